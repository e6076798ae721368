package tandem.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Leading;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.leaders.Leaders;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.oncall.Nudges;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Roles;
import tandem.sessions.Session;
import tandem.sessions.Sessions;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Who leads the sessions of the next four weeks, and who stands by. Sessions are asked of the circles; that a leader
/// cannot, and who stands in, is kept here. Everything else follows: whoever stands by a session that nobody leads any
/// more has been asked by that.
@Component
public class Coverage {
    /// Calls somebody to a session that nobody leads.
    private static final String LETTER = "coverage.letter";
    private static final Duration LASTS = Duration.ofDays(2);

    private static final Period AHEAD = Period.ofWeeks(4);

    private final Gate gate;
    private final CoverageStore store;
    private final Circles circles;
    private final Sessions sessions;
    private final Leaders leaders;
    private final People people;
    private final Nudges nudges;
    private final Outbox outbox;
    private final Audit audit;
    private final EventLog log;
    private final Keys keys;
    private final Clock clock;

    Coverage(
            Gate gate,
            CoverageStore store,
            Circles circles,
            Sessions sessions,
            Leaders leaders,
            People people,
            Nudges nudges,
            Outbox outbox,
            Audit audit,
            EventLog log,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.circles = circles;
        this.sessions = sessions;
        this.leaders = leaders;
        this.people = people;
        this.nudges = nudges;
        this.outbox = outbox;
        this.audit = audit;
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /// Every session of the next four weeks, in order of time.
    public List<Cover> all(Actor actor) {
        return covers(actor, circles.all(actor), this::ahead);
    }

    /// One session, were it long ago.
    public Optional<Cover> of(Actor actor, CircleId circle, LocalDate day) {
        return circles.visibleTo(actor, circle).stream()
                .flatMap(found ->
                        covers(
                                actor,
                                List.of(found),
                                each -> sessions.find(each, day).stream().toList())
                                .stream())
                .findFirst();
    }

    /// The sessions that somebody led and that ended since then, by who is named to lead now.
    public List<Cover> ledBy(PersonId leader, Instant since) {
        var now = clock.instant();
        var mine = Actor.of(leader);
        return covers(mine, circles.all(mine), circle -> taking(sessions.between(circle, since, now))).stream()
                .filter(cover -> !cover.at().end().toInstant().isAfter(now))
                .filter(cover -> cover.stands(leader)
                        || cover.leaders().stream()
                                .anyMatch(each -> each.person().equals(leader) && each.leads()))
                .toList();
    }

    /// Whether the actor leads a session: as who leads its circle, or as who stands in for it around that day.
    public boolean leads(Actor actor, CircleId circle, LocalDate day) {
        return gate.as(actor, () -> store.leads(circle, day));
    }

    /// Who may be asked to stand in, the one who leads least in these weeks first. Says it to those who name leaders.
    public List<Person> candidates(Actor actor, Cover cover) {
        var load = load(all(actor));
        var all = people.with(actor, Role.LEADER).stream()
                .filter(person -> !cover.led(person.id()) && !cover.stands(person.id()))
                .toList();
        var may = gate.as(
                actor,
                () -> store.may(
                        cover.circle().id(),
                        cover.day(),
                        all.stream().map(Person::id).toList()));
        return all.stream()
                .filter(person -> may.contains(person.id()))
                .sorted(Comparator.comparing((Person person) -> load.getOrDefault(person.id(), 0L))
                        .thenComparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// How many of some sessions each leads or stands by.
    static Map<PersonId, Long> load(List<Cover> covers) {
        return covers.stream()
                .flatMap(cover -> Stream.concat(
                        cover.leaders().stream().filter(Cover.Leader::leads).map(Cover.Leader::person),
                        cover.standIn().stream().map(Cover.StandIn::person)))
                .collect(Collectors.groupingBy(person -> person, Collectors.counting()));
    }

    /// Those of some sessions at which somebody may stand in.
    List<Cover> mayStandIn(PersonId me, List<Cover> covers) {
        return gate.as(
                Actor.of(me),
                () -> covers.stream()
                        .filter(cover -> !cover.led(me) && !cover.stands(me))
                        .filter(cover -> !store.may(cover.circle().id(), cover.day(), List.of(me))
                                .isEmpty())
                        .toList());
    }

    /// Asks somebody to stand in, in the place of whoever was to.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or they may not lead this one
    public void name(PersonId by, Cover cover, Person standIn) {
        var theirs = cover.state().led() ? List.<Letter>of() : nudges.to(List.of(standIn.id()), LETTER, LASTS);
        gate.run(Actor.of(by), () -> {
            put(by, cover, standIn, false);
            audit.record(
                    Act.STAND_IN_NAMED,
                    Optional.of(standIn.id()),
                    cover.circle().id().toString());
            send(by, theirs);
            changed(cover, standIn.id());
        });
    }

    /// Says that oneself leads a session that nobody leads, or stands by one.
    ///
    /// @return whether it is so now: somebody else may have been first
    public boolean offer(PersonId me, Cover cover) {
        var self = people.visibleTo(Actor.of(me), me).orElseThrow();
        return gate.as(Actor.of(me), () -> {
            store.queue(cover.circle().id(), cover.day());
            var there = store.standIn(cover.circle().id(), cover.day());
            if (there.isPresent() && there.get().may() && !there.get().person().equals(me)) {
                return false;
            }
            if (there.isPresent() && there.get().person().equals(me)) {
                return cover.state() == State.ALONE
                        || cover.state() == State.COVERED
                        || take(me, cover, there.get().id());
            }
            put(me, cover, self, !cover.state().led());
            changed(cover, me);
            return true;
        });
    }

    /// Ends that somebody stands in: their own, or whose it is to name them. Where nobody leads then, it is called out.
    public void end(PersonId by, Cover cover) {
        var letters =
                cover.state() == State.COVERED || cover.state() == State.ALONE ? List.<Letter>of() : letters(Set.of());
        cover.standIn()
                .ifPresent(standIn -> gate.run(Actor.of(by), () -> {
                    if (store.end(standIn.id(), clock.instant())) {
                        send(by, letters);
                        if (!standIn.person().equals(by)) {
                            audit.record(
                                    Act.STAND_IN_ENDED,
                                    Optional.of(standIn.person()),
                                    cover.circle().id().toString());
                        }
                        changed(cover, standIn.person());
                    }
                }));
    }

    /// A leader cannot make one. Where no other leads it, whoever stands by is asked and the supervisors are called.
    ///
    /// @throws org.springframework.dao.DataAccessException where they do not lead it
    public void cannot(PersonId leader, Cover cover) {
        var letters = onlyOne(leader, cover) ? letters(asked(List.of(cover))) : List.<Letter>of();
        var absence = new CoverageStore.Absence(cover.circle().id(), cover.day(), leader, clock.instant());
        gate.run(Actor.of(leader), () -> {
            if (store.insert(absence)) {
                send(leader, letters);
                changed(cover, leader);
            }
        });
    }

    public void canAfterAll(PersonId leader, Cover cover) {
        gate.run(Actor.of(leader), () -> {
            store.deleteAbsence(cover.circle().id(), cover.day(), leader);
            changed(cover, leader);
        });
    }

    /// Whom to write to when somebody steps back: those who stand by what they alone lead, and the supervisors.
    List<Letter> lettersWithout(PersonId leader) {
        var theirs = all(Actor.of(leader)).stream()
                .filter(cover -> onlyOne(leader, cover))
                .toList();
        return theirs.isEmpty() ? List.of() : letters(asked(theirs));
    }

    /// To everybody who supervises and to some more. Addresses are read before the unit of work in which they
    /// are queued.
    private List<Letter> letters(Collection<PersonId> more) {
        var supervisors = people.idsWith(Actor.SYSTEM, Role.SUPERVISOR);
        return nudges.to(Stream.concat(supervisors.stream(), more.stream()).toList(), LETTER, LASTS);
    }

    void send(PersonId by, List<Letter> letters) {
        letters.forEach(letter -> outbox.send(Actor.of(by), letter));
    }

    List<CoverageStore.Absence> absencesOf(PersonId person) {
        return gate.as(Actor.of(person), () -> store.absencesOf(person));
    }

    List<CoverageStore.Sealed> everOf(PersonId person) {
        return gate.as(Actor.of(person), () -> store.everOf(person));
    }

    private boolean take(PersonId me, Cover cover, UUID standIn) {
        boolean took = store.take(standIn, clock.instant());
        changed(cover, me);
        return took;
    }

    /// Where one of those who may lead it is in its room at this moment, that hears of it: whether one leads depends on
    /// the others.
    private void changed(Cover cover, PersonId more) {
        var leaders = cover.leaders().stream().map(Cover.Leader::person);
        var standIn = cover.standIn().stream().map(Cover.StandIn::person);
        log.append(
                Roles.CHANGES,
                Stream.of(leaders, standIn, Stream.of(more))
                        .flatMap(Function.identity())
                        .distinct()
                        .map(PersonId::toString)
                        .toList());
    }

    private static boolean onlyOne(PersonId leader, Cover cover) {
        return cover.leaders().stream().anyMatch(each -> each.person().equals(leader) && each.leads())
                && cover.leading().size() == 1;
    }

    private static Set<PersonId> asked(List<Cover> covers) {
        return covers.stream()
                .flatMap(cover -> cover.standIn().stream())
                .map(Cover.StandIn::person)
                .collect(Collectors.toSet());
    }

    /// Puts somebody in the place of whoever was to stand in.
    private void put(PersonId by, Cover cover, Person standIn, boolean takes) {
        var circle = cover.circle().id();
        store.queue(circle, cover.day());
        store.standIn(circle, cover.day()).ifPresent(before -> store.end(before.id(), clock.instant()));
        var id = Ids.next();
        var zone = cover.at().start().getZone();
        store.insert(new CoverageStore.Sealed(
                id,
                circle,
                cover.day(),
                standIn.id(),
                keys.seal(nameBox(standIn.id(), id), standIn.name()),
                cover.day().minusDays(1).atStartOfDay(zone).toInstant(),
                cover.day().plusDays(2).atStartOfDay(zone).toInstant(),
                clock.instant(),
                by,
                takes ? clock.instant() : null,
                true));
    }

    /// What is known of everybody once, for all sessions.
    ///
    /// @param ready until when each of them may be set to lead
    private record Known(
            Map<CircleId, List<Leading>> leading,
            Map<PersonId, LocalDate> ready,
            Map<PersonId, Instant> away,
            List<CoverageStore.Absence> absences,
            List<CoverageStore.Sealed> standIns) {
        boolean ready(PersonId person, LocalDate day) {
            return Optional.ofNullable(ready.get(person))
                    .filter(last -> !last.isBefore(day))
                    .isPresent();
        }
    }

    private interface When {
        List<Session> of(Circle circle);
    }

    private List<Cover> covers(Actor actor, Collection<Circle> all, When when) {
        var days = new HashSet<LocalDate>();
        var at = all.stream()
                .flatMap(circle -> when.of(circle).stream()
                        .peek(each -> days.add(each.day()))
                        .map(each -> Map.entry(circle, each)))
                .toList();
        if (at.isEmpty()) {
            return List.of();
        }
        var known = known(actor, Collections.min(days));
        return at.stream()
                .map(each -> cover(each.getKey(), each.getValue(), known))
                .sorted(Comparator.comparing((Cover cover) -> cover.at().start().toInstant())
                        .thenComparing(cover -> cover.circle().name()))
                .toList();
    }

    private Known known(Actor actor, LocalDate from) {
        return gate.as(actor, () -> {
            var leading = circles.leading(actor);
            var persons = leading.values().stream()
                    .flatMap(List::stream)
                    .map(Leading::person)
                    .collect(Collectors.toSet());
            var standIns = store.standIns(from).stream()
                    .filter(CoverageStore.Sealed::may)
                    .toList();
            keys.fetch(standIns.stream().map(each -> each.person().value()).toList());
            return new Known(
                    leading,
                    leaders.readyUntil(actor, persons),
                    leaders.awaySince(actor),
                    store.absences(from),
                    standIns);
        });
    }

    private Cover cover(Circle circle, Session session, Known known) {
        var day = session.day();
        Predicate<CircleId> same = circle.id()::equals;
        var absent = known.absences().stream()
                .filter(each -> same.test(each.circle()) && each.day().equals(day))
                .collect(Collectors.toMap(CoverageStore.Absence::person, CoverageStore.Absence::said));
        var leading = known.leading().getOrDefault(circle.id(), List.of()).stream()
                .map(each -> new Cover.Leader(
                        each.person(), each.name(), known.ready(each.person(), day), absent.containsKey(each.person())))
                .toList();
        var standIn = known.standIns().stream()
                .filter(each -> same.test(each.circle()) && each.day().equals(day))
                .findFirst()
                .map(each -> new Cover.StandIn(
                        each.id(),
                        each.person(),
                        keys.open(nameBox(each.person(), each.id()), each.name()),
                        each.took() != null));
        return new Cover(circle, session, leading, standIn, open(leading, absent, known.away()));
    }

    /// Since the last of its leaders said that they cannot.
    private static Optional<Instant> open(
            List<Cover.Leader> leading, Map<PersonId, Instant> absent, Map<PersonId, Instant> away) {
        return leading.stream()
                .flatMap(each -> Stream.of(absent, away)
                        .flatMap(since -> Optional.ofNullable(since.get(each.person())).stream())
                        .min(Comparator.naturalOrder())
                        .stream())
                .max(Comparator.naturalOrder());
    }

    private List<Session> ahead(Circle circle) {
        var now = clock.instant();
        var until = now.atZone(ZoneOffset.UTC).plus(AHEAD).toInstant();
        return taking(sessions.between(circle, now.minus(circle.plan().length()), until));
    }

    private static List<Session> taking(List<Session> all) {
        return all.stream().filter(Session::takesPlace).toList();
    }

    static Box nameBox(PersonId person, UUID id) {
        return new Box(person.value(), "coverage.stand_in", "name", id);
    }
}
