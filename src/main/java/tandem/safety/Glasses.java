package tandem.safety;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Break-glass: somebody who works here looks at a person outside their own list, for an hour and with a reason. The
/// person reads it on their page; a second colleague says whether it was right.
@Component
public class Glasses {
    private final Gate gate;
    private final GlassStore store;
    private final Relations relations;
    private final Keys keys;
    private final Clock clock;

    Glasses(Gate gate, GlassStore store, Relations relations, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.relations = relations;
        this.keys = keys;
        this.clock = clock;
    }

    /// @param verdict `right` or `wrong`; null until a second colleague has looked
    public record Glass(
            UUID id,
            PersonId holder,
            PersonId subject,
            String reason,
            Instant at,
            @Nullable String verdict) {
        public Optional<String> reviewed() {
            return Optional.ofNullable(verdict);
        }

        /// Only the id.
        @Override
        public String toString() {
            return "Glass " + id;
        }
    }

    /// Breaks it.
    ///
    /// @throws org.springframework.dao.DataAccessException where the holder does not work here
    void open(PersonId holder, PersonId subject, String reason) {
        gate.run(Actor.of(holder), () -> {
            var relation = relations.breakGlass(holder, subject);
            store.insert(
                    relation.id(), holder, subject, keys.seal(box(subject, relation.id()), reason), clock.instant());
        });
    }

    /// Those that a person may read about themselves, the newest first.
    public List<Glass> on(PersonId subject) {
        return gate.as(Actor.of(subject), () -> store.on(subject)).stream()
                .map(this::open)
                .toList();
    }

    /// Those that wait for this colleague's word.
    List<Glass> toReview(PersonId reviewer) {
        return gate.as(Actor.of(reviewer), () -> store.unreviewed(reviewer)).stream()
                .map(this::open)
                .toList();
    }

    /// @return whether it waited for a word, and not for one about the reviewer's own look
    boolean review(PersonId reviewer, UUID glass, boolean right) {
        return gate.as(Actor.of(reviewer), () -> store.review(glass, reviewer, clock.instant(), right));
    }

    private Glass open(GlassStore.Sealed sealed) {
        return new Glass(
                sealed.id(),
                sealed.holder(),
                sealed.subject(),
                keys.open(box(sealed.subject(), sealed.id()), sealed.reason()),
                sealed.at(),
                sealed.verdict().orElse(null));
    }

    private static Box box(PersonId subject, UUID glass) {
        return new Box(subject.value(), "safety.glass", "reason", glass);
    }
}
