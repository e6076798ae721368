package tandem.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.web.Texts;

/// Something in a room that waits for the reader, with the way to it: somebody who needs somebody now, who waits at the
/// door, a private word that they have not answered.
///
/// @param who the places it is about
/// @param keys what it is known by, parted by spaces
/// @param place where on the page it is
record Call(Kind kind, List<Seat> who, String keys, String place) {
    enum Kind {
        NEED,
        DOOR,
        WORD
    }

    /// All that wait, the most pressing first.
    static List<Call> of(RoomPage page) {
        var calls = new ArrayList<>(unanswered(page));
        var waiting = page.leads() ? page.now().waiting() : List.<Seat>of();
        if (!waiting.isEmpty()) {
            var keys = waiting.stream().map(Call::door).collect(Collectors.joining(" "));
            calls.add(new Call(Kind.DOOR, waiting, keys, door(waiting.getFirst())));
        }
        calls.sort(Comparator.comparing(Call::kind));
        return calls;
    }

    /// The last from each, until the reader writes or asks in return.
    private static List<Call> unanswered(RoomPage page) {
        Map<String, Call> open = new LinkedHashMap<>();
        for (Talking.Said said : page.words()) {
            var author = said.author();
            var whom = said.whom();
            if (author == null) {
                continue;
            }
            if (!said.by(page.me())) {
                of(said, author).ifPresent(call -> open.put(call.kind() + " " + author.id(), call));
            } else {
                open.values()
                        .removeIf(call ->
                                whom == null ? !page.leads() : call.who().contains(whom));
            }
        }
        return List.copyOf(open.values());
    }

    private static Optional<Call> of(Talking.Said said, Seat author) {
        var number = said.event().sequence();
        var place = word(said);
        return switch (said.event().kind()) {
            case WORD -> Optional.of(new Call(Kind.WORD, List.of(author), place, place));
            case ANSWER ->
                Optional.of(
                        said.words().equals("help")
                                ? new Call(Kind.NEED, List.of(author), "n" + number, place)
                                : new Call(Kind.WORD, List.of(author), place, place));
            case SAID, ASK, ROOM, MINE, SIGNAL, OUT -> Optional.empty();
        };
    }

    /// Where a private word is on the page.
    static String word(Talking.Said said) {
        return "w" + said.event().sequence();
    }

    /// Where somebody who waits is on the page.
    static String door(Seat seat) {
        return "door-" + seat.id();
    }

    String words(Texts t) {
        var name = who.getFirst().name();
        return switch (kind) {
            case NEED -> t.of("live.call.need", name);
            case DOOR -> who.size() == 1 ? t.of("live.call.door", name) : t.of("live.call.doors", who.size());
            case WORD -> t.of("live.call.word", name);
        };
    }

    /// Whether it goes once it has been seen.
    boolean fades() {
        return kind != Kind.DOOR;
    }

    boolean urgent() {
        return kind == Kind.NEED;
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return kind.toString();
    }
}
