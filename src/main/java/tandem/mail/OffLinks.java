package tandem.mail;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.MarkedIds;
import tandem.web.PublicAddress;

/// The address in a message by which messages of exactly that kind end, without signing in. It can do nothing else, and
/// nobody can make one who has not had the message.
@Component
public class OffLinks {
    private final MarkedIds ids;
    private final PublicAddress address;

    OffLinks(MarkedIds ids, PublicAddress address) {
        this.ids = ids;
        this.address = address;
    }

    /// What an address turns off.
    record Turned(Off off, UUID id) {
        void end() {
            off.end(id);
        }
    }

    /// @param code of an [Off]
    public String path(String code, UUID id) {
        return "/off/" + ids.token(use(code), id);
    }

    /// The same as a whole address, for e-mail.
    public String to(String code, UUID id) {
        return address.of(path(code, id));
    }

    Optional<Turned> read(String token, List<Off> offs) {
        return offs.stream()
                .flatMap(off -> ids.read(use(off.code()), token).stream().map(id -> new Turned(off, id)))
                .findFirst();
    }

    private static String use(String code) {
        return code + ".off";
    }
}
