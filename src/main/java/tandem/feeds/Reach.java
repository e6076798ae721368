package tandem.feeds;

import java.net.Inet4Address;
import java.net.InetAddress;

/// Which addresses we speak to when somebody else named them: where a feed is fetched, where a browser wants its
/// messages.
public enum Reach {
    /// The public internet over https.
    PUBLIC {
        @Override
        public boolean allows(InetAddress address) {
            return address instanceof Inet4Address ? publicV4(address.getAddress()) : publicV6(address.getAddress());
        }
    },
    /// This machine over https, in tests.
    LOOPBACK_SECURE {
        @Override
        public boolean allows(InetAddress address) {
            return address.isLoopbackAddress();
        }
    },
    /// This machine over plain http, in tests.
    LOOPBACK {
        @Override
        public boolean allows(InetAddress address) {
            return address.isLoopbackAddress();
        }
    };

    public String scheme() {
        return this == LOOPBACK ? "http" : "https";
    }

    public abstract boolean allows(InetAddress address);

    /// Everything but the special-purpose blocks of RFC 6890: this network, private, shared (CGNAT), loopback,
    /// link-local with the metadata services of clouds, protocol assignments, documentation, 6to4, benchmarks,
    /// multicast and reserved.
    private static boolean publicV4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean special = switch (first) {
            case 0, 10, 127 -> true;
            case 100 -> second >= 64 && second < 128;
            case 169 -> second == 254;
            case 172 -> second >= 16 && second < 32;
            case 192 -> second == 168 || second == 0 && (third == 0 || third == 2) || second == 88 && third == 99;
            case 198 -> second == 18 || second == 19 || second == 51 && third == 100;
            case 203 -> second == 0 && third == 113;
            default -> first >= 224;
        };
        return !special;
    }

    /// Global unicast (2000::/3) without 2001::/23 (Teredo and others), documentation and 6to4, which hides IPv4.
    /// Mapped, compatible and NAT64 forms, unique local, link-local and multicast are outside 2000::/3.
    private static boolean publicV6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        boolean global = (first & 0xe000) == 0x2000;
        boolean special = first == 0x2001 && (second < 0x0200 || second == 0x0db8)
                || first == 0x2002
                || first == 0x3fff && second < 0x1000;
        return global && !special;
    }
}
