package tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import tandem.Browser;
import tandem.TandemTest;

/// Many who send or read slowly must leave everybody else served.
@TandemTest
class SlowTest {
    private static final int MANY = 600;

    @LocalServerPort
    int port;

    @Test
    @Timeout(60)
    void forms_that_trickle_in_leave_others_served() throws IOException {
        assertServedBeside("""
                POST /help/requests HTTP/1.1
                Host: localhost
                Content-Type: application/x-www-form-urlencoded
                Content-Length: 60000

                token=""");
    }

    @Test
    @Timeout(60)
    void headers_that_trickle_in_leave_others_served() throws IOException {
        assertServedBeside("GET /help HTTP/1.1\nHost: localhost\nX: ");
    }

    @Test
    @Timeout(60)
    void readers_that_do_not_read_leave_others_served() throws IOException {
        assertServedBeside("GET /feeds/meeting-guide.json HTTP/1.1\nHost: localhost\n\n".repeat(20));
    }

    private void assertServedBeside(String begun) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                slow.add(begin(begun));
            }
            for (int probe = 0; probe < 5; probe++) {
                assertThat(probe()).isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    private Socket begin(String begun) throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new java.net.InetSocketAddress("localhost", port));
        socket.getOutputStream().write(begun.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private int probe() {
        HttpRequest.Builder about = new Browser(port).request("/about").timeout(Duration.ofSeconds(4));
        return new Browser(port).send(about.build()).statusCode();
    }
}
