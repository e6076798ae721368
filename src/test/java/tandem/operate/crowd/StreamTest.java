package tandem.operate.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What the measuring client reads counts, so it must read right, however the bytes are cut.
class StreamTest {
    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final List<Integer> heard = new ArrayList<>();
    private final List<Integer> statuses = new ArrayList<>();
    private final Stream stream = new Stream(7, "", new Stream.Listener() {
        @Override
        public void begun(int who, int status) {
            statuses.add(status);
        }

        @Override
        public void heard(int who, int mark, long nanos) {
            heard.add(mark);
        }
    });

    @Test
    void an_event_counts_once_it_is_whole_however_it_is_cut() throws IOException {
        String events =
                "id: 41\nevent: said\ndata: <li>zqx0000001</li>\n\n:\n\nid:42\r\ndata: zqx0000002 zqx0000003\r\n\r\n"
                        + "event: here\ndata: {}\n\nid: 43\ndata: zqx0000004\n";
        for (byte one : (HEAD + chunks(events, 10)).getBytes(StandardCharsets.UTF_8)) {
            hear(new byte[] {one});
        }
        assertThat(statuses).containsExactly(200);
        assertThat(heard).containsExactly(1, 2, 3);
        assertThat(stream.lastId()).isEqualTo("42");
        hear(chunks("\n", 1).getBytes(StandardCharsets.UTF_8));
        assertThat(heard).endsWith(4);
        assertThat(stream.lastId()).isEqualTo("43");
    }

    @Test
    void an_answer_that_is_no_stream_is_told_and_ends() throws IOException {
        byte[] refused =
                "HTTP/1.1 404 Not Found\r\nContent-Length: 10\r\n\r\nzqx0000009".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> hear(refused)).isInstanceOf(IOException.class);
        assertThat(statuses).containsExactly(404);
        assertThat(heard).isEmpty();
    }

    @Test
    void marks_are_found_between_whatever_letters() {
        Marks marks = new Marks();
        List<Integer> found = new ArrayList<>();
        byte[] text = "zzqx0000012,zqx00zqx0000013".getBytes(StandardCharsets.UTF_8);
        for (int cut = 0; cut <= text.length; cut++) {
            marks.in(text, 0, cut, found::add);
            marks.in(text, cut, text.length, found::add);
            assertThat(found).containsExactly(12, 13);
            found.clear();
        }
        assertThat(Marks.of(13)).isEqualTo("zqx0000013");
    }

    @Test
    void a_crowd_reads_and_sends_and_notices_an_end() throws Exception {
        BlockingQueue<String> told = new LinkedBlockingQueue<>();
        Ear ear = new Ear() {
            @Override
            public void hear(Line line, ByteBuffer bytes, long nanos) {
                told.add(StandardCharsets.UTF_8.decode(bytes).toString());
            }

            @Override
            public void ended(Line line) {
                told.add("ended");
            }
        };
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                Crowd crowd = new Crowd()) {
            Line line = crowd.connect(server.getLocalPort(), ear);
            try (Socket there = server.accept()) {
                line.say("hello".getBytes(StandardCharsets.UTF_8));
                assertThat(there.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
                there.getOutputStream().write("good day".getBytes(StandardCharsets.UTF_8));
                assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("good day");
                assertThat(line.open()).isTrue();
            }
            assertThat(told.poll(5, TimeUnit.SECONDS)).isEqualTo("ended");
            assertThat(line.open()).isFalse();
            assertThat(crowd.bytes()).isEqualTo(8);
        }
    }

    private void hear(byte[] bytes) throws IOException {
        stream.hear(null, ByteBuffer.wrap(bytes), 1);
    }

    private static String chunks(String text, int size) {
        StringBuilder chunks = new StringBuilder();
        for (int at = 0; at < text.length(); at += size) {
            String part = text.substring(at, Math.min(text.length(), at + size));
            chunks.append(Integer.toHexString(part.length()))
                    .append("\r\n")
                    .append(part)
                    .append("\r\n");
        }
        return chunks.toString();
    }
}
