package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/// The control of [NightlyProof]: writes to a hundred people one after the other, and remembers nothing.
final class NightlyBare {
    private NightlyBare() {}

    /// @param arguments port of the mail server, how many
    public static void main(String[] arguments) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.ISO_8859_1)) {
            in.readLine();
            for (int letter = 0; letter < Integer.parseInt(arguments[1]); letter++) {
                String to = "bare" + letter + "@example.org";
                for (String line : new String[] {
                    "MAIL FROM:<bare@example.org>", "RCPT TO:<" + to + ">", "DATA", "Subject: Hi\r\n\r\nHi.\r\n."
                }) {
                    out.write(line + "\r\n");
                    out.flush();
                    in.readLine();
                }
            }
        }
    }
}
