package tandem.web;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address people know this installation by: `TANDEM_PUBLIC_URL`, or `http://localhost:PORT`.
@Component
public final class PublicAddress {
    private final URI address;

    PublicAddress(@Value("${tandem.public-url:http://localhost:${server.port:8080}}") String address) {
        this.address = URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
        if (this.address.getHost() == null || !address.startsWith("http")) {
            throw new IllegalArgumentException("TANDEM_PUBLIC_URL is not an address such as https://peers.example.org");
        }
    }

    /// Whether people come by https, so that cookies may be bound to it.
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /// `https://peers.example.org`, as browsers write an origin.
    String origin() {
        return address.toString();
    }

    /// The whole address of a path here.
    public String of(String path) {
        return address + path;
    }
}
