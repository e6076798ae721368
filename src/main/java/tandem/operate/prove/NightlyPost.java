package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A mail server that keeps in order what it was given: who gave it, and under which number. It takes its time,
/// as others do.
final class NightlyPost implements NightlyStand {
    private static final int SLOW_MILLIS = 40;

    private final ServerSocket server;
    private final List<Given> given = new ArrayList<>();

    NightlyPost() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    @Override
    public String url(String node) {
        return "smtp://127.0.0.1:" + server.getLocalPort();
    }

    int port() {
        return server.getLocalPort();
    }

    /// Under their `Message-ID`; one without, under whom it goes to.
    @Override
    public synchronized List<Given> given() {
        return List.copyOf(given);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            }
        } catch (IOException closed) {
            // The proof is over.
        }
    }

    private void talk(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.ISO_8859_1)) {
            say(out, "220 here");
            String from = "";
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.toUpperCase(Locale.ROOT);
                if (word.startsWith("MAIL")) {
                    from = between(line);
                } else if (word.startsWith("RCPT")) {
                    to = between(line);
                } else if (word.equals("DATA")) {
                    say(out, "354 go on");
                    take(from, letter(in, to));
                } else if (word.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                }
                say(out, "250 ok");
            }
        } catch (IOException | InterruptedException died) {
            // Whoever wrote was killed.
        }
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    private static String between(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    /// @return its number
    private static String letter(BufferedReader in, String to) throws IOException {
        String number = to;
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (line.regionMatches(true, 0, "Message-ID:", 0, 11) && line.contains("<")) {
                number = between(line);
            }
        }
        return number;
    }

    private void take(String from, String number) throws InterruptedException {
        synchronized (this) {
            given.add(new Given(from, number, System.nanoTime()));
        }
        Thread.sleep(SLOW_MILLIS);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
