package tandem.pathways;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import tandem.content.Front;
import tandem.shared.Language;

/// One question of the fit-finder, in one language.
///
/// @param help empty where the question needs none
/// @param many whether more than one answer may be chosen
record Question(String id, String ask, String help, boolean many, List<Option> options) {
    private static final String FILE = "content/vocabulary/fit-finder.yml";
    private static final Map<Language, List<Question>> ALL =
            Map.of(Language.EN, read(Language.EN), Language.ES, read(Language.ES));

    Question {
        options = List.copyOf(options);
    }

    record Option(String id, String say) {}

    static List<Question> all(Language language) {
        return ALL.getOrDefault(language, List.of());
    }

    /// Those of some typed answers that are ours: one where only one may be chosen.
    Set<String> known(List<String> typed) {
        var ours = options.stream().map(Option::id).filter(typed::contains);
        return Set.copyOf(ours.limit(many ? options.size() : 1).toList());
    }

    private static List<Question> read(Language language) {
        return ((List<?>) Front.list(FILE))
                .stream().map(each -> question((Map<?, ?>) each, language)).toList();
    }

    private static Question question(Map<?, ?> facts, Language language) {
        var options = ((List<?>) requireNonNull(facts.get("options")))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Option(
                                String.valueOf(each.get("id")), said(requireNonNull(each.get("say")), language)))
                        .toList();
        return new Question(
                String.valueOf(facts.get("id")),
                said(requireNonNull(facts.get("ask")), language),
                facts.get("help") instanceof Map<?, ?> help ? said(help, language) : "",
                Boolean.TRUE.equals(facts.get("many")),
                options);
    }

    private static String said(Object wording, Language language) {
        return String.valueOf(((Map<?, ?>) wording).get(language.code()));
    }
}
