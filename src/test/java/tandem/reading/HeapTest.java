package tandem.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Feeds of 100 MB in a process that has 160 MB, PostgreSQL and all the rest of Tandem not counted.
class HeapTest {
    private static final long SIZE = 100L << 20;

    @ParameterizedTest
    @CsvSource({
        "brackets, nested deeper",
        "row, 'rows 2, rejected 1'",
        "text, 'rows 2, rejected 1'",
        "open, ends in the middle",
        "rows, 'rows '",
        "quote, without end",
        "control, OutOfMemoryError"
    })
    void a_hundred_megabytes_fit_into_little_memory(String kind, String outcome) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java, "-Xmx160m", "-cp", System.getProperty("java.class.path"), HeapTest.class.getName(), kind)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(output).contains(outcome);
    }

    public static void main(String[] kind) throws Exception {
        if (kind[0].equals("control")) {
            System.out.println(new Endless("row").readAllBytes().length);
        }
        int[] counted = new int[2];
        try {
            ReadFeed.reader(FeedFormat.MEETING_GUIDE).read(new Endless(kind[0]), ReadFeed.SETTINGS, row -> {
                counted[0]++;
                counted[1] += row.rejected() ? 1 : 0;
            });
            System.out.println("rows " + counted[0] + ", rejected " + counted[1]);
        } catch (FeedUnreadable unreadable) {
            System.out.println(unreadable.getMessage());
        }
    }

    /// Makes a feed while it is being read.
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] middle;
        private final byte[] end;
        private final long size;
        private long position;

        Endless(String kind) {
            List<String> parts = switch (kind) {
                case "brackets" -> List.of("", "[", "");
                case "row" -> List.of("[" + MeetingJson.GOOD + ",{\"a\": [1", ",{\"b\": \"c\"}", "]}]");
                case "text" -> List.of("[" + MeetingJson.GOOD + ",{\"name\": \"", "<p>long</p>", "\"}]");
                case "open" -> List.of("[{\"name\": \"", "x", "");
                case "rows" -> List.of("[" + MeetingJson.GOOD, ", " + MeetingJson.GOOD, "]");
                case "quote" -> List.of("Name,Day,Time\n\"", "x\n", "");
                default -> throw new IllegalArgumentException(kind);
            };
            start = parts.get(0).getBytes(StandardCharsets.UTF_8);
            middle = parts.get(1).getBytes(StandardCharsets.UTF_8);
            end = parts.get(2).getBytes(StandardCharsets.UTF_8);
            size = SIZE / middle.length * middle.length;
        }

        @Override
        public int read() {
            long at = position++;
            if (at < start.length) {
                return start[(int) at] & 0xFF;
            }
            long inside = at - start.length;
            if (inside < size) {
                return middle[(int) (inside % middle.length)] & 0xFF;
            }
            long left = inside - size;
            return left < end.length ? end[(int) left] & 0xFF : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            int count = 0;
            while (count < length) {
                int next = read();
                if (next < 0) {
                    return count == 0 ? -1 : count;
                }
                bytes[offset + count++] = (byte) next;
            }
            return count;
        }
    }
}
