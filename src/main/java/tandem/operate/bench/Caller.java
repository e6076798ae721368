package tandem.operate.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One connection that asks and reads, one thing at a time, and does so little besides that the server is what is
/// measured.
final class Caller implements AutoCloseable {
    private final Socket socket;
    private final InputStream in;
    private final int port;
    private final String headers;

    /// @param headers further ones, each ended by CRLF
    Caller(int port, String headers) throws IOException {
        this.port = port;
        this.headers = headers;
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        this.in = new BufferedInputStream(socket.getInputStream(), 64 * 1024);
    }

    /// @return the size of the body in bytes, as sent
    /// @throws IOException where the answer is not 200
    long get(String path) throws IOException {
        return ask("GET " + path, "", "", "200");
    }

    /// Sends a form.
    ///
    /// @throws IOException where the answer does not lead on to another page, which says that it was taken
    void post(String path, String form) throws IOException {
        var kind = "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length() + "\r\n";
        ask("POST " + path, kind, form, "303");
    }

    private synchronized long ask(String what, String more, String form, String wanted) throws IOException {
        var request = what + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + headers + more + "\r\n" + form;
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        var status = line();
        if (!status.startsWith("HTTP/1.1 " + wanted)) {
            throw new IOException(what + " answered " + status);
        }
        long length = -1;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            }
        }
        return length >= 0 ? skip(length) : chunks();
    }

    private long chunks() throws IOException {
        long all = 0;
        for (long size = chunk(); size > 0; size = chunk()) {
            all += skip(size);
            line();
        }
        line();
        return all;
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().strip(), 16);
    }

    private long skip(long length) throws IOException {
        in.skipNBytes(length);
        return length;
    }

    private String line() throws IOException {
        var bytes = new ByteArrayOutputStream(64);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed.");
            }
            if (read != '\r') {
                bytes.write(read);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
