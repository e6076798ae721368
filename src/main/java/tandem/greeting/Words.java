package tandem.greeting;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;

/// The words of greetings, sealed and opened with the newcomer's key, whoever wrote them.
@Component
class Words {
    private final WordStore store;
    private final Keys keys;

    Words(WordStore store, Keys keys) {
        this.store = store;
        this.keys = keys;
    }

    /// @param form the number of the form: the same words sent twice with it are said once
    void say(Greeting greeting, PersonId author, UUID form, String words, Instant at) {
        var all = author + "\n" + form + "\n" + words;
        var id = UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8));
        var box = keys.seal(box(greeting.person(), id), words);
        store.insert(greeting.id(), new WordStore.Sealed(id, greeting.person(), author, box, at));
    }

    List<Word> in(Greeting greeting) {
        return open(store.in(greeting.id()));
    }

    List<Word> around(PersonId person) {
        return open(store.around(person));
    }

    private List<Word> open(List<WordStore.Sealed> sealed) {
        keys.fetch(sealed.stream().map(each -> each.newcomer().value()).toList());
        return sealed.stream()
                .map(each ->
                        new Word(each.author(), keys.open(box(each.newcomer(), each.id()), each.words()), each.at()))
                .toList();
    }

    private static Box box(PersonId newcomer, UUID word) {
        return new Box(newcomer.value(), "greeting.word", "words", word);
    }
}
