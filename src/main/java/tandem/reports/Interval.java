package tandem.reports;

/// Where a share may lie, given how few were looked at.
///
/// @param low from 0 to 1
/// @param high from 0 to 1
record Interval(double low, double high) {
    /// Of the normal distribution, for 95 %.
    private static final double Z = 1.959963984540054;

    /// Wilson's score interval at 95 %, without a correction for continuity.
    static Interval wilson(long count, long of) {
        double share = (double) count / of;
        double z2 = Z * Z / of;
        double middle = (share + z2 / 2) / (1 + z2);
        double half = Z * Math.sqrt(share * (1 - share) / of + z2 / (4 * of)) / (1 + z2);
        return new Interval(count == 0 ? 0 : middle - half, count == of ? 1 : middle + half);
    }
}
