package tandem.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;

/// E-mail about sessions. It says that there is something to see, and nothing of what: neither a circle, nor a day.
@Component
class Letters {
    private final People people;
    private final Identities identities;
    private final Channels channels;
    private final Outbox outbox;

    Letters(People people, Identities identities, Channels channels, Outbox outbox) {
        this.people = people;
        this.identities = identities;
        this.channels = channels;
        this.outbox = outbox;
    }

    Map<PersonId, Language> languages(Collection<PersonId> persons) {
        var found = new HashMap<PersonId, Language>();
        for (Person person : people.visibleTo(Actor.SYSTEM, persons).values()) {
            found.put(person.id(), person.language());
        }
        return found;
    }

    /// Within the system's open unit of work.
    ///
    /// @param key of the two texts: `sessions.letter.changed`
    /// @return whether there is an address to which it goes, and a yes to e-mail
    boolean send(PersonId person, Language language, String key, Instant until) {
        var address = identities
                .of(Actor.SYSTEM, person, IdentityKind.EMAIL)
                .filter(known -> channels.agreed(Actor.SYSTEM, person, Channel.EMAIL));
        address.ifPresent(to -> {
            var texts = Texts.in(language);
            outbox.send(
                    Actor.SYSTEM,
                    new Letter(person.value(), to, texts.of(key + ".subject"), texts.of(key + ".text"), until));
        });
        return address.isPresent();
    }
}
