package tandem.circles;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What the people of a circle promise each other, and which words of it each has accepted.
@Component
public class Agreements {
    private static final Prose PROSE = new Prose(Map.of(), target -> Optional.empty());

    private final Gate gate;
    private final CircleStore circles;
    private final MembershipStore memberships;
    private final AcceptanceStore acceptances;
    private final CircleWords words;
    private final Promises promises;
    private final Clock clock;

    Agreements(
            Gate gate,
            CircleStore circles,
            MembershipStore memberships,
            AcceptanceStore acceptances,
            CircleWords words,
            Promises promises,
            Clock clock) {
        this.gate = gate;
        this.circles = circles;
        this.memberships = memberships;
        this.acceptances = acceptances;
        this.words = words;
        this.promises = promises;
        this.clock = clock;
    }

    /// Accepts what was read in the language that is theirs.
    public boolean accept(PersonId me, CircleId circle, int version) {
        return accept(me, circle, version, promises.readBy(me));
    }

    /// Accepts what was read.
    ///
    /// @param version of what was read
    /// @return whether it is still what they promise each other
    boolean accept(PersonId me, CircleId circle, int version, Language read) {
        return accept(me, circle, version, promises.in(read));
    }

    /// Puts other lines of the circle's own in place of those it had. Everybody accepts them anew; whoever wrote them
    /// has. Harmless for whoever does not lead it.
    ///
    /// @param lines empty where it shall have none
    public void change(PersonId leader, CircleId circle, String lines) {
        var read = promises.readBy(leader);
        gate.run(
                Actor.of(leader),
                () -> circles.updateLines(circle, words.sealLines(circle, lines))
                        .ifPresent(version -> agree(leader, circle, version, read)));
    }

    /// What the program says: ten lines first, and then what follows from them.
    List<Item.Part> promise(Language language) {
        return promises.parts(language);
    }

    List<Item.Part> listening(Language language) {
        return promises.listening(language);
    }

    /// Everything that somebody accepted and that is known, the last first.
    List<Accepted> acceptedBy(PersonId me) {
        return accepted(me, each -> true);
    }

    /// What somebody accepted last in a circle.
    Optional<Accepted> accepted(PersonId me, CircleId circle) {
        return accepted(me, each -> each.circle().equals(circle)).stream().findFirst();
    }

    static Prose prose() {
        return PROSE;
    }

    private List<Accepted> accepted(PersonId me, Predicate<AcceptanceStore.Sealed> which) {
        return gate.as(Actor.of(me), () -> acceptances.of(me)).stream()
                .filter(which)
                .map(each ->
                        new Accepted(each.circle(), each.day(), each.text(), words.lines(each.circle(), each.lines())))
                .toList();
    }

    private boolean accept(PersonId me, CircleId circle, int version, Promises.Wording read) {
        return gate.as(Actor.of(me), () -> {
            boolean current = memberships.agreement(circle) == version;
            if (current) {
                agree(me, circle, version, read);
            }
            return current;
        });
    }

    private void agree(PersonId me, CircleId circle, int version, Promises.Wording read) {
        acceptances.publish(read);
        memberships
                .agree(circle, me, version, read.hash())
                .ifPresent(membership -> acceptances.insert(membership, me, read, today()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
