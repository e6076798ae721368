package tandem.giving;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Visit;

/// The guides to the talks, one for each way. Members read one once the program has made it its own.
@Component
class Guides {
    static final String KIND = "giving";

    private final Contents contents;
    private final Adoptions adoptions;

    Guides(Contents contents, Adoptions adoptions) {
        this.contents = contents;
        this.adoptions = adoptions;
    }

    Optional<Item> of(Way way, Visit visit) {
        return contents.find(KIND, way.code(), visit.language())
                .filter(item -> visit.reader().is(Role.SUPERVISOR) || adopted(way, visit));
    }

    boolean adopted(Way way, Visit visit) {
        return adoptions.of(visit.actor(), KIND).contains(way.code());
    }

    void adopt(PersonId supervisor, Item item) {
        adoptions.adopt(supervisor, item);
    }

    static Prose prose(Visit visit) {
        return new Prose(Map.of("program_name", visit.program().name()), target -> Optional.empty());
    }
}
