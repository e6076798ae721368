package tandem.stories;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Front;
import tandem.content.Item;
import tandem.shared.Language;
import tandem.wall.Actor;

/// The program's own stories: files that everybody reads once the program has adopted them.
@Component
class OwnStories {
    static final String KIND = "stories";

    private final Contents contents;
    private final Adoptions adoptions;
    private final Map<String, StoryLine> lines = new ConcurrentHashMap<>();

    OwnStories(Contents contents, Adoptions adoptions) {
        this.contents = contents;
        this.adoptions = adoptions;
    }

    List<StoryLine> adopted(Actor actor, Language language) {
        var adopted = adoptions.of(actor, KIND);
        return all(language)
                .filter(item -> adopted.contains(item.id()))
                .map(item -> line(item, language))
                .toList();
    }

    List<StoryLine> waiting(Actor actor, Language language) {
        var adopted = adoptions.of(actor, KIND);
        return all(language)
                .filter(item -> !adopted.contains(item.id()))
                .map(item -> line(item, language))
                .toList();
    }

    private Stream<Item> all(Language language) {
        return contents.all(KIND, language).stream();
    }

    Optional<Item> find(String id, Language language) {
        return contents.find(KIND, id, language);
    }

    boolean adopted(Actor actor, Item item) {
        return adoptions.of(actor, KIND).contains(item.id());
    }

    /// Read once: the files do not change while the program runs.
    StoryLine line(Item item, Language language) {
        return lines.computeIfAbsent(language.code() + ":" + item.id(), first -> read(item, language));
    }

    private static StoryLine read(Item item, Language language) {
        var front = Front.of(item, language);
        return new StoryLine(
                item.id(),
                language,
                item.title(),
                item.summary(),
                item.minutes(),
                said(front.get("content_note")),
                said(front.get("teller")),
                front.get("when") instanceof List<?> tags
                        ? tags.stream()
                                .flatMap(tag -> Topic.of(tag.toString()).stream())
                                .toList()
                        : List.of(),
                true,
                false);
    }

    /// For whom it was written, and whether a real person tells it.
    String writtenFor(Item item, Language language) {
        return said(Front.of(item, language).get("written_for"));
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
