package tandem.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tandem.shared.Language;

/// What a program says, as the entries of `program.yml` that the site can change: key and text.
final class ProgramEntries {
    private ProgramEntries() {}

    /// The entries that an administrator can change; the others stand in the file alone.
    static Map<String, String> of(Program program) {
        var entries = new LinkedHashMap<String, String>();
        entries.put("sample", "sample: " + program.sample());
        entries.put("name", "name: " + quoted(program.name()));
        entries.put("place", "place: " + quoted(program.place()));
        entries.put("zone", "zone: " + program.zone().getId());
        entries.put("languages", "languages: [" + codes(program.languages()) + "]");
        entries.put("exit", "exit: " + quoted(program.exit().toString()));
        entries.put("numbers", numbers(program));
        entries.put("reply", program.reply() instanceof Promise reply ? promise(reply) : "");
        entries.put(
                "accent",
                program.accent() instanceof Accent accent
                        ? "accent: {light: \"%s\", dark: \"%s\"}".formatted(accent.light(), accent.dark())
                        : "");
        return entries;
    }

    /// The file that Tandem begins with, which explains itself.
    static String sample() {
        try (var file = Objects.requireNonNull(ProgramEntries.class.getResourceAsStream("/program/sample.yml"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static String numbers(Program program) {
        return program.numbers().isEmpty()
                ? ""
                : "numbers:\n"
                        + program.numbers().stream().map(ProgramEntries::number).collect(Collectors.joining("\n"));
    }

    private static String number(HelpNumber number) {
        return """
                  - name: %s
                    number: %s
                    by: [%s]
                    about: %s
                %s
                    checked: %s""".formatted(
                        wording(number.name()),
                        quoted(number.phone().written()),
                        number.ways().stream()
                                .sorted()
                                .map(way -> way.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                        wording(number.about()),
                        HoursWriter.lines(number.hours(), "    "),
                        number.checked());
    }

    private static String promise(Promise reply) {
        var owners = reply.owners().stream()
                .map(owner -> "\n    - {name: %s, until: %s}".formatted(quoted(owner.name()), owner.until()))
                .collect(Collectors.joining());
        return """
                reply:
                  within: %s            # while open
                  otherwise: "%s"           # on the next open day
                %s
                  answered_by:%s""".formatted(
                        reply.within().toMinutes() % 60 == 0
                                ? reply.within().toHours() + " hours"
                                : reply.within().toMinutes() + " minutes",
                        HoursWriter.time(reply.otherwise()),
                        HoursWriter.lines(reply.hours(), "  "),
                        owners.isEmpty() ? " []" : owners);
    }

    private static String wording(Wording wording) {
        return wording.said().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(said -> said.getKey().code() + ": " + quoted(said.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String codes(Collection<Language> languages) {
        return languages.stream().map(Language::code).collect(Collectors.joining(", "));
    }

    static String dates(Collection<LocalDate> dates) {
        return dates.stream().sorted().map(LocalDate::toString).collect(Collectors.joining(", "));
    }

    /// In double quotes nothing that people type means anything to YAML.
    static String quoted(String text) {
        var escaped = new StringBuilder("\"");
        text.codePoints().forEach(letter -> {
            if (letter == '"' || letter == '\\') {
                escaped.append('\\').appendCodePoint(letter);
            } else if (letter < ' ' || letter == 0x7f || letter == 0x85 || letter == 0x2028 || letter == 0x2029) {
                escaped.append("\\u%04x".formatted(letter));
            } else {
                escaped.appendCodePoint(letter);
            }
        });
        return escaped.append('"').toString();
    }
}
