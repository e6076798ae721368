package tandem.operate.prove;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One connection on which questions are asked one after another. There are more than a hundred thousand: with a client
/// for everything, asking took longer than answering.
final class WallsLine implements AutoCloseable {
    private static final int BUFFER = 64 * 1024;
    private static final int LONGEST_WAIT = 30_000;
    private static final byte[] NONE = {};

    private final int port;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    WallsLine(int port) {
        this.port = port;
    }

    /// @param there where it leads; empty where it leads nowhere
    /// @param body its bytes as characters: what is looked for in it is written in those that every alphabet shares
    record Answer(int status, String there, String body) {}

    /// @param cookie of a session; empty for a visitor
    Answer ask(String method, String path, String cookie) throws IOException {
        String head = method + " " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nCookie: form="
                + FormBody.TOKEN + (cookie.isEmpty() ? "" : "; " + cookie) + "\r\n";
        byte[] request = (head + form(method)).getBytes(StandardCharsets.ISO_8859_1);
        open().getOutputStream().write(request);
        return answer();
    }

    /// With nothing in it but what shows that it came from a page of ours.
    private static String form(String method) {
        String form = "token=" + FormBody.TOKEN;
        return method.equals("GET")
                ? "\r\n"
                : "Content-Type: " + FormBody.TYPE + "\r\nContent-Length: " + form.length() + "\r\n\r\n" + form;
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(LONGEST_WAIT);
            socket = open;
            in = new BufferedInputStream(open.getInputStream(), BUFFER);
        }
        return open;
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().substring(9, 12));
        String there = "";
        int length = -1;
        boolean ends = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "location" -> there = value;
                case "content-length" -> length = Integer.parseInt(value);
                case "connection" -> ends = value.equalsIgnoreCase("close");
                default -> {}
            }
        }
        byte[] body = length >= 0 ? in.readNBytes(length) : status == 204 ? NONE : chunks();
        if (ends) {
            close();
        }
        return new Answer(status, there, new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            all.write(in.readNBytes(size));
            line();
        }
        line();
        return all.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(96);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("The connection was closed.");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
