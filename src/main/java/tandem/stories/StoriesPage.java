package tandem.stories;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What there is to read and to hear.
///
/// @param topic what to read about; null for anything
/// @param in in which language; null for any
/// @param waiting those of the program that a supervisor has still to read
record StoriesPage(
        Page shell,
        List<StoryLine> all,
        @Nullable Topic topic,
        @Nullable Language in,
        List<StoryLine> waiting) {
    Texts texts() {
        return shell.texts();
    }

    /// Those that were asked for, in one language.
    List<StoryLine> shown(Language language) {
        return all.stream()
                .filter(line -> line.language() == language && (in == null || in == language))
                .filter(line -> topic == null || line.topics().contains(topic))
                .toList();
    }

    boolean none() {
        return languages().stream().allMatch(language -> shown(language).isEmpty());
    }

    /// The reader's own first.
    List<Language> languages() {
        var mine = shell.visit().language();
        return Stream.concat(Stream.of(mine), Stream.of(Language.values()).filter(other -> other != mine))
                .toList();
    }

    /// Those that somebody tells about, by their names.
    List<Topic> topics() {
        return Stream.of(Topic.values())
                .filter(each -> each == topic
                        || all.stream().anyMatch(line -> line.topics().contains(each)))
                .sorted((one, other) -> texts().of(one.key()).compareToIgnoreCase(texts().of(other.key())))
                .toList();
    }

    boolean member() {
        return shell.visit().reader().person().isPresent();
    }

    boolean readsFirst() {
        var reader = shell.visit().reader();
        return reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR);
    }

    static Optional<Language> language(String code) {
        return Stream.of(Language.values())
                .filter(each -> each.code().equals(code))
                .findFirst();
    }
}
