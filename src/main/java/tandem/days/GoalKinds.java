package tandem.days;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The kinds of goals that stand in `content/vocabulary/feelings.yml`.
@Component
class GoalKinds {
    private final List<GoalKind> all;

    GoalKinds() {
        this.all = read();
    }

    List<GoalKind> all() {
        return all;
    }

    Optional<GoalKind> find(String id) {
        return all.stream().filter(kind -> kind.id().equals(id)).findFirst();
    }

    private static List<GoalKind> read() {
        try {
            var file = new ClassPathResource("content/vocabulary/feelings.yml");
            Map<String, Object> content = new Yaml(new SafeConstructor(new LoaderOptions()))
                    .load(file.getContentAsString(StandardCharsets.UTF_8));
            return content.get("goals") instanceof List<?> goals
                    ? goals.stream().map(GoalKinds::kind).toList()
                    : List.of();
        } catch (IOException problem) {
            throw new UncheckedIOException("Cannot read the kinds of goals", problem);
        }
    }

    private static GoalKind kind(Object listed) {
        var fields = (Map<?, ?>) listed;
        var name = (Map<?, ?>) Objects.requireNonNull(fields.get("name"));
        return new GoalKind(
                String.valueOf(fields.get("id")),
                String.valueOf(name.get("en")),
                String.valueOf(name.get("es")),
                String.valueOf(fields.get("kind")),
                Direction.of(String.valueOf(fields.get("direction"))));
    }
}
