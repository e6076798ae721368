package tandem.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tandem.program.Program;
import tandem.shared.Language;
import tandem.wall.Role;
import tandem.web.Texts;

/// What somebody reads before they join, and agrees to. A changed word makes another version.
///
/// @param kind what the consent is for: `community`, or `team` for people who work here
record Terms(String kind, Language language, List<Section> sections) {
    record Section(String title, List<String> paragraphs) {}

    static Terms of(Program program, Language language, Role role) {
        var texts = Texts.in(language);
        var sections = Role.STAFF.contains(role) ? team(program, texts) : community(program, texts);
        return new Terms(kind(role), language, sections);
    }

    static String kind(Role role) {
        return Role.STAFF.contains(role) ? "team" : "community";
    }

    private static List<Section> team(Program program, Texts texts) {
        return List.of(limits(program, texts), section(texts, "team", 3));
    }

    private static List<Section> community(Program program, Texts texts) {
        int years = program.joining().recordsKept();
        return List.of(
                section(texts, "what", 2, program.name()),
                section(texts, "who", 3),
                limits(program, texts),
                section(texts, "records", 2, years),
                section(texts, "consent", 4, program.name()));
    }

    private static Section limits(Program program, Texts texts) {
        return new Section(texts.of("joining.limits.title"), Limits.of(program, texts));
    }

    private static Section section(Texts texts, String name, int paragraphs, Object... values) {
        var key = "joining." + name + ".";
        return new Section(
                texts.of(key + "title"),
                IntStream.rangeClosed(1, paragraphs)
                        .mapToObj(number -> texts.of(key + number, values))
                        .toList());
    }

    String text() {
        return sections.stream()
                .map(section -> section.title() + "\n" + String.join("\n", section.paragraphs()))
                .collect(Collectors.joining("\n\n"));
    }

    /// SHA-256 of the words.
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The version as a form carries it.
    String version() {
        return HexFormat.of().formatHex(hash());
    }
}
