package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/// The network a request comes from: a whole IPv4 address, the first half of an IPv6 one (a household). Behind a proxy
/// on the same machine or a private network, the address the proxy saw.
final class Network {
    private Network() {}

    static String of(HttpServletRequest request) {
        var seen = request.getRemoteAddr();
        var forwarded = Collections.list(request.getHeaders("X-Forwarded-For"));
        if (!forwarded.isEmpty() && near(seen)) {
            seen = last(forwarded.getLast());
        }
        return half(seen);
    }

    /// What stands before it the proxy was told by others, in the same header or in one of its own.
    private static String last(String forwarded) {
        return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    private static boolean near(String address) {
        var parsed = parse(address);
        return parsed != null && (parsed.isLoopbackAddress() || parsed.isSiteLocalAddress());
    }

    private static String half(String address) {
        var parsed = parse(address);
        if (parsed == null) {
            return "unknown";
        }
        return parsed instanceof Inet6Address
                ? Arrays.toString(Arrays.copyOf(parsed.getAddress(), 8))
                : parsed.getHostAddress();
    }

    /// Only addresses in numbers: a name, even one such as `dead.be`, is never looked up.
    private static @Nullable InetAddress parse(String address) {
        var bare = address.replaceAll("^\\[|]$", "");
        try {
            return InetAddress.ofLiteral(bare);
        } catch (IllegalArgumentException notAnAddress) {
            return null;
        }
    }
}
