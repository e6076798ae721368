package tandem.operate.prove;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes each connection to one node after the other, or to whichever is there. It knows nothing of HTTP.
final class Forwarder implements Before {
    private static final int WAITING = 5_000;

    private final ServerSocket server;
    private final List<Integer> nodes;
    private final AtomicInteger turn = new AtomicInteger();

    Forwarder(int port, List<Integer> nodes) throws IOException {
        this.server = new ServerSocket(port, WAITING, InetAddress.getLoopbackAddress());
        this.nodes = List.copyOf(nodes);
        Thread.ofVirtual().start(this::accept);
    }

    @Override
    public String name() {
        return "a forwarder of our own (HAProxy is not here: apt-get install haproxy)";
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket person = server.accept();
                Thread.ofVirtual().start(() -> serve(person));
            }
        } catch (IOException closed) {
            // The proof is over.
        }
    }

    private void serve(Socket person) {
        try (person;
                Socket node = connect()) {
            Thread back = Thread.ofVirtual().start(() -> copy(node, person));
            copy(person, node);
            back.join();
        } catch (IOException | InterruptedException broken) {
            // Whoever it was comes again.
        }
    }

    private Socket connect() throws IOException {
        int first = turn.getAndIncrement() & 1;
        try {
            return new Socket(InetAddress.getLoopbackAddress(), nodes.get(first));
        } catch (IOException dead) {
            return new Socket(InetAddress.getLoopbackAddress(), nodes.get(1 - first));
        }
    }

    /// As long as both are there; one that ends is the end of both.
    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // The end, either way.
        }
    }
}
