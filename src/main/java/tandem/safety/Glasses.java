package tandem.safety;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.oncall.Nudges;
import tandem.people.Deaths;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Break-glass: somebody who works here looks at a person outside their own list, for an hour and with a reason. The
/// person gets a letter that says nothing of it, and reads it on their page; a second colleague says whether it was
/// right.
@Component
public class Glasses {
    private static final Duration LETTER_LASTS = Duration.ofDays(7);

    private final Gate gate;
    private final GlassStore store;
    private final Identities identities;
    private final Roles roles;
    private final Relations relations;
    private final Deaths deaths;
    private final Nudges nudges;
    private final Outbox outbox;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;

    Glasses(
            Gate gate,
            GlassStore store,
            Identities identities,
            Roles roles,
            Relations relations,
            Deaths deaths,
            Nudges nudges,
            Outbox outbox,
            Audit audit,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.identities = identities;
        this.roles = roles;
        this.relations = relations;
        this.deaths = deaths;
        this.nudges = nudges;
        this.outbox = outbox;
        this.audit = audit;
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

    /// Opens the page of the one member who has this address or number. Where nobody has it, or several share it,
    /// nothing opens; that somebody asked is recorded either way. What is open already stays as it is.
    ///
    /// @throws org.springframework.dao.DataAccessException where the holder does not work with people here
    void open(PersonId holder, IdentityKind kind, String who, String reason) {
        var found = identities.find(kind, who).stream()
                .filter(each -> !each.equals(holder) && roles.of(each).contains(Role.MEMBER))
                .toList();
        var letter = found.size() == 1 ? letter(found.getFirst()) : Optional.<Letter>empty();
        gate.run(Actor.of(holder), () -> {
            if (found.size() != 1) {
                audit.record(Act.GLASS_BROKEN, Optional.empty(), "nobody");
            } else if (!sees(holder, found.getFirst())) {
                open(holder, found.getFirst(), reason);
                letter.ifPresent(each -> outbox.send(Actor.of(holder), each));
            }
        });
    }

    /// That there is something to read; nothing goes to somebody who died.
    private Optional<Letter> letter(PersonId person) {
        return deaths.of(Actor.SYSTEM, person) ? Optional.empty() : nudges.to(person, "safety.opened", LETTER_LASTS);
    }

    private boolean sees(PersonId holder, PersonId subject) {
        return relations.held(Actor.of(holder), holder).stream()
                .anyMatch(each -> each.subject().equals(subject)
                        && (each.kind() == RelationKind.CASELOAD || each.kind() == RelationKind.GLASS));
    }

    private void open(PersonId holder, PersonId subject, String reason) {
        var relation = relations.breakGlass(holder, subject);
        store.insert(relation.id(), holder, subject, keys.seal(box(subject, relation.id()), reason), clock.instant());
        audit.record(Act.GLASS_BROKEN, Optional.of(subject), "");
    }

    /// What is open to somebody now.
    List<Relation> openTo(PersonId holder) {
        return relations.held(Actor.of(holder), holder).stream()
                .filter(each -> each.kind() == RelationKind.GLASS)
                .toList();
    }

    /// Closes it before the hour is over.
    ///
    /// @return whether it was this holder's, and open
    boolean close(PersonId holder, UUID glass) {
        return openTo(holder).stream().anyMatch(each -> each.id().equals(glass))
                && relations.end(Actor.of(holder), glass);
    }

    /// Those that a person may read about themselves, the newest first.
    public List<Glass> on(PersonId subject) {
        return gate.as(Actor.of(subject), () -> store.on(subject)).stream()
                .map(this::open)
                .toList();
    }

    /// Those that wait for this colleague's word.
    List<Glass> toReview(PersonId reviewer) {
        return opened(gate.as(Actor.of(reviewer), () -> store.unreviewed(reviewer)));
    }

    /// Those that a second colleague found wrong, for whoever answers for it.
    List<Glass> wrong(PersonId supervisor) {
        return opened(gate.as(Actor.of(supervisor), store::wrong));
    }

    /// @return whether it waited for a word, and neither was the reviewer's own look nor one at them
    boolean review(PersonId reviewer, UUID glass, boolean right) {
        var verdict = right ? "right" : "wrong";
        return gate.as(Actor.of(reviewer), () -> {
            var subject = store.review(glass, reviewer, clock.instant(), verdict);
            subject.ifPresent(found -> audit.record(Act.GLASS_REVIEWED, Optional.of(found), verdict));
            return subject.isPresent();
        });
    }

    /// Without those whose person is being erased at this moment.
    private List<Glass> opened(List<GlassStore.Sealed> sealed) {
        return sealed.stream()
                .filter(each -> keys.exists(each.subject().value()))
                .map(this::open)
                .toList();
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
