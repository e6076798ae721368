package tandem.shared;

/// Text on its way into a spreadsheet.
public final class Spreadsheet {
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n\uff1d\uff0b\uff0d\uff20";

    private Spreadsheet() {}

    /// A spreadsheet takes text that begins so for a formula, also where blanks stand before it.
    public static String disarmed(String text) {
        var bare = text.replaceFirst("^ +", "");
        return !bare.isEmpty() && STARTS_A_FORMULA.indexOf(bare.charAt(0)) >= 0 ? "'" + text : text;
    }
}
