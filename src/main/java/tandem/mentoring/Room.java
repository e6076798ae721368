package tandem.mentoring;

import org.springframework.stereotype.Component;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// How many more somebody can walk with.
@Component
class Room {
    private static final int MOST = 6;

    private final Relations relations;

    Room(Relations relations) {
        this.relations = relations;
    }

    int free(PersonId mentor) {
        long now = relations.of(Actor.SYSTEM, mentor).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .count();
        return Math.max(0, MOST - (int) now);
    }
}
