package tandem.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The network a request comes from: a whole IPv4 address, the first half of an IPv6 one (a household). Behind a proxy
/// on the same machine or a private network, the address the proxy saw.
final class Network {
    private Network() {}

    static String of(HttpServletRequest request) {
        var seen = request.getRemoteAddr();
        var forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded != null && near(seen)) {
            seen = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        }
        return half(seen);
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

    /// Only addresses in numbers: a name would be looked up.
    private static @Nullable InetAddress parse(String address) {
        var bare = address.replaceAll("^\\[|]$", "");
        if (!bare.matches("[0-9a-fA-F:.]+(%.*)?")) {
            return null;
        }
        try {
            return InetAddress.getByName(bare);
        } catch (UnknownHostException notAnAddress) {
            return null;
        }
    }
}
