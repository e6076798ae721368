package tandem.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The mail server: `TANDEM_SMTP_URL` (`smtp://user:password@mail.example.org:587`, or `smtps://…:465`) and
/// `TANDEM_SMTP_FROM`, an address that says nothing of what this is.
@Component
final class SmtpSettings {
    private final Optional<URI> url;
    private final String from;

    SmtpSettings(@Value("${tandem.smtp.url:}") String url, @Value("${tandem.smtp.from:}") String from) {
        this.url = url.isBlank() ? Optional.empty() : Optional.of(read(url.strip()));
        this.from = from.strip();
        if (this.url.isPresent() && !this.from.matches("[^@\\s]+@[^@\\s]+")) {
            throw new IllegalArgumentException("TANDEM_SMTP_URL is set, so TANDEM_SMTP_FROM must be an address.");
        }
    }

    Optional<URI> url() {
        return url;
    }

    String from() {
        return from;
    }

    String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    Optional<String> user() {
        return part(0);
    }

    Optional<String> password() {
        return part(1);
    }

    /// A mail server elsewhere must offer TLS; one on this machine need not.
    boolean demandsTls() {
        return url.map(there -> !there.getScheme().equals("smtps") && !here(there.getHost()))
                .orElse(false);
    }

    private static boolean here(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    private Optional<String> part(int at) {
        return url.map(URI::getRawUserInfo)
                .map(info -> info.split(":", 2))
                .filter(parts -> parts.length > at)
                .map(parts -> URLDecoder.decode(parts[at], StandardCharsets.UTF_8));
    }

    private static URI read(String text) {
        var url = URI.create(text);
        if (url.getHost() == null
                || url.getPort() < 0
                || !("smtp".equals(url.getScheme()) || "smtps".equals(url.getScheme()))) {
            throw new IllegalArgumentException(
                    "TANDEM_SMTP_URL must look like smtp://user:password@mail.example.org:587.");
        }
        return url;
    }
}
