package tandem.live;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// Asks for something on a connection of its own, and takes all that comes until the other side closes it.
final class Wire {
    private static final long PATIENCE_SECONDS = 10;

    private final CompletableFuture<String> all = new CompletableFuture<>();

    /// @param requests one after the other, the last of which closes the connection
    Wire(int port, String requests) throws IOException {
        var socket = new Socket("localhost", port);
        socket.getOutputStream().write(requests.getBytes(StandardCharsets.ISO_8859_1));
        Thread.ofVirtual().start(() -> take(socket));
    }

    String all() throws Exception {
        return all.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void take(Socket socket) {
        try (socket) {
            all.complete(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
        } catch (IOException broken) {
            all.completeExceptionally(broken);
        }
    }

    /// What stands in the chunks, and after the last of them what else there is.
    ///
    /// @throws NumberFormatException where they are no chunks
    static String[] unchunked(String chunks) {
        var words = new StringBuilder();
        int at = 0;
        while (true) {
            int end = chunks.indexOf("\r\n", at);
            int length = Integer.parseInt(chunks.substring(at, end), 16);
            at = end + 2 + length;
            words.append(chunks, end + 2, at);
            if (!chunks.startsWith("\r\n", at)) {
                throw new NumberFormatException("Nothing ends the chunk at " + at);
            }
            at += 2;
            if (length == 0) {
                return new String[] {words.toString(), chunks.substring(at)};
            }
        }
    }
}
