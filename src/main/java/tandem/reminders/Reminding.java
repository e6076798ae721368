package tandem.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.channels.Channels;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.KeyGone;
import tandem.mail.Letter;
import tandem.mail.OffLinks;
import tandem.mail.Outbox;
import tandem.people.People;
import tandem.people.Person;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.texting.TextMessages;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// Sends what is due: never in somebody's quiet hours, never more in a day than they said, and each once, however many
/// nodes there are. What is of no use any more does not go.
@Component
class Reminding {
    private static final Logger LOG = LoggerFactory.getLogger(Reminding.class);
    private static final int AT_ONCE = 500;
    /// What is due may change meanwhile: a session is moved, a circle joined.
    private static final Duration LOOKS_AGAIN = Duration.ofHours(1);

    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(7);

    private final Gate gate;
    private final WishStore store;
    private final HoursStore hours;
    private final Wishes wishes;
    private final Channels channels;
    private final Devices devices;
    private final OffLinks off;
    private final People people;
    private final Identities identities;
    private final Outbox outbox;
    private final TextMessages texts;
    private final Programs programs;
    private final Map<String, Reason> reasons;
    private final Clock clock;

    Reminding(
            Gate gate,
            WishStore store,
            HoursStore hours,
            Wishes wishes,
            Channels channels,
            Devices devices,
            OffLinks off,
            People people,
            Identities identities,
            Outbox outbox,
            TextMessages texts,
            Programs programs,
            List<Reason> reasons,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.hours = hours;
        this.wishes = wishes;
        this.channels = channels;
        this.devices = devices;
        this.off = off;
        this.people = people;
        this.identities = identities;
        this.outbox = outbox;
        this.texts = texts;
        this.programs = programs;
        this.reasons = reasons.stream().collect(Collectors.toMap(Reason::code, Function.identity()));
        this.clock = clock;
    }

    /// What a browser shows, and where taps lead.
    ///
    /// @param done what it says once it was turned off from the message itself
    record Message(String title, String body, String to, String off, String stop, String done) {}

    /// @return how many went
    int round() {
        var now = clock.instant();
        int sent = 0;
        for (var row : gate.as(Actor.SYSTEM, () -> store.due(now, AT_ONCE))) {
            try {
                sent += look(row, now) ? 1 : 0;
            } catch (KeyGone erased) {
                LOG.info("Reminder {} of somebody who is erased", row.id());
            }
        }
        return sent;
    }

    int forgetOld() {
        return gate.as(Actor.SYSTEM, () -> hours.deleteBefore(clock.instant().minus(KEPT)));
    }

    private boolean look(WishStore.Sealed row, Instant now) {
        var wish = wishes.open(row);
        var kept = wishes.hours(Actor.SYSTEM, row.person(), programs.current().zone());
        var due = useful(wish, kept, now);
        if (due.isEmpty() || due.get().at().isAfter(now)) {
            var at = due.map(Reason.Due::at).orElse(now.plus(LOOKS_AGAIN));
            gate.run(Actor.SYSTEM, () -> store.claim(row, row.done(), soonest(at, now.plus(LOOKS_AGAIN))));
            return false;
        }
        var opens = kept.opens(now);
        if (opens.isAfter(now) && opens.isBefore(due.get().until())) {
            gate.run(Actor.SYSTEM, () -> store.claim(row, row.done(), opens));
            return false;
        }
        return deal(row, wish, due.get(), kept, !opens.isAfter(now), now);
    }

    /// The first that was not dealt with and is still of use.
    private Optional<Reason.Due> useful(Wish wish, Hours kept, Instant now) {
        var reason = reasons.get(wish.reason());
        if (reason == null) {
            return Optional.empty();
        }
        var ask = wish.ask(kept.zone());
        var after = wish.done().isAfter(now.minus(BACK)) ? wish.done() : now.minus(BACK);
        var due = reason.next(ask, after);
        while (due.isPresent() && !due.get().until().isAfter(now)) {
            due = reason.next(ask, due.get().at());
        }
        return due;
    }

    private boolean deal(WishStore.Sealed row, Wish wish, Reason.Due due, Hours kept, boolean goes, Instant now) {
        var person = people.visibleTo(Actor.SYSTEM, row.person());
        boolean there = person.isPresent() && agreed(wish) && (wish.way() != Way.PUSH || devices.any(row.person()));
        boolean sent = gate.as(Actor.SYSTEM, () -> {
            hours.queue(row.person());
            if (!store.claim(row, due.at(), now)
                    || !goes
                    || !there
                    || hours.goneSince(row.person(), kept.dayBegan(now)) >= kept.most()) {
                return false;
            }
            hours.gone(row.id(), due.at(), row.person(), now);
            return switch (wish.way()) {
                case EMAIL -> write(wish, person.orElseThrow(), due);
                case TEXT ->
                    texts.remind(row.person(), says(wish, person.orElseThrow().language()), due.until());
                case PUSH, CALENDAR -> true;
            };
        });
        if (sent && wish.way() == Way.PUSH) {
            devices.send(row.person(), message(wish, person.orElseThrow()), (int)
                    Duration.between(now, due.until()).toSeconds());
        }
        return sent;
    }

    /// A yes that was taken back counts at once; one to e-mail leads nowhere without an address.
    private boolean agreed(Wish wish) {
        if (wish.way() == Way.EMAIL
                && identities
                        .of(Actor.SYSTEM, wish.person(), IdentityKind.EMAIL)
                        .isEmpty()) {
            return false;
        }
        return wish.way()
                .channel()
                .filter(channel -> channels.agreed(Actor.SYSTEM, wish.person(), channel))
                .isPresent();
    }

    /// The program's name for those who want to see it.
    private Message message(Wish wish, Person person) {
        var texts = Texts.in(person.language());
        boolean named = channels.setting(Actor.SYSTEM, person.id()).named();
        return new Message(
                named ? programs.current().name() : texts.of("web.install.name"),
                says(wish, person.language()),
                Objects.requireNonNull(reasons.get(wish.reason())).path(),
                off.path(Wishes.OFF, wish.id()),
                texts.of("reminders.stop"),
                texts.of("reminders.stopped"));
    }

    private boolean write(Wish wish, Person person, Reason.Due due) {
        var to = identities.of(Actor.SYSTEM, person.id(), IdentityKind.EMAIL);
        var texts = Texts.in(person.language());
        to.ifPresent(mail -> outbox.send(
                Actor.SYSTEM,
                new Letter(
                        person.id().value(),
                        mail,
                        texts.of("reminders.letter.subject"),
                        texts.of("reminders.letter.text", says(wish, person.language()), off.to(Wishes.OFF, wish.id())),
                        due.until())));
        return to.isPresent();
    }

    /// Their own words where they wrote some; ours tell a stranger nothing.
    static String says(Wish wish, Language language) {
        var texts = Texts.in(language);
        return wish.words().isEmpty()
                ? texts.find("reminders.says." + wish.reason()).orElseGet(() -> texts.of("reminders.says"))
                : wish.words();
    }

    private static Instant soonest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
