package tandem.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A way to the server that may go silent: it takes everything, delivers nothing, and closes nothing. What was on its
/// way then never comes; whoever connects later gets through again.
final class Tunnel implements AutoCloseable {
    private final int server;
    private final ServerSocket door;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean silent;

    Tunnel(int server) throws IOException {
        this.server = server;
        door = new ServerSocket(0, 50, InetAddress.getByName("localhost"));
        Thread.ofVirtual().start(this::take);
    }

    String address() {
        return "http://localhost:" + door.getLocalPort();
    }

    void silent(boolean so) {
        silent = so;
    }

    @Override
    public void close() throws IOException {
        door.close();
        for (Socket each : open) {
            each.close();
        }
    }

    private void take() {
        try {
            while (true) {
                var near = door.accept();
                var far = new Socket("localhost", server);
                open.addAll(List.of(near, far));
                var way = new Way();
                Thread.ofVirtual().start(() -> way.carry(near, far));
                Thread.ofVirtual().start(() -> way.carry(far, near));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    /// Both directions of one connection.
    private final class Way {
        private volatile boolean lost;

        void carry(Socket from, Socket to) {
            try (from;
                    to) {
                carry(from.getInputStream(), to.getOutputStream());
            } catch (IOException closed) {
                // One side has closed it.
            }
        }

        private void carry(InputStream from, OutputStream to) throws IOException {
            var some = new byte[8192];
            for (int many = from.read(some); many >= 0; many = from.read(some)) {
                lost |= silent;
                if (!lost) {
                    to.write(some, 0, many);
                }
            }
        }
    }
}
