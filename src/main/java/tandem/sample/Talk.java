package tandem.sample;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.Circles;
import tandem.conversation.Conversations;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What people write in their circles, at the hour at which they write it.
@Component
class Talk implements Chapter {
    private final Circles circles;
    private final Conversations conversations;

    Talk(Circles circles, Conversations conversations) {
        this.circles = circles;
        this.conversations = conversations;
    }

    /// @param first what it answers; null where it begins something
    private record Said(Room room, Line line, @Nullable Line first) {}

    @Override
    public void tell(Day day, Company here) {
        here.rooms().stream()
                .flatMap(Talk::all)
                .filter(said -> said.line().at(day.today()).toLocalDate().equals(day.date()))
                .filter(said -> day.reaches(said.line()))
                .sorted(Comparator.comparing(said -> said.line().time()))
                .forEach(said -> {
                    day.clock().accept(day.of(said.line()));
                    say(said, here);
                });
    }

    private static Stream<Said> all(Room room) {
        return room.talk().stream()
                .flatMap(first -> first.thread().map(line -> new Said(room, line, line.equals(first) ? null : first)));
    }

    private void say(Said said, Company here) {
        var line = said.line();
        var me = here.person(line.who());
        var circle = here.seen(
                said.room().name(),
                me,
                id -> circles.visibleTo(Actor.of(me), id).orElseThrow());
        var form = form(said.room(), line);
        var first = said.first();
        var thread = first == null ? null : post(said.room(), first, here.person(first.who()));
        var outcome = conversations.say(me, circle, form, thread, line.says(), line.note());
        if (outcome != Conversations.Outcome.SAID && outcome != Conversations.Outcome.HELD) {
            throw new IllegalStateException(outcome + ": " + line);
        }
    }

    /// The post that a line makes.
    static UUID post(Room room, Line line, PersonId author) {
        return Conversations.post(author, form(room, line));
    }

    /// A line has one form, so that its answers find it.
    private static UUID form(Room room, Line line) {
        var words = room.name() + "\n" + line.weeks() + line.day() + line.time() + "\n" + line.says();
        return UUID.nameUUIDFromBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
