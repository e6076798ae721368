package tandem.program;

/// A telephone number as people write it. Short numbers (988) and codes for text messages (838255) are numbers too.
public record Phone(String written) {
    public Phone {
        if (!written.matches("\\+?[0-9][0-9 ().-]{1,24}")) {
            throw new IllegalArgumentException("“" + written + "” is not a telephone number");
        }
    }

    /// What a `tel:` or `sms:` link holds: digits, with the country's code where one can be told.
    public String dialled() {
        var digits = written.replaceAll("[^0-9]", "");
        if (written.startsWith("+")) {
            return "+" + digits;
        }
        return switch (digits.length()) {
            case 10 -> "+1" + digits;
            case 11 -> "+" + digits;
            default -> digits;
        };
    }
}
