package tandem.texting;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tandem.shared.Reach;
import tandem.web.PublicAddress;

/// The carrier of texts: `TANDEM_TEXTING_URL` (`https://ACCOUNT:TOKEN@api.twilio.com/2010-04-01`) and
/// `TANDEM_TEXTING_NUMBER`, the program's own number there.
@Component
class CarrierSettings {
    static final String IN = "/texting/in";
    private static final String STATES = "/texting/states/";

    private final Optional<URI> url;
    private final String number;
    private final boolean madeUp;
    private final PublicAddress address;

    CarrierSettings(
            @Value("${tandem.texting.url:}") String url,
            @Value("${tandem.texting.number:}") String number,
            @Value("${tandem.sample-people:false}") boolean madeUp,
            PublicAddress address) {
        this.url = url.isBlank() ? Optional.empty() : Optional.of(read(url.strip()));
        this.number = Reach.phone(number.strip()).orElse("");
        this.madeUp = madeUp;
        this.address = address;
        if (this.url.isPresent() && this.number.isEmpty()) {
            throw new IllegalArgumentException(
                    "TANDEM_TEXTING_URL is set, so TANDEM_TEXTING_NUMBER must be a number such as +15205550100.");
        }
    }

    /// Whether people can be offered texts: there is a carrier, or the program is made up and shows them instead.
    boolean on() {
        return url.isPresent() || madeUp;
    }

    Optional<URI> url() {
        return url;
    }

    String number() {
        return number;
    }

    String account() {
        return part(0);
    }

    /// With it we show who we are, and the carrier signs what it brings.
    String token() {
        return part(1);
    }

    /// The address that the carrier was told for one of our paths.
    String here(String path) {
        return address.of(path);
    }

    /// Where the carrier says what became of a text; empty where it could not come there.
    Optional<String> states(UUID id) {
        return address.secure()
                        || url.map(URI::getHost).filter(CarrierSettings::near).isPresent()
                ? Optional.of(here(STATES + id))
                : Optional.empty();
    }

    private String part(int at) {
        return url.map(URI::getRawUserInfo)
                .map(info -> info.split(":", 2))
                .map(parts -> URLDecoder.decode(parts[at], StandardCharsets.UTF_8))
                .orElse("");
    }

    private static boolean near(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private static URI read(String text) {
        var url = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        var info = url.getRawUserInfo();
        boolean safe = "https".equals(url.getScheme()) || "http".equals(url.getScheme()) && near(url.getHost());
        if (url.getHost() == null || info == null || info.indexOf(':') < 1 || !safe) {
            throw new IllegalArgumentException(
                    "TANDEM_TEXTING_URL must look like https://ACCOUNT:TOKEN@api.twilio.com/2010-04-01.");
        }
        return url;
    }
}
