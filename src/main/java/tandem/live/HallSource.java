package tandem.live;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.coping.Skills;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Texts;

/// What a hall reads of its room, on nobody's behalf, and how it puts that into words for the lines.
@Component
class HallSource {
    private final Gate gate;
    private final RoomStore store;
    private final SeatStore seats;
    private final EventStore events;
    private final RoomWords words;
    private final Skills skills;
    private final Clock clock;

    HallSource(
            Gate gate,
            RoomStore store,
            SeatStore seats,
            EventStore events,
            RoomWords words,
            Skills skills,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.seats = seats;
        this.events = events;
        this.words = words;
        this.skills = skills;
        this.clock = clock;
    }

    /// @param names of places, known already; whatever is opened now is added
    Optional<Now> now(UUID room, Map<UUID, String> names) {
        return gate.as(Actor.SYSTEM, () -> store.byId(room).map(found -> new Read(found, seats.in(room))))
                .map(found -> new Now(words.open(found.room()), named(found.seats(), names)));
    }

    private record Read(RoomStore.Sealed room, List<SeatStore.Sealed> seats) {}

    /// Who came and went.
    ///
    /// @param company the change of the room's company up to which all are known now
    record Moved(long company, List<Seat> seats) {}

    /// Who came and went since a change of the room's company; empty where the room is over.
    Optional<Moved> moved(UUID room, long company, Map<UUID, String> names) {
        return gate.as(
                Actor.SYSTEM,
                () -> store.heads(List.of(room)).stream()
                        .findFirst()
                        .map(head -> new Moved(
                                head.company(),
                                head.company() == company
                                        ? List.of()
                                        : named(seats.movedSince(room, company), names))));
    }

    private List<Seat> named(List<SeatStore.Sealed> found, Map<UUID, String> names) {
        return found.stream()
                .map(each -> each.seat()
                        .named(names.computeIfAbsent(
                                each.seat().id(), id -> words.open(each).name())))
                .toList();
    }

    List<Happened> after(UUID room, long sequence, int most) {
        return gate.as(Actor.SYSTEM, () -> events.after(room, sequence, most));
    }

    List<Happened> latest(UUID room, int most) {
        return gate.as(Actor.SYSTEM, () -> events.latest(room, most));
    }

    /// Its words are opened once for all lines.
    Frame frame(Happened what, Optional<Seat> author) {
        return switch (what.kind()) {
            case SAID -> {
                var said = new Talking.Said(what, author.orElse(null), null, words.open(what));
                yield new Frame(
                        what,
                        (language, leads) ->
                                html(what, "said", "live/line.jte", new SaidLine(said, Texts.in(language), false)));
            }
            case SIGNAL -> {
                var data = "{\"from\":" + (what.author() == null ? "null" : Frame.json(what.author())) + ",\"body\":"
                        + Frame.json(words.open(what)) + "}";
                var bytes = Frame.of(what.sequence(), "signal", data);
                yield new Frame(what, (language, leads) -> bytes);
            }
            case WORD, ASK, ANSWER, ROOM, MINE, OUT -> {
                var bytes = Frame.of(what.sequence(), "mine", "");
                yield new Frame(what, (language, leads) -> bytes);
            }
        };
    }

    /// The state of the room as it is on the page.
    Frame state(Happened what, Now now) {
        return new Frame(
                what,
                (language, leads) -> html(what, "room", "live/now.jte", view(now, language, leads)),
                hidden -> state(what, now.without(hidden)));
    }

    private NowView view(Now now, Language language, boolean leads) {
        return NowView.pushed(now, language, leads, skills, clock.instant());
    }

    private static byte[] html(Happened what, String name, String template, Object page) {
        var text = new String(Html.bytes(template, page), StandardCharsets.UTF_8);
        return Frame.of(what.sequence(), name, text);
    }
}
