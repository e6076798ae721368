package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.program.Program;
import tandem.web.Texts;

/// The words somebody says yes to before they are invited (42 CFR part 2): who, what, to whom, for what, how long, and
/// how to take it back. Kept as they were said.
record ConsentWords(List<Part> parts) {
    ConsentWords {
        parts = List.copyOf(parts);
    }

    record Part(String title, String text) {}

    /// @param coordinator who looks after them
    static ConsentWords of(Texts t, Program program, Facts facts, String coordinator, LocalDate expires) {
        return new ConsentWords(Stream.of("who", "what", "whom", "purpose", "revoke", "expiry", "notice")
                .map(each -> new Part(
                        t.of("intake.consent." + each),
                        t.of(
                                "intake.consent." + each + ".words",
                                program.name(),
                                facts.name(),
                                coordinator,
                                date(t, expires))))
                .toList());
    }

    String text() {
        return parts.stream().map(part -> part.title() + "\n" + part.text()).collect(Collectors.joining("\n\n"));
    }

    /// “November 20, 2026”
    static String date(Texts t, LocalDate day) {
        return t.of("intake.date", t.date(day), Integer.toString(day.getYear()));
    }
}
