package tandem.sessions;

import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.keys.MarkedIds;
import tandem.shared.PersonId;
import tandem.web.PublicAddress;

/// The address in a letter about a change by which these letters end, without signing in. It can do nothing else.
@Component
class OffLinks {
    private static final String USE = "sessions.off";

    private final MarkedIds ids;
    private final PublicAddress address;

    OffLinks(MarkedIds ids, PublicAddress address) {
        this.ids = ids;
        this.address = address;
    }

    String to(PersonId person) {
        return address.of("/notices/off/" + ids.token(USE, person.value()));
    }

    Optional<PersonId> read(String token) {
        return ids.read(USE, token).map(PersonId::new);
    }
}
