package tandem.joining;

import java.util.List;
import java.util.stream.IntStream;
import tandem.program.Program;
import tandem.web.Texts;

/// What cannot stay private: the program's own words, or those that come with Tandem. Read before joining and after.
public final class Limits {
    private static final int PARAGRAPHS = 6;

    private Limits() {}

    /// One paragraph each.
    public static List<String> of(Program program, Texts texts) {
        return program.joining()
                .limits()
                .map(own -> own.in(texts.language())
                        .lines()
                        .filter(line -> !line.isBlank())
                        .toList())
                .orElseGet(() -> IntStream.rangeClosed(1, PARAGRAPHS)
                        .mapToObj(number -> texts.of("joining.limits." + number))
                        .toList());
    }
}
