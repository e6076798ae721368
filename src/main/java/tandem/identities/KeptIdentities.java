package tandem.identities;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

@Component
class KeptIdentities implements Kept {
    private final Identities identities;

    KeptIdentities(Identities identities) {
        this.identities = identities;
    }

    @Override
    public String module() {
        return "identities";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var found = new LinkedHashMap<String, Object>();
        for (var kind : IdentityKind.values()) {
            identities.of(Actor.of(person), person, kind).ifPresent(value -> found.put(kind.code(), value));
        }
        return found;
    }
}
