package tandem.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.Callable;
import tandem.TestDatabase;
import tandem.program.Programs;

/// The program's door stands open for as long as something takes.
final class OpenDoor {
    private OpenDoor() {}

    static void with(Programs programs, Callable<?> work) throws Exception {
        var file = TestDatabase.data().resolve("program.yml");
        var before = Files.readString(file);
        try {
            write(file, before.replace("open: false", "open: true"), programs, true);
            work.call();
        } finally {
            write(file, before, programs, false);
        }
    }

    private static void write(java.nio.file.Path file, String text, Programs programs, boolean open) throws Exception {
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis() + (open ? 2_000 : 4_000)));
        for (int wait = 0; wait < 300 && programs.current().joining().open() != open; wait++) {
            Thread.sleep(10);
        }
        assertThat(programs.current().joining().open()).isEqualTo(open);
    }
}
