package tandem.content;

import java.util.List;

/// Something that may happen, and what one might do then.
///
/// @param text Markdown
public record Scenario(String title, String text, List<Answer> answers) {
    public Scenario {
        answers = List.copyOf(answers);
        if (answers.size() < 2 || answers.stream().filter(Answer::best).count() != 1) {
            throw new IllegalArgumentException("“" + title + "” has not exactly one best answer among several.");
        }
    }

    /// @param because what is kind in it and what it costs; or why it helps
    public record Answer(String words, String because, boolean best) {}

    /// The place of the best answer.
    public int best() {
        for (int at = 0; at < answers.size(); at++) {
            if (answers.get(at).best()) {
                return at;
            }
        }
        throw new IllegalStateException("There is one.");
    }
}
