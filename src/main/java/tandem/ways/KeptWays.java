package tandem.ways;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// That there is a way, and since when; the secrets themselves are not kept. The e-mail address stands with the
/// identities.
@Component
class KeptWays implements Kept {
    private final Ways ways;

    KeptWays(Ways ways) {
        this.ways = ways;
    }

    @Override
    public String module() {
        return "ways";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var mine = ways.of(person);
        var found = new LinkedHashMap<String, Object>();
        if (mine.card() != null) {
            found.put("card", mine.card());
        }
        if (mine.name() != null) {
            found.put("passphrase", mine.name());
        }
        ways.renewed(person).ifPresent(made -> found.put("renewal", made));
        found.put(
                "passkeys",
                mine.passkeys().stream()
                        .map(key -> Map.of("device", key.device(), "made", key.made()))
                        .toList());
        return found;
    }
}
