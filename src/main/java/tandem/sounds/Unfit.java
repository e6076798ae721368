package tandem.sounds;

/// A file that cannot be taken, found while it is read.
final class Unfit extends RuntimeException {
    private final Heard.Why why;

    Unfit(Heard.Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    static Unfit broken() {
        return new Unfit(Heard.Why.BROKEN);
    }

    Heard.Why why() {
        return why;
    }
}
