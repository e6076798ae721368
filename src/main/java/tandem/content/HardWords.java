package tandem.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Words of somebody who may be thinking of ending their life. Whoever writes them sees, before anybody else does,
/// where
/// a person can be found now; nothing is kept of it and nobody is told. The phrases stand in
/// `content/crisis/words.txt`, in both languages.
@Component
public class HardWords {
    private final Pattern phrases;

    public HardWords() throws IOException {
        var file = new ClassPathResource("content/crisis/words.txt");
        var all = file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(HardWords::folded)
                .map(line -> Pattern.quote(line).replace(" ", "\\E +\\Q"))
                .collect(Collectors.joining("|"));
        if (all.isEmpty()) {
            throw new IllegalStateException("content/crisis/words.txt is empty");
        }
        phrases = Pattern.compile("(?U)\\b(" + all + ")\\b");
    }

    public boolean in(String text) {
        return phrases.matcher(folded(text)).find();
    }

    /// Small letters without accents and apostrophes: people type as they can.
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ");
    }
}
