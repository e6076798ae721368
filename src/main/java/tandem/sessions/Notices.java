package tandem.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.circles.CircleId;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.mail.Off;
import tandem.mail.OffLinks;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What somebody agreed to get by e-mail. Without their word there is nothing.
@Component
public class Notices implements Off {
    private static final String OFF = "sessions";

    private static final Duration LETTER_LASTS = Duration.ofDays(3);

    private final Gate gate;
    private final NoticeStore store;
    private final Identities identities;
    private final Letters letters;
    private final Channels channels;
    private final OffLinks off;
    private final Clock clock;

    Notices(
            Gate gate,
            NoticeStore store,
            Identities identities,
            Letters letters,
            Channels channels,
            OffLinks off,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.identities = identities;
        this.letters = letters;
        this.channels = channels;
        this.off = off;
        this.clock = clock;
    }

    /// Tells by e-mail that something changed, and nothing of what, those of some people who agreed to that. Within the
    /// system's open unit of work.
    ///
    /// @return to whom a letter goes
    public Set<PersonId> changed(Collection<PersonId> persons) {
        var until = clock.instant().plus(LETTER_LASTS);
        var languages = letters.languages(persons);
        return store.agreed(persons).stream()
                .filter(person -> letters.send(
                        person,
                        languages.getOrDefault(person, Language.EN),
                        "sessions.letter.changed",
                        until,
                        off.to(OFF, person.value())))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @param address to which it would go
    /// @param agreed whether they say yes to e-mail: without that nothing goes, whatever else they chose
    /// @param changes since when they are told of changes
    /// @param wishes of which circles they are reminded, and how long before
    record Mine(Optional<String> address, boolean agreed, Optional<LocalDate> changes, Map<CircleId, Ahead> wishes) {
        /// Nothing: the address is theirs.
        @Override
        public String toString() {
            return "Notices";
        }
    }

    Mine of(PersonId me) {
        var actor = Actor.of(me);
        return gate.as(
                actor,
                () -> new Mine(
                        identities.of(actor, me, IdentityKind.EMAIL),
                        channels.agreed(actor, me, Channel.EMAIL),
                        store.agreed(me),
                        store.wishes(me)));
    }

    @Override
    public String code() {
        return OFF;
    }

    /// No more letters about changes; harmless where there are none. Whoever they go to stands in their address.
    @Override
    public void end(UUID id) {
        var person = new PersonId(id);
        gate.run(Actor.of(person), () -> store.withdraw(person));
    }

    /// Keeps their choices in the place of those before. Whoever wants any of it says yes to e-mail.
    ///
    /// @param wishes for each of their circles, none where they want no reminder
    void keep(PersonId me, boolean changes, Map<CircleId, Optional<Ahead>> wishes) {
        var now = clock.instant();
        gate.run(Actor.of(me), () -> {
            if (changes) {
                store.agree(me, LocalDate.ofInstant(now, ZoneOffset.UTC));
            } else {
                store.withdraw(me);
            }
            if (changes || wishes.values().stream().anyMatch(Optional::isPresent)) {
                channels.agree(Actor.of(me), me, Channel.EMAIL);
            }
            wishes.forEach((circle, wish) -> wish.ifPresentOrElse(
                    ahead -> store.wish(me, circle, ahead, now), () -> store.wishNone(me, circle)));
        });
    }
}
