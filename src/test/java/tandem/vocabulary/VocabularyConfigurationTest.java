package tandem.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyConfigurationTest {
    @TempDir
    private Path data;

    @Test
    void the_programs_own_words_are_read_from_its_data_folder() throws IOException {
        write("- {code: women, names: {en: Women here, es: Mujeres aquí}}");

        assertThat(names()).contains("Women here");
    }

    @Test
    void a_mistake_in_them_leaves_what_tandem_ships() throws IOException {
        write("- {code: women, names: {en: Women here}}");

        assertThat(names()).contains("Women").doesNotContain("Women here");
    }

    private List<String> names() {
        return new VocabularyConfiguration()
                .vocabulary(data).types().stream()
                        .map(type -> type.names().en())
                        .toList();
    }

    private void write(String types) throws IOException {
        Path folder = Files.createDirectory(data.resolve("vocabulary"));
        Files.writeString(folder.resolve("types.yml"), types);
    }
}
