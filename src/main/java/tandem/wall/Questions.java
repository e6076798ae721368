package tandem.wall;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the database for what stores want to read. Each round trip costs more than most answers, so a page that knows
/// what its parts are going to ask has all of it asked at once, as the [Gate] opens; each part then finds its own
/// already answered, and where it does not, asks by itself.
@Component
public class Questions {
    private static final ScopedValue<Map<Question.Words, List<?>>> ANSWERED = ScopedValue.newInstance();

    private final QuestionStore store;

    Questions(QuestionStore store) {
        this.store = store;
    }

    /// Asks these in one round trip, for the work that follows. Each answer holds once, so that whoever asks again,
    /// after they wrote, reads what they wrote.
    <T extends @Nullable Object> T ahead(Collection<Question<?>> questions, Supplier<T> work) {
        if (questions.isEmpty()) {
            return work.get();
        }
        var asked = List.copyOf(questions);
        var answers = store.ask(asked);
        Map<Question.Words, List<?>> answered = new HashMap<>();
        for (int at = 0; at < asked.size(); at++) {
            answered.put(asked.get(at).words(), answers.get(at));
        }
        return ScopedValue.where(ANSWERED, answered).call(work::get);
    }

    /// Asks these in one round trip, each right behind what comes before it.
    ///
    /// @param pairs what comes before, and the question, which has one answer, always
    <T> List<T> singles(List<Map.Entry<Question<?>, Question<T>>> pairs) {
        var all = pairs.stream()
                .<Question<?>>mapMulti((pair, next) -> {
                    next.accept(pair.getKey());
                    next.accept(pair.getValue());
                })
                .toList();
        var answers = store.ask(all);
        return IntStream.range(0, pairs.size())
                .mapToObj(at -> Questions.<T>first(answers.get(2 * at + 1)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static <T> T first(List<?> rows) {
        return (T) rows.getFirst();
    }

    @SuppressWarnings("unchecked")
    public <T> List<T> list(Question<T> question) {
        var answered = ANSWERED.isBound() ? ANSWERED.get().remove(question.words()) : null;
        return (List<T>) (answered == null ? store.ask(List.of(question)).getFirst() : answered);
    }

    public <T> Optional<T> optional(Question<T> question) {
        return list(question).stream().findFirst();
    }

    /// Of a question that has one answer, always.
    public <T> T single(Question<T> question) {
        return list(question).getFirst();
    }
}
