package tandem.privacy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Everything that is kept of somebody, from every module that keeps something.
@Component
class Copies {
    private final Gate gate;
    private final List<Kept> kept;
    private final Audit audit;

    Copies(Gate gate, List<Kept> kept, Audit audit) {
        this.gate = gate;
        this.kept = kept.stream()
                .sorted(Comparator.comparing((Kept each) -> !each.module().equals("people"))
                        .thenComparing(Kept::module))
                .toList();
        this.audit = audit;
    }

    record Part(Kept kept, Map<String, Object> content) {
        String module() {
            return kept.module();
        }
    }

    /// The modules that keep something of people; the name comes first.
    List<String> modules() {
        return kept.stream().map(Kept::module).toList();
    }

    /// One copy of one moment. That it was taken is recorded with it.
    List<Part> of(PersonId me) {
        return gate.as(Actor.of(me), () -> {
            audit.record(Act.EXPORTED, Optional.of(me), "");
            return kept.stream().map(each -> new Part(each, each.export(me))).toList();
        });
    }
}
