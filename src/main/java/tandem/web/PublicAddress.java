package tandem.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The address people know this installation by: `TANDEM_PUBLIC_URL`, or `http://localhost:PORT`.
@Component
public final class PublicAddress {
    private final URI address;

    PublicAddress(@Value("${tandem.public-url:http://localhost:${server.port:8080}}") String address) {
        this.address = read(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    private static URI read(String address) {
        try {
            URI read = new URI(address);
            if (read.getHost() != null && List.of("http", "https").contains(read.getScheme())) {
                return read;
            }
        } catch (URISyntaxException broken) {
            // Says the same as an address of another kind.
        }
        throw new AddressUnusable(address);
    }

    /// Whether people come by https, so that cookies may be bound to it.
    public boolean secure() {
        return "https".equals(address.getScheme());
    }

    /// `https://peers.example.org`, as browsers write an origin.
    public String origin() {
        return address.toString();
    }

    public String host() {
        return address.getHost();
    }

    /// The whole address of a path here.
    public String of(String path) {
        return address + path;
    }
}
