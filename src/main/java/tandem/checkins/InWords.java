package tandem.checkins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tandem.shared.Language;
import tandem.web.Texts;

/// A check-in in the reader's words.
record InWords(Feelings words, Texts texts) {
    /// @param key the text that names what it is
    record Line(String key, String words) {}

    /// Everything that was answered but for the note, in the order of the form.
    List<Line> lines(Said said) {
        var lines = new ArrayList<Line>();
        said.use().ifPresent(use -> lines.add(new Line("checkins.use", texts.of("checkins.use." + use.code()))));
        said.numbers().forEach((scale, number) -> lines.add(new Line("checkins." + scale.code(), said(scale, number))));
        add(lines, "checkins.feelings", feelings(said));
        add(lines, "checkins.body", named(said.body(), id -> words.sign(id).map(Feelings.Sign::name)));
        add(
                lines,
                "checkins.triggers",
                named(said.triggers(), id -> words.trigger(id).map(Feelings.Trigger::name)));
        add(lines, "checkins.halt", halt(said));
        return lines;
    }

    /// One line of it, for a list: “pull 4, mood 6 · tired, restless”; empty where nothing of that was answered.
    String inShort(Said said) {
        var numbers = Stream.of(Scale.CRAVING, Scale.MOOD)
                .flatMap(scale ->
                        said.number(scale).stream().map(number -> texts.of("checkins.short." + scale.code(), number)))
                .toList();
        return String.join(
                " · ",
                Stream.of(String.join(", ", numbers), feelings(said), halt(said))
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private String said(Scale scale, int number) {
        return scale == Scale.SLEEP ? texts.of("checkins.hours", number) : texts.of("checkins.of-ten", number);
    }

    String feelings(Said said) {
        return named(said.feelings(), id -> words.feeling(id).map(Feelings.Feeling::name));
    }

    private String halt(Said said) {
        return String.join(
                ", ",
                said.halt().stream()
                        .map(each -> texts.of("checkins.halt." + each.code()))
                        .toList());
    }

    private interface Known {
        Optional<Map<Language, String>> name(String id);
    }

    private String named(Set<String> ids, Known known) {
        return String.join(
                ", ",
                ids.stream()
                        .flatMap(id -> known.name(id).stream())
                        .map(name -> name.getOrDefault(texts.language(), ""))
                        .toList());
    }

    private static void add(List<Line> lines, String key, String words) {
        if (!words.isEmpty()) {
            lines.add(new Line(key, words));
        }
    }
}
