package tandem.sessions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.schedules.CalendarEntry;
import tandem.schedules.CalendarEvent;
import tandem.schedules.CalendarFile;
import tandem.schedules.Occurrence;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// The private addresses by which somebody's calendar reads their sessions. Whoever has one reads it, so it says
/// “Appointment” unless they choose otherwise, and nothing of where.
@Component
public class Calendars {
    private static final Duration AHEAD = Duration.ofDays(7 * 12);
    private static final int UID_BYTES = 12;

    private final Gate gate;
    private final CalendarStore store;
    private final Keys keys;
    private final Circles circles;
    private final Sessions sessions;
    private final People people;
    private final List<Dated> others;
    private final Clock clock;

    Calendars(
            Gate gate,
            CalendarStore store,
            Keys keys,
            Circles circles,
            Sessions sessions,
            People people,
            List<Dated> others,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.circles = circles;
        this.sessions = sessions;
        this.people = people;
        this.others = List.copyOf(others);
        this.clock = clock;
    }

    /// @param named whether the names of circles stand in it
    record Mine(boolean named, LocalDate since) {}

    Optional<Mine> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me))
                .filter(row -> row.hash() != null)
                .map(row -> new Mine(row.named(), row.since()));
    }

    /// Makes an address in the place of the one there was.
    ///
    /// @return what stands in it, which nothing can show again later; empty where the form is an old one
    Optional<String> make(PersonId me, UUID form, boolean named) {
        var token = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.fingerprint("sessions.calendar.token", me + " " + form));
        var row = new CalendarStore.Row(
                me, form, hash(token), named, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return gate.as(Actor.of(me), () -> {
                    store.put(row);
                    return store.of(me);
                })
                .filter(kept -> kept.hash() != null && kept.form().equals(form))
                .map(kept -> token);
    }

    void name(PersonId me, boolean named) {
        gate.run(Actor.of(me), () -> store.name(me, named));
    }

    void revoke(PersonId me) {
        gate.run(Actor.of(me), () -> store.revoke(me));
    }

    /// What an address shows now. Wrong, taken back, and of somebody whose account has ended are the same: nothing.
    Optional<String> read(String token) {
        return gate.as(Actor.DOOR, () -> store.byHash(hash(token)))
                .flatMap(row -> people.visibleTo(Actor.of(row.person()), row.person())
                        .map(person -> file(person, row.named())));
    }

    /// A file of one session, for somebody who looks at it.
    String one(PersonId me, Circle circle, Session session, Language language) {
        boolean named = of(me).map(Mine::named).orElse(false);
        return CalendarFile.of(List.of(event(me, circle, session, named, language)), clock.instant());
    }

    private String file(Person person, boolean named) {
        var now = clock.instant();
        var events = circles.of(person.id()).stream()
                .flatMap(circle -> sessions
                        .between(circle, now.minus(circle.plan().length()), now.plus(AHEAD))
                        .stream()
                        .filter(Session::takesPlace)
                        .map(session -> event(person.id(), circle, session, named, person.language())))
                .toList();
        return CalendarFile.of(
                Stream.concat(events.stream(), others(person, named, now)).toList(), now);
    }

    private Stream<CalendarEvent> others(Person person, boolean named, Instant now) {
        return others.stream()
                .flatMap(each -> each.between(person.id(), now, now.plus(AHEAD)).stream())
                .map(entry -> event(
                        person.id(),
                        entry.thing(),
                        named && !entry.words().isEmpty() ? entry.words() : neutral(person.language()),
                        entry.when()));
    }

    /// A file of one thing that somebody is invited to, for whoever sees their calendar: “Appointment”, and when.
    ///
    /// @param thing names it, for them alone
    public String appointment(PersonId me, String thing, Occurrence when, Language language) {
        return CalendarFile.of(List.of(event(me, thing, neutral(language), when)), clock.instant());
    }

    private CalendarEvent event(PersonId person, Circle circle, Session session, boolean named, Language language) {
        var thing = circle.id() + " " + session.day();
        return event(person, thing, named ? circle.name() : neutral(language), session.when());
    }

    /// The number of an event is another for everybody, so that whoever reads many calendars cannot tell who meets.
    private CalendarEvent event(PersonId person, String thing, String summary, Occurrence when) {
        var print = keys.fingerprint("sessions.calendar.uid", person + " " + thing);
        var uid = HexFormat.of().formatHex(print, 0, UID_BYTES);
        return new CalendarEvent(new CalendarEntry(uid, summary, "", "", Optional.empty()), when);
    }

    private static String neutral(Language language) {
        return Texts.in(language).of("sessions.calendar.neutral");
    }

    private byte[] hash(String token) {
        return keys.fingerprint("sessions.calendar", token);
    }
}
