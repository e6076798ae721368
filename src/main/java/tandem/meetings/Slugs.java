package tandem.meetings;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tandem.schedules.Rule;

/// Names for links, from name and town; once given they never change. Where that is taken, the day and time follow,
/// then a number.
final class Slugs {
    private static final int LONGEST = 48;

    private final Set<String> taken;

    Slugs(Set<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    String give(String plain, String moment) {
        String long_ = join(plain, moment);
        String slug = Stream.concat(
                        Stream.of(plain, long_),
                        IntStream.iterate(2, number -> number + 1).mapToObj(number -> long_ + "-" + number))
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
        return slug;
    }

    static String plain(Facts facts) {
        String text = Called.plain(facts.name() + " " + facts.venue().city());
        String slug = text.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut =
                slug.length() <= LONGEST ? slug : slug.substring(0, LONGEST).replaceAll("-+[^-]*$", "");
        return cut.isEmpty() ? "meeting" : cut;
    }

    static String moment(Facts facts) {
        return facts.schedule().rules().stream().findFirst().map(Slugs::words).orElse("");
    }

    private static String words(Rule rule) {
        String day = rule.day().name().substring(0, 3).toLowerCase(Locale.ROOT);
        return day + "-"
                + String.format(
                        Locale.ROOT,
                        "%02d%02d",
                        rule.start().getHour(),
                        rule.start().getMinute());
    }

    private static String join(String plain, String moment) {
        return moment.isEmpty() ? plain : plain + "-" + moment;
    }
}
