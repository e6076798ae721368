package tandem.reports;

/// From how many people on a number points at nobody: groups of one to ten are not shown, nobody at all may be.
final class Few {
    static final int MOST = 10;

    private Few() {}

    static boolean is(long people) {
        return people >= 1 && people <= MOST;
    }
}
