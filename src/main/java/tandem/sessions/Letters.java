package tandem.sessions;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.mail.Outbox;
import tandem.oncall.Nudges;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// E-mail about sessions. It says that there is something to see, and nothing of what: neither a circle, nor a day.
@Component
class Letters {
    private final People people;
    private final Nudges nudges;
    private final Channels channels;
    private final Outbox outbox;

    Letters(People people, Nudges nudges, Channels channels, Outbox outbox) {
        this.people = people;
        this.nudges = nudges;
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
    /// @param filled what stands in the text, where it has places for it
    /// @return whether there is an address to which it goes, and a yes to e-mail
    boolean send(PersonId person, Language language, String key, Instant until, Object... filled) {
        if (!channels.agreed(Actor.SYSTEM, person, Channel.EMAIL)) {
            return false;
        }
        var letter = nudges.to(person, language, key, until, filled);
        letter.ifPresent(each -> outbox.send(Actor.SYSTEM, each));
        return letter.isPresent();
    }
}
