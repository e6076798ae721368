package tandem.sample;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.conversation.Conversations;
import tandem.conversation.Encouragement;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What people say to each other's words without words. Nobody keeps when, so each gives all of theirs at once, at the
/// end; that of somebody who has left would not be shown.
@Component
class Nods implements Chapter {
    private final Gate gate;
    private final Conversations conversations;

    Nods(Gate gate, Conversations conversations) {
        this.gate = gate;
        this.conversations = conversations;
    }

    private record Nod(String by, Encouragement kind, Room room, Line line) {}

    @Override
    public void tell(Day day, Company here) {
        if (day.last()) {
            here.rooms().stream()
                    .flatMap(Nods::in)
                    .filter(nod -> day.reaches(nod.line()))
                    .collect(Collectors.groupingBy(Nod::by))
                    .forEach((name, nods) -> give(name, nods, here));
        }
    }

    private static Stream<Nod> in(Room room) {
        return room.talk().stream()
                .flatMap(Line::thread)
                .flatMap(line -> line.encouragement().entrySet().stream()
                        .flatMap(given -> given.getValue().stream()
                                .filter(room::stays)
                                .map(name -> new Nod(name, given.getKey(), room, line))));
    }

    private void give(String name, List<Nod> nods, Company here) {
        var me = here.person(name);
        gate.run(
                Actor.of(me),
                () -> nods.forEach(nod -> {
                    var post = Talk.post(
                            nod.room(), nod.line(), here.person(nod.line().who()));
                    conversations.encourage(me, here.circle(nod.room().name()), post, nod.kind());
                }));
    }
}
