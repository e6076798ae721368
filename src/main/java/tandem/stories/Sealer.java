package tandem.stories;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.conversation.Note;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.sounds.Format;

/// Puts stories under their author's key, and takes them out.
@Component
class Sealer {
    private final Keys keys;

    Sealer(Keys keys) {
        this.keys = keys;
    }

    StoryStore.Sealed seal(PersonId author, UUID id, Told told) {
        return new StoryStore.Sealed(
                id,
                author,
                told.language(),
                Audience.CIRCLES.width(),
                keys.seal(box(author, id, "name"), told.name()),
                keys.seal(box(author, id, "title"), told.title()),
                keys.seal(box(author, id, "summary"), told.summary()),
                keys.seal(box(author, id, "words"), told.words()),
                keys.seal(box(author, id, "topics"), codes(told.topics(), Topic::code)),
                keys.seal(box(author, id, "notes"), codes(told.notes(), Note::code)),
                null,
                null,
                0,
                0,
                null,
                0,
                null,
                null,
                true);
    }

    List<Story> open(List<StoryStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(each -> each.author().value()).distinct().toList());
        return sealed.stream().map(this::open).toList();
    }

    Story open(StoryStore.Sealed of) {
        var author = of.author();
        var told = new Told(
                of.language(),
                keys.open(box(author, of.id(), "name"), of.name()),
                keys.open(box(author, of.id(), "title"), of.title()),
                keys.open(box(author, of.id(), "summary"), of.summary()),
                keys.open(box(author, of.id(), "words"), of.words()),
                coded(keys.open(box(author, of.id(), "topics"), of.topics()), Topic::of),
                coded(keys.open(box(author, of.id(), "notes"), of.notes()), Note::of));
        return new Story(
                of.id(),
                author,
                told,
                recording(of),
                Audience.of(of.audience()),
                Optional.ofNullable(of.sent()),
                of.shown() == 0 ? Optional.empty() : Optional.of(Audience.of(of.shown())),
                Optional.ofNullable(of.answer()).flatMap(Answer::of),
                reply(of),
                !of.told());
    }

    byte[] reply(Story story, String words) {
        return keys.seal(box(story.author(), story.id(), "reply"), words);
    }

    private String reply(StoryStore.Sealed of) {
        var reply = of.reply();
        return reply == null ? "" : keys.open(box(of.author(), of.id(), "reply"), reply);
    }

    private static Optional<Story.Recording> recording(StoryStore.Sealed of) {
        var sound = of.sound();
        var format = of.format();
        return sound == null || format == null
                ? Optional.empty()
                : Optional.of(new Story.Recording(sound, Format.of(format), of.size(), of.seconds()));
    }

    byte[] piece(PersonId author, UUID sound, int number, byte[] plain) {
        return keys.seal(piece(author, sound, number), plain);
    }

    byte[] openPiece(PersonId author, UUID sound, int number, byte[] sealed) {
        return keys.openBytes(piece(author, sound, number), sealed);
    }

    byte[] seen(PersonId person, List<String> items) {
        return keys.seal(seen(person), String.join(" ", items));
    }

    List<String> openSeen(PersonId person, byte[] sealed) {
        return Arrays.asList(keys.open(seen(person), sealed).split(" "));
    }

    private static <T> String codes(List<T> all, Function<T, String> code) {
        return all.stream().map(code).collect(Collectors.joining(" "));
    }

    private static <T> List<T> coded(String codes, Function<String, Optional<T>> of) {
        return Stream.of(codes.split(" "))
                .flatMap(code -> of.apply(code).stream())
                .toList();
    }

    private static Box box(PersonId author, UUID story, String column) {
        return new Box(author.value(), "stories.story", column, story);
    }

    /// Its number is in it: pieces do not change places.
    private static Box piece(PersonId author, UUID sound, int number) {
        return new Box(author.value(), "stories.piece", "bytes-" + number, sound);
    }

    private static Box seen(PersonId person) {
        return new Box(person.value(), "stories.seen", "items", person.value());
    }
}
