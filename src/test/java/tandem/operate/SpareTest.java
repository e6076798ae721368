package tandem.operate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// A process of its own, with what the script says of the heap, that needed 300 MB once.
class SpareTest {
    private static final Pattern OF_THE_HEAP = Pattern.compile("-X(?:m[sx]\\w+|X:\\S*(?:Serial|Heap)\\S*)");

    @Test
    void what_was_needed_once_is_given_back_at_rest_by_looking_through_all_once() throws Exception {
        assertThat(told("look")).satisfies(told -> {
            assertThat(told[0]).isLessThan(100);
            assertThat(told[1]).isOne();
        });
    }

    @Test
    void control_by_itself_it_would_stay_taken() throws Exception {
        assertThat(told("control")[0]).isGreaterThan(250);
    }

    /// Megabytes of the heap, and how often all of it was looked through.
    private static long[] told(String kind) throws Exception {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        OF_THE_HEAP.matcher(always()).results().forEach(flag -> command.add(flag.group()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SpareTest.class.getName(), kind));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .strip()
                .split(" ");
        return new long[] {Long.parseLong(words[0]), Long.parseLong(words[1])};
    }

    private static String always() throws IOException {
        return Files.readString(Path.of("tandem")).split("\nflags=\\(")[1].split("\n\\)")[0];
    }

    public static void main(String[] kind) throws Exception {
        var memory = ManagementFactory.getMemoryMXBean();
        var needed = new ArrayList<byte[]>();
        for (int megabyte = 0; megabyte < 300; megabyte++) {
            needed.add(new byte[1 << 20]);
        }
        needed.clear();
        var spare = new Spare();
        for (int times = 0; kind[0].equals("look") && times < 3; times++) {
            Thread.sleep(300);
            spare.look();
        }
        long full = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(each -> each.getName().equals("MarkSweepCompact"))
                .mapToLong(each -> each.getCollectionCount())
                .sum();
        System.out.println((memory.getHeapMemoryUsage().getCommitted() >> 20) + " " + full);
    }
}
