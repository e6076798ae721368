package tandem.texting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.channels.OwnNumber;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Text messages through the program's own number. Mentors and coordinators write from it, never from their own.
@Component
public class TextMessages implements OwnNumber {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final int AN_HOUR = 60;

    private final Gate gate;
    private final CarrierSettings settings;
    private final Numbers numbers;
    private final Written written;
    private final Waits waits;
    private final Outgoing outgoing;
    private final Arrivals arrivals;
    private final Channels channels;
    private final Touchpoints touchpoints;
    private final Clock clock;

    TextMessages(
            Gate gate,
            CarrierSettings settings,
            Numbers numbers,
            Written written,
            Waits waits,
            Outgoing outgoing,
            Arrivals arrivals,
            Channels channels,
            Touchpoints touchpoints,
            Clock clock) {
        this.gate = gate;
        this.settings = settings;
        this.numbers = numbers;
        this.written = written;
        this.waits = waits;
        this.outgoing = outgoing;
        this.arrivals = arrivals;
        this.channels = channels;
        this.touchpoints = touchpoints;
        this.clock = clock;
    }

    /// How sending ended.
    public enum Sent {
        GONE,
        /// It goes when their quiet hours end.
        LATER,
        /// We have no number of theirs.
        NO_NUMBER,
        /// They want no texts.
        NOT_AGREED,
        /// Whoever writes wrote so much in an hour that it is enough.
        ENOUGH
    }

    /// One that came to a phone, as the sample program shows it.
    public record Shown(String to, String words, Instant at) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Shown";
        }
    }

    /// Whether texts can be sent at all.
    @Override
    public boolean on() {
        return settings.on();
    }

    @Override
    public Map<PersonId, String> paths(Actor actor, Collection<PersonId> people) {
        return settings.on()
                ? numbers.reached(actor, people).stream()
                        .collect(Collectors.toMap(each -> each, each -> "/texts/" + each))
                : Map.of();
    }

    /// The program's own number for texts; empty where there is none.
    public String number() {
        return settings.number();
    }

    /// Whether a carrier takes them.
    public boolean carried() {
        return settings.url().isPresent();
    }

    /// Reminds somebody of what they asked for. Within the system's open unit of work.
    ///
    /// @param until after this moment it is of no use
    /// @return whether there is a number it can go to
    public boolean remind(PersonId to, String words, Instant until) {
        var whose = Whose.of(to);
        var number = numbers.number(whose).filter(each -> agreed(whose));
        number.ifPresent(each -> {
            var id = Ids.next();
            var now = clock.instant();
            written.keep(
                    Actor.SYSTEM, whose, new Written.Message(id, null, words, now, MessageStore.State.QUEUED, true));
            outgoing.queue(
                    Actor.SYSTEM,
                    Outgoing.Text.of(id, whose, numbers.fingerprint(each), Outgoing.Kind.SAID, new Card(each, words)),
                    now,
                    until);
        });
        return number.isPresent();
    }

    /// Whether there is a number of theirs.
    public boolean reaches(PersonId me) {
        return numbers.line(Actor.of(me), me).isPresent();
    }

    /// Writes to somebody. Whoever wrote to us is answered at once, and that is a contact; otherwise it waits
    /// for the end of their quiet hours.
    ///
    /// @param form the number of the form: the same one says it once
    /// @throws org.springframework.dao.DataAccessException where the actor does not see to them
    public Sent send(PersonId by, PersonId to, UUID form, String words) {
        return send(by, Whose.of(to), form, words);
    }

    Sent send(PersonId by, Whose whose, UUID form, String words) {
        var now = clock.instant();
        var number = numbers.number(whose);
        var waiting = waits.of(Actor.of(by), whose);
        boolean answers = waiting.isPresent();
        if (number.isEmpty()) {
            return Sent.NO_NUMBER;
        }
        if (!answers && !agreed(whose)) {
            return Sent.NOT_AGREED;
        }
        if (written.countBy(by, now.minus(HOUR)) >= AN_HOUR) {
            return Sent.ENOUGH;
        }
        var due = answers ? now : from(whose, now);
        var id = UUID.nameUUIDFromBytes((by + "\n" + form).getBytes(StandardCharsets.UTF_8));
        var actor = Actor.of(by);
        var hash = numbers.fingerprint(number.get());
        gate.run(actor, () -> {
            written.keep(actor, whose, new Written.Message(id, by, words, now, MessageStore.State.QUEUED, false));
            outgoing.queue(
                    actor, Outgoing.Text.of(id, whose, hash, Outgoing.Kind.SAID, new Card(number.get(), words)), due);
            waiting.ifPresent(each -> answered(by, each));
            waits.end(by, whose);
        });
        return due.isAfter(now) ? Sent.LATER : Sent.GONE;
    }

    /// They wrote and a person answered: the same contact once, however many texts it takes.
    private void answered(PersonId by, WaitingStore.Row waiting) {
        if (waiting.why() != Why.WRONG) {
            waiting.whose()
                    .somebody()
                    .ifPresent(person -> touchpoints.answered(by, person, waiting.id(), Channel.TEXT));
        }
    }

    /// Whoever is nobody's here wrote to us, and is only ever answered.
    private boolean agreed(Whose whose) {
        return whose.somebody()
                .map(person -> channels.agreed(Actor.SYSTEM, person, Channel.TEXT))
                .orElse(true);
    }

    private Instant from(Whose whose, Instant now) {
        return whose.somebody()
                .map(person -> channels.from(Actor.SYSTEM, person, now))
                .orElse(now);
    }

    /// Sends a code to a number that somebody says is theirs.
    ///
    /// @param by they themselves, or the coordinator who has them in the caseload
    /// @return whether it went; not when several did lately
    public boolean ask(PersonId by, PersonId person, String number) {
        return numbers.ask(by, person, number) == Numbers.Asked.GONE;
    }

    /// Takes in a text, as the carrier brings it.
    public void arrive(Incoming in) {
        arrivals.take(in);
    }

    /// What went by now, the newest first: what the sample program shows instead of sending.
    public List<Shown> waiting() {
        return outgoing.waiting().stream()
                .map(each -> new Shown(each.to(), each.words(), each.at()))
                .toList();
    }
}
