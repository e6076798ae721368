package tandem.live;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What happened in one room lately, ready for those who come back; what is older is read from the log. Guarded by its
/// hall.
final class Lately {
    /// So much is ready.
    static final int READY = 300;

    private final ArrayDeque<Frame> ready = new ArrayDeque<>();
    private long from;
    private @Nullable Frame state;

    /// All that came after this number is ready.
    long from() {
        return from;
    }

    /// @param latest what happened last, in its order, at most [#READY]
    /// @param last the number up to which it counts
    /// @param words puts one of them into words
    /// @param room the same for one that says how the room is
    void begin(List<Happened> latest, long last, Function<Happened, Frame> words, Function<Happened, Frame> room) {
        var known = latest.stream().filter(each -> each.sequence() <= last).toList();
        known.stream().filter(each -> !each.ofState()).map(words).forEach(ready::add);
        from = latest.size() < READY ? 0 : latest.getFirst().sequence() - 1;
        known.stream()
                .filter(Happened::ofState)
                .reduce((one, other) -> other)
                .ifPresent(each -> state = room.apply(each));
    }

    void add(Frame frame) {
        ready.add(frame);
        while (ready.size() > READY) {
            from = ready.remove().sequence();
        }
    }

    /// How the room is now: of several changes the last one says all.
    void state(Frame frame) {
        state = frame;
    }

    Optional<Frame> state() {
        return Optional.ofNullable(state);
    }

    /// All that came after a number, in its order.
    void after(long sequence, Consumer<Frame> to) {
        Stream.concat(ready.stream(), Stream.ofNullable(state))
                .filter(frame -> frame.sequence() > sequence)
                .sorted(Comparator.comparingLong(Frame::sequence))
                .forEach(to);
    }

    void forget() {
        ready.clear();
        state = null;
    }
}
