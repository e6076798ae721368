package tandem.mentors;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.pathways.Pathways;
import tandem.shared.Language;
import tandem.web.Texts;

/// What can be chosen of each kind, and how it is said.
@Component
class Choices {
    private static final Map<Kind, List<String>> LISTS = Map.of(
            Kind.LANGUAGES,
            List.of("en", "es", "asl", "nv", "ar", "fr", "vi", "zh"),
            Kind.LIVED,
            List.of(
                    "alcohol",
                    "opioids",
                    "stimulants",
                    "gambling",
                    "medication",
                    "mind",
                    "jail",
                    "children",
                    "loss",
                    "home",
                    "pain",
                    "return"),
            Kind.IDENTITIES,
            List.of(
                    "woman",
                    "man",
                    "nonbinary",
                    "lgbtq",
                    "parent",
                    "veteran",
                    "native",
                    "black",
                    "latino",
                    "asian",
                    "immigrant",
                    "faith",
                    "secular",
                    "young",
                    "older",
                    "disability"),
            Kind.HOURS,
            List.of("mornings", "middays", "afternoons", "evenings", "nights", "weekends"),
            Kind.WAYS,
            Stream.of(Channel.CALL, Channel.TEXT, Channel.APP, Channel.EMAIL, Channel.IN_PERSON)
                    .map(Channel::code)
                    .toList());

    /// Those of which each has a reason in words of its own.
    private static final Set<Kind> EACH = EnumSet.of(Kind.LIVED, Kind.IDENTITIES);

    private final Pathways pathways;

    Choices(Pathways pathways) {
        this.pathways = pathways;
    }

    record Choice(String code, String label) {}

    List<Choice> of(Kind kind, Language language) {
        return kind == Kind.PATHWAYS
                ? pathways.adopted(language).stream()
                        .map(way -> new Choice(way.id(), way.item().title()))
                        .toList()
                : LISTS.getOrDefault(kind, List.of()).stream()
                        .map(code -> new Choice(code, label(kind, code, language)))
                        .toList();
    }

    /// Those of these codes that can be chosen, in the order of the list.
    List<String> known(Kind kind, List<String> codes) {
        return of(kind, Language.EN).stream()
                .map(Choice::code)
                .filter(codes::contains)
                .toList();
    }

    /// Empty for a way of recovery that the program has made its own no more.
    Optional<String> said(Kind kind, String code, Language language) {
        return of(kind, language).stream()
                .filter(each -> each.code().equals(code))
                .map(Choice::label)
                .findFirst();
    }

    /// “also speaks Spanish”, “walks with people on medication too”: why two fit, by what both named.
    List<String> reasons(List<Traits.Shared> shared, Texts t) {
        return Kind.CHOSEN.stream()
                .flatMap(kind -> reasons(
                        kind,
                        shared.stream()
                                .filter(each -> each.kind() == kind)
                                .map(Traits.Shared::code)
                                .toList(),
                        t)
                        .stream())
                .toList();
    }

    /// One for each where each has words of its own, else one for all of a kind.
    private List<String> reasons(Kind kind, List<String> codes, Texts t) {
        var key = "mentors.reason." + kind.code();
        if (EACH.contains(kind)) {
            return codes.stream().map(code -> t.of(key + "." + code)).toList();
        }
        var labels = codes.stream()
                .flatMap(code -> said(kind, code, t.language()).stream())
                .map(label -> inside(kind, label))
                .toList();
        return labels.isEmpty() ? List.of() : List.of(t.of(key, String.join(", ", labels)));
    }

    private static String label(Kind kind, String code, Language language) {
        return Texts.in(language).of("mentors." + kind.code() + "." + code);
    }

    /// As it stands within a sentence; names stay as they are.
    private static String inside(Kind kind, String label) {
        return kind == Kind.HOURS || kind == Kind.WAYS
                ? label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
                : label;
    }
}
