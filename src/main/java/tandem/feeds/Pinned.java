package tandem.feeds;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/// Resolves once, for the connection itself: there is no second look-up that could answer otherwise. Where any of a
/// name's addresses is not one we speak to, there is no connection.
public final class Pinned implements SocketAddressResolver {
    /// How the name of a server becomes addresses.
    public interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    public static final class Refused extends IOException {
        private static final long serialVersionUID = 1;
    }

    private final Reach reach;
    private final Names names;

    public Pinned(Reach reach, Names names) {
        this.reach = reach;
        this.names = names;
    }

    @Override
    public void resolve(String host, int port, Map<String, Object> context, Promise<List<InetSocketAddress>> promise) {
        try {
            InetAddress[] addresses = names.of(host);
            if (!Arrays.stream(addresses).allMatch(reach::allows)) {
                promise.failed(new Refused());
                return;
            }
            List<InetSocketAddress> checked = new ArrayList<>();
            for (InetAddress address : addresses) {
                // With its name, which the certificate has to bear.
                checked.add(new InetSocketAddress(InetAddress.getByAddress(host, address.getAddress()), port));
            }
            promise.succeeded(checked);
        } catch (UnknownHostException unknown) {
            promise.failed(unknown);
        }
    }
}
