package tandem.signals;

import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tandem.shared.Language;
import tandem.web.Texts;

/// One rule, as our vocabulary has it.
///
/// @param go where its next step leads, a code with words and an address of ours
record Rule(
        String id,
        Map<Language, String> names,
        Map<Language, String> reasons,
        Map<Language, String> nexts,
        String go,
        Kind kind) {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    String name(Texts texts) {
        return said(names, texts);
    }

    String next(Texts texts) {
        return said(nexts, texts);
    }

    /// With the numbers filled in.
    String reason(Texts texts, Map<String, String> values) {
        return PLACE.matcher(said(reasons, texts)).replaceAll(place -> {
            var value = values.getOrDefault(place.group(1), "");
            return Matcher.quoteReplacement(
                    place.group(1).equals("day") ? texts.date(LocalDate.parse(value)) : value);
        });
    }

    /// Its limits in plain words: “Mood of 3 or lower on 3 days in a row on which you note it.”
    String limits(Texts texts) {
        return switch (kind) {
            case Kind.Run run ->
                texts.of(
                        "signals.limit.run." + (run.below() ? "below" : "above"),
                        field(run.field().code(), texts),
                        run.at(),
                        run.n());
            case Kind.Rise rise ->
                texts.of(
                        "signals.limit.rise",
                        field(rise.field().code(), texts),
                        rise.days(),
                        rise.before(),
                        rise.by(),
                        Kind.LEAST,
                        Kind.LEAST_BEFORE);
            case Kind.Quiet quiet ->
                texts.of("signals.limit.quiet", quiet.days(), quiet.steady(), quiet.before(), Kind.RESTS);
            case Kind.Dated dated -> texts.of("signals.limit.date", dated.days());
        };
    }

    /// Whether nobody is there to be shown it first.
    boolean quiet() {
        return kind instanceof Kind.Quiet;
    }

    /// Whether its reason says words of their own.
    boolean dated() {
        return kind instanceof Kind.Dated;
    }

    private static String field(String code, Texts texts) {
        return texts.of("signals.field." + code);
    }

    private static String said(Map<Language, String> words, Texts texts) {
        return words.getOrDefault(texts.language(), "");
    }
}
