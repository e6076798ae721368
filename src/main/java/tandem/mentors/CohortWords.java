package tandem.mentors;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.web.Texts;

/// What an assignment trades against what, in words.
final class CohortWords {
    private static final int NAMED = 3;

    private final Cohorts.Picture picture;
    private final Exchange exchange;
    private final Texts t;

    CohortWords(Cohorts.Picture picture, Texts t) {
        this.picture = picture;
        this.exchange = new Exchange(picture.cohort(), picture.assignment());
        this.t = t;
    }

    /// Another mentor for somebody, and what that would mean for all.
    ///
    /// @param common how much the two have in common
    /// @param effect “All together, 2 less would be in common.”
    /// @param moves “Kit would go to Ray.”
    /// @param lost how much worse the whole would be
    record Other(Profile mentor, int common, String effect, List<String> moves, long lost) {}

    /// Why it is this mentor: “Nobody with room fits better.”
    String why(int person) {
        int mentor = picture.assignment()[person];
        var better = better(person, mentor);
        if (mentor == Cohort.NOBODY) {
            return t.of(better.isPresent() ? "mentors.cohort.full" : "mentors.cohort.none");
        }
        return better.flatMap(each -> second(person, each)).orElseGet(() -> t.of("mentors.cohort.best"));
    }

    boolean best(int person) {
        int mentor = picture.assignment()[person];
        return mentor != Cohort.NOBODY && better(person, mentor).isEmpty();
    }

    boolean second(int person) {
        return picture.assignment()[person] != Cohort.NOBODY && !best(person);
    }

    private Optional<String> second(int person, int better) {
        var name = picture.mentors().get(better).name();
        var holders = IntStream.range(0, picture.assignment().length)
                .filter(each -> picture.assignment()[each] == better)
                .mapToObj(each -> picture.seekers().get(each).name())
                .toList();
        return exchange.of(person)
                .get(better)
                .map(cost -> t.of("mentors.cohort.second", name, names(holders), effect(cost)));
    }

    /// Whoever fits somebody better than this one.
    private Optional<Integer> better(int person, int mentor) {
        var cohort = picture.cohort();
        int now = mentor == Cohort.NOBODY ? -1 : cohort.fit(person, mentor);
        return IntStream.range(0, cohort.mentors())
                .filter(each -> cohort.may(person, each) && cohort.places(each) > 0 && cohort.fit(person, each) > now)
                .boxed()
                .max(Comparator.comparingInt(each -> cohort.fit(person, each)));
    }

    /// All other mentors for somebody, those first who cost least.
    List<Other> others(int person) {
        var costs = exchange.of(person);
        var others = new ArrayList<Other>();
        for (int mentor = 0; mentor < costs.size(); mentor++) {
            if (mentor != picture.assignment()[person]) {
                other(person, mentor, costs.get(mentor)).ifPresent(others::add);
            }
        }
        others.sort(Comparator.comparingLong(Other::lost)
                .thenComparing(Comparator.comparingInt(Other::common).reversed())
                .thenComparing(each -> each.mentor().name()));
        return others;
    }

    private Optional<Other> other(int person, int mentor, Optional<Exchange.Cost> cost) {
        return cost.map(each -> new Other(
                picture.mentors().get(mentor),
                picture.cohort().fit(person, mentor),
                effect(each),
                each.moves().stream().map(this::move).toList(),
                each.lost()));
    }

    private String effect(Exchange.Cost cost) {
        if (cost.lost() >= picture.cohort().base() / 2) {
            return t.of("mentors.cohort.effect.nobody");
        }
        return cost.lost() == 0 ? t.of("mentors.cohort.effect.same") : t.of("mentors.cohort.effect.less", cost.lost());
    }

    private String move(Exchange.Move move) {
        var name = picture.seekers().get(move.person()).name();
        return move.to() == Cohort.NOBODY
                ? t.of("mentors.cohort.move.nobody", name)
                : t.of(
                        "mentors.cohort.move",
                        name,
                        picture.mentors().get(move.to()).name());
    }

    /// “Kit, Vera and others”
    private String names(List<String> all) {
        var named = String.join(", ", all.stream().limit(NAMED).toList());
        return all.size() > NAMED ? t.of("mentors.cohort.and-others", named) : named;
    }
}
