package tandem.ways;

import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import org.springframework.stereotype.Component;
import tandem.web.PublicAddress;

/// To whom passkeys are bound: the host of the address that people know. Browsers allow them over https, and on
/// `localhost` without; a number such as 127.0.0.1 is no host to them.
@Component
public class RelyingParty {
    private static final String HERE = "localhost";

    private final PublicAddress address;

    RelyingParty(PublicAddress address) {
        this.address = address;
    }

    /// Whether somebody who came to this host can use a passkey.
    public boolean works(String host) {
        return host.equals(id()) && (address.secure() || id().equals(HERE));
    }

    /// Where passkeys work, if anywhere.
    public String address() {
        return address.of("/sign-in");
    }

    String id() {
        return address.host();
    }

    /// What an answer must be about. On the machine itself, the port is whatever it is.
    ServerProperty expects(byte[] challenge) {
        return ServerProperty.builder()
                .originPredicate(origin -> id().equals(HERE)
                        ? HERE.equals(origin.getHost())
                        : address.origin().equals(origin.toString()))
                .rpId(id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }
}
