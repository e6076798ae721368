package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tandem.program.Accent;
import tandem.program.Program;

/// A program's own colour, on light and on dark paper.
///
/// @param own `yes` for one of its own, else Tandem's
record ColourForm(String own, String light, String dark) {
    private static final String LIGHT = "#0d5560";
    private static final String DARK = "#8cc6c1";

    ColourForm {
        own = requireNonNullElse(own, "no");
        light = requireNonNullElse(light, LIGHT).toLowerCase(Locale.ROOT);
        dark = requireNonNullElse(dark, DARK).toLowerCase(Locale.ROOT);
    }

    static ColourForm of(Program program) {
        return program.accent() instanceof Accent accent
                ? new ColourForm("yes", accent.light(), accent.dark())
                : new ColourForm("no", LIGHT, DARK);
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (own.equals("yes")) {
            put(wrong, "light", Accent.onLight(light));
            put(wrong, "dark", Accent.onDark(dark));
        }
        return wrong;
    }

    Program in(Program before) {
        return before.draft()
                .coloured(own.equals("yes") ? new Accent(light, dark) : null)
                .done();
    }

    private static void put(Map<String, String> wrong, String field, Optional<Accent.Problem> problem) {
        problem.ifPresent(why -> wrong.put(
                field,
                switch (why) {
                    case NO_COLOUR -> "setup.wrong.colour";
                    case HARD_TO_READ -> "setup.wrong.hard-to-read." + field;
                    case RED -> "setup.wrong.red";
                }));
    }
}
