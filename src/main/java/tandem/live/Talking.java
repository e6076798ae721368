package tandem.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What is said in a room: to all, to those who lead, or by them to one.
@Component
public class Talking {
    static final int LONGEST_SIGNAL = 16 * 1024;

    private static final int AT_ONCE = 10;
    private static final long EVERY = 1_000;
    private static final int SIGNALS_AT_ONCE = 60;
    private static final long SIGNALS_EVERY = 100;

    private final Gate gate;
    private final SeatStore seats;
    private final EventStore events;
    private final Sayings sayings;
    private final RoomWords words;
    private final Bell bell;
    private final Clock clock;
    private final Pace pace;
    private final Pace signals;

    Talking(Gate gate, SeatStore seats, EventStore events, Sayings sayings, RoomWords words, Bell bell, Clock clock) {
        this.gate = gate;
        this.seats = seats;
        this.events = events;
        this.sayings = sayings;
        this.words = words;
        this.bell = bell;
        this.clock = clock;
        this.pace = new Pace(AT_ONCE, EVERY, clock);
        this.signals = new Pace(SIGNALS_AT_ONCE, SIGNALS_EVERY, clock);
    }

    /// How saying something ended.
    public enum Outcome {
        SAID,
        /// All are quiet together.
        QUIET,
        /// A leader asked them to listen for now.
        MUTED,
        /// More than one says at once.
        ENOUGH,
        /// The room is over, or the one it was for is not there.
        GONE
    }

    /// Says something to all. The same form with the same words sent twice says it once.
    ///
    /// @param seat whose; how it is now is looked up where the words are written down
    public Outcome say(Seat seat, UUID form, String said) {
        if (!pace.allows(seat.id())) {
            return Outcome.ENOUGH;
        }
        var id = event(seat, form, Happened.Kind.SAID, null, said);
        var sealed = words.sealSaid(seat.room(), id, said);
        return outcome(sayings.say(seat, id, sealed));
    }

    /// A private word: to those who lead; from them, to one.
    ///
    /// @param whom null where it is for those who lead
    public Outcome confide(PersonId me, Seat seat, UUID form, @Nullable UUID whom, String said) {
        if (!pace.allows(seat.id())) {
            return Outcome.ENOUGH;
        }
        if (whom != null && !seat.leads()) {
            return Outcome.GONE;
        }
        return gate.as(Actor.of(me), () -> append(seat, form, Happened.Kind.WORD, whom, whom == null, said));
    }

    /// “Are you all right?”, from one who leads.
    ///
    /// @throws org.springframework.dao.DataAccessException where they do not lead
    Outcome ask(PersonId me, Seat seat, UUID whom) {
        return gate.as(Actor.of(me), () -> {
            seats.ask(whom, seat.id());
            return append(seat, Ids.next(), Happened.Kind.ASK, whom, false, "");
        });
    }

    /// Answers whoever asked, and nobody else reads it.
    Outcome answer(PersonId me, Seat seat, UUID form, String code) {
        return gate.as(Actor.of(me), () -> {
            var asked = seats.of(seat.room(), me)
                    .flatMap(found -> Optional.ofNullable(found.seat().asked()));
            if (asked.isEmpty()) {
                return Outcome.SAID;
            }
            seats.sit(seat.room(), "answer");
            return append(seat, form, Happened.Kind.ANSWER, asked.get(), false, code);
        });
    }

    /// Passes something from one browser to another, for voices. Nobody who comes later gets it.
    ///
    /// @param whom null where it is for all
    /// @throws org.springframework.dao.DataAccessException where they are not in the room
    public Outcome signal(PersonId me, Seat seat, @Nullable UUID whom, String body) {
        if (body.length() > LONGEST_SIGNAL || !signals.allows(seat.id())) {
            return Outcome.ENOUGH;
        }
        return gate.as(Actor.of(me), () -> append(seat, Ids.next(), Happened.Kind.SIGNAL, whom, false, body));
    }

    /// One line of what was said.
    ///
    /// @param whom the one it was for, of a private word; null where it was for those who lead
    record Said(
            Happened event, @Nullable Seat author, @Nullable Seat whom, String words) {
        boolean by(Seat seat) {
            return seat.id().equals(event.author());
        }

        /// Where the team is told about it. Once the room is over it is whoever said it, not the words, that is left.
        String report() {
            var fellow = author == null ? null : author.fellow();
            return "/reports/new?place=room&id=" + event.id() + (fellow == null ? "" : "&or=" + fellow);
        }

        @Override
        public String toString() {
            return event.toString();
        }
    }

    /// The newest that was said to all, as far as somebody may read it.
    List<Said> said(PersonId me, Now now, int most) {
        return opened(gate.as(Actor.of(me), () -> events.said(now.room().id(), most)), now);
    }

    /// What passed between somebody and those who lead.
    List<Said> personal(PersonId me, Now now, int most) {
        return opened(gate.as(Actor.of(me), () -> events.personal(now.room().id(), most)), now);
    }

    /// Words that somebody heard, whoever has left since.
    Optional<EventStore.Heard> heard(Actor actor, UUID id) {
        return gate.as(actor, () -> events.heard(id));
    }

    int forgetSignals() {
        return gate.as(Actor.SYSTEM, () -> events.forgetSignals(clock.instant().minusSeconds(60)));
    }

    private List<Said> opened(List<Happened> found, Now now) {
        return found.stream()
                .map(each -> new Said(
                        each,
                        now.seat(each.author()).orElse(null),
                        now.seat(each.whom()).orElse(null),
                        words.open(each)))
                .toList();
    }

    private Outcome append(
            Seat seat, UUID form, Happened.Kind kind, @Nullable UUID whom, boolean leaders, String said) {
        var id = event(seat, form, kind, whom, said);
        var sealed = words.seal(seat.room(), id, said);
        var number = events.append(seat.room(), id, kind, whom, leaders, sealed);
        number.ifPresent(each -> bell.ringAfter(
                new Happened(seat.room(), each, id, kind, seat.id(), whom, leaders, sealed, clock.instant())));
        return number.isPresent() ? Outcome.SAID : Outcome.GONE;
    }

    private static Outcome outcome(@Nullable String why) {
        return switch (why) {
            case null -> Outcome.SAID;
            case "muted" -> Outcome.MUTED;
            case "quiet" -> Outcome.QUIET;
            default -> Outcome.GONE;
        };
    }

    /// What somebody's form makes. Other words are another event: where an answer was lost, the same form comes again,
    /// and
    /// may have been changed meanwhile.
    private static UUID event(Seat seat, UUID form, Happened.Kind kind, @Nullable UUID whom, String said) {
        var all = "%s\n%s\n%s\n%s\n%s".formatted(seat.id(), form, kind, whom, said);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
    }
}
