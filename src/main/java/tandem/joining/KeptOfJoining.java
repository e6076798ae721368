package tandem.joining;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody agreed to, and the invitations they made.
@Component
class KeptOfJoining implements Kept {
    private final Consents consents;
    private final Invitations invitations;

    KeptOfJoining(Consents consents, Invitations invitations) {
        this.consents = consents;
        this.invitations = invitations;
    }

    @Override
    public String module() {
        return "joining";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of("consents", consents(person), "invitations", invitations(person));
    }

    private List<Map<String, Object>> consents(PersonId person) {
        return consents.of(Actor.of(person), person).stream()
                .map(consent -> Map.<String, Object>of(
                        "kind", consent.kind(),
                        "at", consent.at(),
                        "language", consent.language().code(),
                        "version", consent.version(),
                        "text", consent.text()))
                .toList();
    }

    private List<Map<String, Object>> invitations(PersonId person) {
        return invitations.of(person).stream()
                .map(each -> Map.<String, Object>of(
                        "note", each.note(),
                        "role", each.invitation().role().code(),
                        "made", each.invitation().made(),
                        "until", each.invitation().until(),
                        "used", each.invitation().used() != null,
                        "taken_back", each.invitation().revoked() != null))
                .toList();
    }
}
