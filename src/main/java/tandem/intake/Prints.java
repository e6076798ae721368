package tandem.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.intake.Plan.Arrived;
import tandem.keys.Keys;
import tandem.shared.PersonId;

/// By what somebody on a roster is found again: among those who came from an earlier one, and among the people here.
@Component
class Prints {
    private final Keys keys;
    private final Identities identities;

    Prints(Keys keys, Identities identities) {
        this.keys = keys;
        this.identities = identities;
    }

    List<Print> of(Facts facts) {
        var prints = new ArrayList<Print>();
        var name = Likeness.key(facts.name());
        prints.add(new Print(Print.Kind.NAME, keys.fingerprint("intake.name", name)));
        facts.born()
                .ifPresent(born ->
                        prints.add(new Print(Print.Kind.WHO, keys.fingerprint("intake.who", name + "|" + born))));
        if (!facts.email().isEmpty()) {
            prints.add(new Print(Print.Kind.EMAIL, identities.fingerprint(IdentityKind.EMAIL, facts.email())));
        }
        if (!facts.phone().isEmpty()) {
            prints.add(new Print(Print.Kind.PHONE, identities.fingerprint(IdentityKind.PHONE, facts.phone())));
        }
        return prints;
    }

    /// Who of those here has it. Asks as whoever stands at the door, so no unit of work may be open.
    record Here(Arrived arrived, Set<PersonId> people) {}

    Here here(Facts facts) {
        var found = new HashMap<PersonId, Set<IdentityKind>>();
        add(found, IdentityKind.EMAIL, facts.email());
        add(found, IdentityKind.PHONE, facts.phone());
        add(found, IdentityKind.LEGAL_NAME, facts.name());
        boolean certain =
                found.values().stream().anyMatch(kinds -> kinds.contains(IdentityKind.LEGAL_NAME) && kinds.size() > 1);
        return new Here(
                certain ? Arrived.CERTAINLY : found.isEmpty() ? Arrived.NO : Arrived.PERHAPS,
                Set.copyOf(found.keySet()));
    }

    private void add(Map<PersonId, Set<IdentityKind>> found, IdentityKind kind, String value) {
        if (!value.isEmpty()) {
            identities
                    .find(kind, value)
                    .forEach(person -> found.computeIfAbsent(person, each -> EnumSet.noneOf(IdentityKind.class))
                            .add(kind));
        }
    }

    /// What hashes of those who came say of a row.
    static Arrived arrived(Collection<Print> prints, Set<Print> came) {
        var hit = new HashSet<>(prints);
        hit.retainAll(came);
        var kinds = EnumSet.noneOf(Print.Kind.class);
        hit.forEach(print -> kinds.add(print.kind()));
        if (kinds.isEmpty()) {
            return Arrived.NO;
        }
        boolean certain = kinds.contains(Print.Kind.WHO)
                || kinds.contains(Print.Kind.NAME)
                        && (kinds.contains(Print.Kind.EMAIL) || kinds.contains(Print.Kind.PHONE));
        return certain ? Arrived.CERTAINLY : Arrived.PERHAPS;
    }
}
