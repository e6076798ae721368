package tandem.meetings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Names of meetings, compared as people would: without accents, order and filling words.
final class Called {
    private static final double ALIKE = 0.5;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`]");
    private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> FILLING = Set.of(
            "a",
            "and",
            "at",
            "in",
            "of",
            "on",
            "the",
            "group",
            "grp",
            "meeting",
            "mtg",
            "aa",
            "na",
            "zoom",
            "online",
            "person",
            "hybrid",
            "only",
            "suspended",
            "temporarily",
            "closed",
            "canceled",
            "cancelled",
            "virtual",
            "new");
    private static final Set<String> AUDIENCES = Set.of(
            "men",
            "mens",
            "women",
            "womens",
            "hombres",
            "mujeres",
            "lgbtq",
            "gay",
            "lesbian",
            "trans",
            "young",
            "teen",
            "spanish",
            "espanol",
            "beginners",
            "newcomers",
            "bipoc");
    private static final Set<String> AUDIENCE_TYPES =
            Set.of("M", "W", "Y", "YP", "LGBTQ", "G", "L", "T", "BI-POC", "POC", "BE", "S", "EN", "men", "women");

    private Called() {}

    static String of(String name) {
        if (name.isBlank()) {
            return "";
        }
        Set<String> words = new LinkedHashSet<>(Arrays.asList(plain(name).split(" ")));
        Set<String> telling = new LinkedHashSet<>(words);
        telling.removeAll(FILLING);
        return String.join(" ", telling.isEmpty() ? words : telling);
    }

    /// Lower case, no accents, words parted by one space.
    static String plain(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        String bare =
                APOSTROPHES.matcher(MARKS.matcher(decomposed).replaceAll("")).replaceAll("");
        return GAPS.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    static boolean alike(String one, String other) {
        if (one.equals(other)) {
            return true;
        }
        Set<String> words = words(one);
        Set<String> others = words(other);
        return sameAudience(words, others)
                && Math.max(shared(words, others), shared(trigrams(one), trigrams(other))) >= ALIKE;
    }

    static boolean audience(String type) {
        return AUDIENCE_TYPES.contains(type);
    }

    private static boolean sameAudience(Set<String> words, Set<String> others) {
        return AUDIENCES.stream().allMatch(word -> words.contains(word) == others.contains(word));
    }

    /// How much two sets share: over all of both, or nearly all of the smaller.
    private static double shared(Set<String> one, Set<String> other) {
        long both = one.stream().filter(other::contains).count();
        double all = one.size() + other.size() - both;
        double smaller = Math.max(1, Math.min(one.size(), other.size()));
        return Math.max(both / Math.max(1, all), 0.6 * both / smaller);
    }

    private static Set<String> words(String called) {
        return new HashSet<>(Arrays.asList(called.split(" ")));
    }

    private static Set<String> trigrams(String called) {
        String padded = "  " + called + " ";
        return java.util.stream.IntStream.range(0, padded.length() - 2)
                .mapToObj(at -> padded.substring(at, at + 3))
                .collect(Collectors.toSet());
    }
}
