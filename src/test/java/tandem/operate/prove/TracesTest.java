package tandem.operate.prove;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever says that nothing was found must be able to find.
class TracesTest {
    private static final int CHUNK = 1 << 22;

    @TempDir
    private Path folder;

    @Test
    void seeds_are_found_in_each_writing_and_nothing_else_is() throws IOException {
        Files.writeString(folder.resolve("plain"), "…seeded-secret-000001, seeded-secret-00000x");
        Files.writeString(folder.resolve("copy"), "\\\\x00" + HexFormat.of().formatHex(bytes("seeded-secret-000002")));
        Files.write(folder.resolve("heap"), "seeded-secret-000003".getBytes(StandardCharsets.UTF_16LE));
        Traces traces = new Traces(List.of());
        traces.folder(folder);
        assertThat(traces.found())
                .containsExactly("seeded-secret-000001", "seeded-secret-000002", "seeded-secret-000003");
        assertThat(traces.control()).isFalse();
        Files.writeString(folder.resolve("planted"), WallsSecrets.CONTROL);
        traces.folder(folder);
        assertThat(traces.control()).isTrue();
        assertThat(traces.found()).hasSize(3);
    }

    @Test
    void seeds_are_found_where_one_read_ends() throws IOException {
        Path file = folder.resolve("big");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[CHUNK - 10]);
            out.write(bytes("seeded-secret-000004"));
            out.write(new byte[CHUNK]);
        }
        Traces traces = new Traces(List.of());
        traces.file(file);
        assertThat(traces.found()).containsExactly("seeded-secret-000004");
    }

    @Test
    void pieces_of_what_is_sealed_are_found() throws IOException {
        byte[] one = HexFormat.of().parseHex("01".repeat(8) + "a1b2c3d4e5f60718" + "00".repeat(20));
        byte[] other = HexFormat.of().parseHex("01".repeat(8) + "a1b2c3d4e5f60719" + "00".repeat(20));
        Path file = folder.resolve("page");
        try (OutputStream out = Files.newOutputStream(file)) {
            out.write(new byte[77]);
            out.write(one);
        }
        Traces traces = new Traces(List.of(one, other));
        traces.file(file);
        assertThat(traces.pieces()).isEqualTo(1);
    }

    @Test
    void the_memory_of_another_process_is_read() throws IOException {
        ProcessBuilder sleeping = new ProcessBuilder("sleep", "30");
        sleeping.environment().put("SAID", "seeded-secret-000005");
        Process other = sleeping.start();
        try {
            Traces traces = new Traces(List.of());
            traces.memory(List.of(other.pid()));
            assertThat(traces.found()).containsExactly("seeded-secret-000005");
        } finally {
            other.destroyForcibly();
        }
    }

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
