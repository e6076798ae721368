package tandem.program;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The lines for the United States that a program gets when its file names none.
final class CrisisDefaults {
    static final List<CrisisLine> LINES = read();

    private CrisisDefaults() {}

    private static List<CrisisLine> read() {
        try (var file = Objects.requireNonNull(CrisisDefaults.class.getResourceAsStream("/program/crisis-us.yml"))) {
            var text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return ProgramReader.crisis(new Entry(ProgramReader.compose(text), "crisis"));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }
}
