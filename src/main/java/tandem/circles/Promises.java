package tandem.circles;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What the program says that people of a circle promise each other: `content/…/circles/agreement.md`. A changed word
/// makes another wording, and everybody accepts that anew.
@Component
class Promises {
    private static final String KIND = "circles";

    private final Contents contents;
    private final People people;
    private final Map<Language, Wording> wordings = new ConcurrentHashMap<>();

    Promises(Contents contents, People people) {
        this.contents = contents;
        this.people = people;
    }

    /// @param hash SHA-256 of the words
    record Wording(byte[] hash, Language language, String text) {}

    /// Ten lines first, and then what follows from them.
    List<Item.Part> parts(Language language) {
        return parts("agreement", language);
    }

    List<Item.Part> listening(Language language) {
        return parts("listening-only", language);
    }

    /// What somebody reads who reads in this language.
    Wording in(Language language) {
        return wordings.computeIfAbsent(language, this::wording);
    }

    /// What somebody reads in the language that is theirs.
    Wording readBy(PersonId person) {
        return in(
                people.visibleTo(Actor.of(person), person).map(Person::language).orElse(Language.EN));
    }

    /// Whether the program says so today, in whichever language.
    boolean current(byte[] hash) {
        return Arrays.stream(Language.values())
                .anyMatch(language -> Arrays.equals(in(language).hash(), hash));
    }

    private List<Item.Part> parts(String id, Language language) {
        return contents.find(KIND, id, language).orElseThrow().parts();
    }

    private Wording wording(Language language) {
        var text = parts(language).stream().map(Promises::text).collect(Collectors.joining("\n\n"));
        return new Wording(hash(text), language, text);
    }

    private static String text(Item.Part part) {
        return (part.title().isEmpty() ? "" : "## " + part.title() + "\n\n") + part.text();
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
