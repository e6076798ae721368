package tandem.texting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.oncall.Nudges;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// Tells somebody of the team that something waits, and nothing of what: by e-mail, and by text where they take them.
/// At
/// night only where it cannot wait.
@Component
class Calling {
    private static final Duration LASTS = Duration.ofDays(1);

    private final Gate gate;
    private final WaitingStore store;
    private final People people;
    private final Channels channels;
    private final Nudges nudges;
    private final Numbers numbers;
    private final Outgoing outgoing;
    private final Clock clock;

    Calling(
            Gate gate,
            WaitingStore store,
            People people,
            Channels channels,
            Nudges nudges,
            Numbers numbers,
            Outgoing outgoing,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.channels = channels;
        this.nudges = nudges;
        this.numbers = numbers;
        this.outgoing = outgoing;
        this.clock = clock;
    }

    /// Within the system's open unit of work.
    void call(UUID waiting, PersonId whom, Why why) {
        gate.run(Actor.SYSTEM, () -> {
            var now = clock.instant();
            store.call(waiting, whom, now);
            people.visibleTo(Actor.SYSTEM, whom).ifPresent(person -> tell(person, why, now));
        });
    }

    private void tell(Person person, Why why, Instant now) {
        nudges.send(List.of(person.id()), why.now() ? "texting.letter.now" : "texting.letter", LASTS);
        var theirs = Whose.of(person.id());
        if (!channels.agreed(Actor.SYSTEM, person.id(), Channel.TEXT)) {
            return;
        }
        numbers.number(theirs).ifPresent(to -> {
            var due = why.now() ? now : channels.from(Actor.SYSTEM, person.id(), now);
            var text = Outgoing.Text.of(
                    Ids.next(),
                    theirs,
                    numbers.fingerprint(to),
                    Outgoing.Kind.CALL,
                    new Card(to, Texts.in(person.language()).of("texting.call.words")));
            outgoing.queue(Actor.SYSTEM, text, due);
        });
    }
}
