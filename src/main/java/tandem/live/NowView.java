package tandem.live;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.content.Item;
import tandem.coping.Skills;
import tandem.shared.Language;
import tandem.web.Texts;

/// What goes on in the room now: who speaks and who is next, what is on the screen, what all do together. One for a
/// page, and one for all lines, which do not know whose they are: a script finds out by the places.
///
/// @param me the reader's place; null where it is for many
/// @param token the form's token; empty where it is for many, and a script puts it in
record NowView(Now now, @Nullable Seat me, boolean leads, Optional<Item> skill, Instant at, Texts t, String token) {
    private static final int LOOKS = 15;

    static NowView pushed(Now now, Language language, boolean leads, Skills skills, Instant at) {
        return new NowView(now, null, leads, skill(now, skills, language), at, Texts.in(language), "");
    }

    static Optional<Item> skill(Now now, Skills skills, Language language) {
        var id = now.room().skill();
        return id == null
                ? Optional.empty()
                : skills.named(id, language).filter(item -> !item.steps().isEmpty());
    }

    String path() {
        return now.room().path();
    }

    /// How the reader stands in the order: `none`, `waiting`, `floor`, `muted`; empty where it is for many.
    String stand() {
        if (me == null) {
            return "";
        }
        if (me.id().equals(now.room().floor())) {
            return "floor";
        }
        return me.muted() ? "muted" : me.turn() > 0 ? "waiting" : "none";
    }

    String floorSeat() {
        return now.floor().map(seat -> seat.id().toString()).orElse("");
    }

    /// The places whose voices can be heard while they are here, of several the first.
    String voices() {
        return places(now.speakers(now.room().quiet(at)));
    }

    /// The same for when all are quiet no longer; null where they are not.
    @Nullable
    String next() {
        return now.room().quiet(at) ? places(now.speakers(false)) : null;
    }

    private static String places(Stream<Seat> seats) {
        return seats.map(seat -> seat.id().toString()).collect(Collectors.joining(" "));
    }

    boolean mine(Seat seat) {
        return me != null && me.id().equals(seat.id());
    }

    /// “Nell has the floor.”, in a sentence for whoever does not look.
    String told() {
        if (silence() > 0) {
            return t.of("live.silence.on");
        }
        if (skill.isPresent() && !skillOver()) {
            return t.of("live.skill.on", skill.get().title());
        }
        return floor();
    }

    /// “Nell has the floor.”, and of whom the reader does not see, only that somebody has.
    String floor() {
        return now.floor()
                .map(seat -> t.of("live.floor", seat.name()))
                .orElseGet(() -> t.of(now.taken() ? "live.floor.somebody" : "live.floor.free"));
    }

    /// Why nobody runs the room: whoever did has left it, or their line is gone.
    String adrift() {
        var why = now.room().host() == null ? "live.adrift.left" : "live.adrift";
        return t.of(now.leaders().isEmpty() ? why + ".nobody" : why);
    }

    /// Seconds of silence that are left; 0 where there is none.
    long silence() {
        var until = now.room().silence();
        return until == null ? 0 : Math.max(0, Duration.between(at, until).toSeconds());
    }

    /// Seconds since somebody has the floor, less than none where all do something together before: their time begins
    /// after that.
    long speaking() {
        return Stream.of(now.room().since(), now.room().silence(), practised())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(from -> Duration.between(from, at).toSeconds())
                .orElse(0L);
    }

    /// When all have practised; null where they do not.
    private @Nullable Instant practised() {
        var from = now.room().skillFrom();
        return from == null ? null : from.plusSeconds(lasting(steps().size()));
    }

    /// Whether the time that one speaks, about, is over.
    boolean longer() {
        int minutes = now.room().minutes();
        return minutes > 0 && now.taken() && speaking() >= minutes * 60L;
    }

    /// Milliseconds since all began to practise; less than none where they are about to.
    long practising() {
        var from = now.room().skillFrom();
        return from == null ? 0 : Duration.between(from, at).toMillis();
    }

    List<Item.Step> steps() {
        return skill.map(Item::steps).orElse(List.of());
    }

    /// The step that all are at, from 0; one more than there are once it is over.
    int step() {
        long gone = Math.max(0, practising());
        int step = 0;
        for (Item.Step each : steps()) {
            gone -= each.seconds() * 1000L;
            if (gone < 0) {
                return step;
            }
            step++;
        }
        return step;
    }

    /// Seconds after which a page without a script looks again: as soon as the next step begins, where all practise.
    long looksAgain() {
        long gone = practising();
        long ahead = (gone < 0 ? 0 : lasting(step() + 1L) * 1000) - gone;
        return ahead > 0 ? Math.clamp(ahead / 1000 + 1, 2, LOOKS) : LOOKS;
    }

    /// Seconds that the first steps take together.
    private long lasting(long many) {
        return steps().stream().limit(many).mapToLong(Item.Step::seconds).sum();
    }

    boolean skillOver() {
        return step() >= steps().size();
    }

    boolean paced(Item.Step each) {
        return each.paced() && skill.flatMap(Item::pace).isPresent();
    }

    String pace() {
        return skill.flatMap(Item::pace).map(Item.Pace::code).orElse("");
    }

    List<String> shown() {
        return now.room().shown().lines().toList();
    }

    static String id(UUID id) {
        return id.toString();
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return now.toString();
    }
}
