package tandem.operate.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What one bench measured, in order: printed as it comes, and written down at the end.
final class Figures {
    private final List<Figure> all = new ArrayList<>();

    void add(Figure figure, PrintWriter out) {
        all.add(figure);
        figure.print(out);
    }

    /// To `docs/benchmarks`, with the machine it was.
    void write(String name) throws IOException {
        var file = Path.of(System.getProperty("tandem.home", ".")).resolve("docs/benchmarks/" + name + ".json");
        var json =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.createDirectories(file.getParent());
        Files.writeString(
                file,
                json.writeValueAsString(Map.of(
                                "machine",
                                Runtime.getRuntime().availableProcessors() + " processors, Java " + Runtime.version(),
                                "figures",
                                all))
                        + "\n");
    }
}
