package tandem.program;

import java.util.Optional;

/// A program's own colour, on light and on dark paper. Refused where text in it would be hard to read, or where it
/// is red: nothing here is red.
public record Accent(String light, String dark) {
    static final String PAPER = "#f6f3ec";
    static final String NIGHT = "#171613";

    public Accent {
        check(light, PAPER);
        check(dark, NIGHT);
    }

    /// Why a colour cannot be one.
    public enum Problem {
        NO_COLOUR,
        HARD_TO_READ,
        RED
    }

    /// What is wrong with a colour on light paper.
    public static Optional<Problem> onLight(String colour) {
        return problem(colour, PAPER);
    }

    /// What is wrong with a colour on dark paper.
    public static Optional<Problem> onDark(String colour) {
        return problem(colour, NIGHT);
    }

    private static Optional<Problem> problem(String colour, String paper) {
        if (!colour.matches("#[0-9a-f]{6}")) {
            return Optional.of(Problem.NO_COLOUR);
        }
        if (contrast(colour, paper) < 4.5) {
            return Optional.of(Problem.HARD_TO_READ);
        }
        return red(colour) ? Optional.of(Problem.RED) : Optional.empty();
    }

    private static void check(String colour, String paper) {
        problem(colour, paper).ifPresent(problem -> {
            throw new IllegalArgumentException(
                    switch (problem) {
                        case NO_COLOUR -> "“" + colour + "” is not a colour such as #0d5560";
                        case HARD_TO_READ -> colour + " is hard to read on " + paper + " (contrast under 4.5)";
                        case RED -> colour + " is a red; choose another";
                    });
        });
    }

    /// Contrast of two colours, 1 to 21, by WCAG 2.
    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * linear(part(colour, 1)) + 0.7152 * linear(part(colour, 3)) + 0.0722 * linear(part(colour, 5));
    }

    private static double linear(int part) {
        double share = part / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static boolean red(String colour) {
        int rest = Math.max(part(colour, 3), part(colour, 5));
        return part(colour, 1) > 1.6 * rest;
    }

    private static int part(String colour, int at) {
        return Integer.parseInt(colour, at, at + 2, 16);
    }
}
