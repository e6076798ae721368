package tandem.circles;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Question;

/// The circles of the program. Everybody who is signed in sees that they exist, when they meet and who leads, but for
/// those to which one is asked; who is in one, and where it meets online, only those who are in.
@Component
public class Circles {
    private final Gate gate;
    private final CircleStore store;
    private final MembershipStore memberships;
    private final AcceptanceStore acceptances;
    private final DoorStore doors;
    private final CircleWords words;
    private final Promises promises;
    private final Relations relations;
    private final Audit audit;
    private final EventLog log;
    private final Clock clock;

    Circles(
            Gate gate,
            CircleStore store,
            MembershipStore memberships,
            AcceptanceStore acceptances,
            DoorStore doors,
            CircleWords words,
            Promises promises,
            Relations relations,
            Audit audit,
            EventLog log,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.memberships = memberships;
        this.acceptances = acceptances;
        this.doors = doors;
        this.words = words;
        this.promises = promises;
        this.relations = relations;
        this.audit = audit;
        this.log = log;
        this.clock = clock;
    }

    public Optional<Circle> visibleTo(Actor actor, CircleId id) {
        return company(actor, id).map(Company::circle);
    }

    /// The one that an address names.
    public Optional<Circle> find(Actor actor, String id) {
        return CircleId.read(id).flatMap(known -> visibleTo(actor, known));
    }

    /// One of them with who is in it.
    public Optional<Company> company(Actor actor, CircleId id) {
        return gate.as(actor, () -> store.visible(id).map(found -> company(actor, found)));
    }

    /// The same for a page, whose questions are asked all at once.
    ///
    /// @param asks what else the page is going to ask
    <T> Optional<T> page(PersonId me, CircleId id, Stream<Question<?>> asks, Function<Company, T> page) {
        var actor = Actor.of(me);
        Stream<Question<?>> own =
                Stream.of(CircleStore.asksVisible(id), MembershipStore.asksPresent(id), CircleStore.asksFirstMonth(id));
        return gate.as(
                actor,
                Stream.concat(own, asks).toList(),
                () -> store.visible(id).map(found -> page.apply(company(actor, found))));
    }

    /// Every circle of the program, the one that meets next first; those that are over for whoever is in them alone.
    public List<Circle> all(Actor actor) {
        var now = clock.instant();
        Comparator<Circle> soonest = Comparator.comparing(circle ->
                circle.session(now).map(session -> session.start().toInstant()).orElse(Instant.MAX));
        return opened(actor).stream().sorted(soonest).toList();
    }

    /// Those in which they are.
    public List<Circle> of(PersonId me) {
        return all(Actor.of(me)).stream()
                .filter(circle -> circle.part() != Part.NONE)
                .toList();
    }

    /// The one that whoever invited them thought of, while they could join it.
    public Optional<Circle> suggestedTo(PersonId me) {
        return gate.as(Actor.of(me), () -> store.suggestion(me))
                .flatMap(circle -> visibleTo(Actor.of(me), circle))
                .filter(Circle::joinable);
    }

    /// One to join, for whoever is in none: the one somebody thought of for them; else one that asks them to come; else
    /// the one that meets next and speaks their language, or any.
    ///
    /// @param all every circle, as they see it
    public Optional<Circle> toJoin(PersonId me, List<Circle> all, Language language) {
        return suggestedTo(me)
                .or(() -> all.stream()
                        .filter(circle -> circle.joinable() && circle.invited())
                        .findFirst())
                .or(() -> all.stream()
                        .filter(circle -> circle.joinable() && circle.spoken().suits(language))
                        .findFirst())
                .or(() -> all.stream().filter(Circle::joinable).findFirst());
    }

    /// Whether enough others in a circle are in their first month to say so without pointing at anybody.
    public boolean othersInFirstMonth(PersonId me, CircleId circle) {
        return gate.as(Actor.of(me), () -> store.firstMonth(circle));
    }

    /// The day of the first session that somebody can have come to, for themselves and whoever greets them.
    public Optional<LocalDate> firstDay(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.firstDay(person));
    }

    /// Who is in it, as far as the actor may know.
    public List<Fellow> fellows(Actor actor, CircleId circle) {
        return Company.inOrder(known(actor, circle));
    }

    /// Who is in it, by who they are, as far as the actor may know; never to be shown.
    public Map<PersonId, Fellow> known(Actor actor, CircleId circle) {
        var found = gate.as(actor, () -> memberships.in(circle));
        words.fetchNames(found);
        return known(actor, found.stream());
    }

    /// Oneself in a circle, as the others know one.
    public Optional<Fellow> me(PersonId me, CircleId circle) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> memberships.own(circle, me)).map(found -> fellow(actor, found));
    }

    /// Somebody's own name in a circle, from what a module of its own read of their membership.
    public String own(PersonId me, UUID membership, byte[] name) {
        return words.name(membership, me, name);
    }

    /// Who is named to lead each circle, whether they are there or have stepped back. A circle that nobody is named for
    /// is not in it.
    public Map<CircleId, List<Leading>> leading(Actor actor) {
        var found = gate.as(actor, memberships::leading);
        words.fetchNames(found);
        return found.stream()
                .collect(Collectors.groupingBy(
                        MembershipStore.Sealed::circle,
                        Collectors.mapping(
                                each -> new Leading(each.id(), each.person(), words.name(each)), Collectors.toList())));
    }

    /// Those of some people from whom nobody in a circle is to be kept. Says it to whoever names leaders.
    public Set<PersonId> fitting(Actor actor, CircleId circle, Collection<PersonId> people) {
        return Set.copyOf(gate.as(actor, () -> memberships.fitting(circle, people)));
    }

    /// Whether somebody else in a circle goes by a name that people take for this one, or did while their words are
    /// kept.
    boolean taken(PersonId by, CircleId circle, PersonId person, String name) {
        return gate.as(Actor.of(by), () -> words.taken(memberships.names(circle, person), name));
    }

    /// Names somebody to lead a circle that is there. Whoever is in it keeps the name they have in it.
    ///
    /// @return false where somebody else there has that name
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or they may not lead it
    public boolean nameLeader(PersonId by, CircleId circle, PersonId leader, String name) {
        return gate.as(Actor.of(by), () -> {
            memberships.queue(circle);
            if (!memberships.raise(circle, leader)) {
                if (taken(by, circle, leader, name)) {
                    return false;
                }
                memberships.insert(membership(circle, leader, name, true), null);
            }
            memberships.relate(circle, leader);
            audit.record(Act.LEADER_NAMED, Optional.of(leader), circle.toString());
            log.append(Roles.CHANGES, leader.toString());
            return true;
        });
    }

    /// Ends somebody's leading. They are no longer in the circle; nobody may lead it then, which the board shows.
    ///
    /// @return whether they led it
    public boolean endLeading(PersonId by, CircleId circle, Leading leader) {
        return gate.as(Actor.of(by), () -> {
            boolean led = memberships.endLeading(circle, leader.id(), today());
            if (led) {
                memberships.relate(circle, leader.person());
                audit.record(Act.LEADER_ENDED, Optional.of(leader.person()), circle.toString());
                log.append(Roles.CHANGES, leader.person().toString());
            }
            return led;
        });
    }

    /// Somebody in a circle in which the actor is as well.
    public record Met(Circle circle, PersonId person, Fellow fellow) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Met";
        }
    }

    /// How many a circle has room for.
    int size(Actor actor, CircleId circle) {
        return gate.as(actor, () -> store.size(circle));
    }

    /// Changes what is said of a circle.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    void change(PersonId by, CircleId circle, SettingsForm form) {
        var sealed = words.seal(circle, form);
        gate.run(
                Actor.of(by),
                () -> store.change(circle, sealed, Spoken.of(form.spoken()), form.places(), form.takesLinkAway()));
    }

    /// Whoever stands behind an id in a circle in which the actor is; never the actor.
    public Optional<Met> met(PersonId me, UUID id) {
        var actor = Actor.of(me);
        return behind(actor, id)
                .filter(found -> !found.person().equals(me))
                .flatMap(found -> visibleTo(actor, found.circle())
                        .filter(circle -> circle.part() != Part.NONE)
                        .map(circle -> new Met(circle, found.person(), fellow(actor, found))));
    }

    /// Forgets what is older than the days for which each circle keeps it.
    ///
    /// @param forget deletes what was before a moment in some circles, and says how much it was
    public int forget(ToIntBiFunction<Instant, List<CircleId>> forget) {
        var now = clock.instant();
        return gate.as(Actor.SYSTEM, store::keepDays).entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                .entrySet()
                .stream()
                .mapToInt(kept -> gate.as(
                        Actor.SYSTEM,
                        () -> forget.applyAsInt(now.minus(Duration.ofDays(kept.getKey())), kept.getValue())))
                .sum();
    }

    /// Says who reads between sessions and when; empty takes the promise back. Harmless for whoever does not lead.
    public void promiseReaders(PersonId leader, CircleId circle, String readers) {
        gate.run(Actor.of(leader), () -> store.updateReaders(circle, words.sealReaders(circle, readers)));
    }

    /// Takes somebody into a circle under a name for this circle, who accepts its agreement. Its leaders see them from
    /// then on. What opened the door for them is used up.
    ///
    /// @param read in which language they read it
    /// @throws org.springframework.dao.DataAccessException where they are nobody's member
    JoinOutcome join(PersonId me, CircleId circle, String name, Language read) {
        return join(me, circle, name, promises.in(read));
    }

    /// The same for somebody who reads the agreement in the language that is theirs.
    public JoinOutcome join(PersonId me, CircleId circle, String name) {
        return join(me, circle, name, promises.readBy(me));
    }

    private JoinOutcome join(PersonId me, CircleId circle, String name, Promises.Wording read) {
        return gate.as(Actor.of(me), () -> {
            memberships.queue(circle);
            if (memberships.within(circle)) {
                return JoinOutcome.JOINED;
            }
            if (!memberships.opens(circle)) {
                return JoinOutcome.NO_PLACE;
            }
            if (taken(me, circle, me, name)) {
                return JoinOutcome.NAME_TAKEN;
            }
            var membership = membership(circle, me, name, false);
            acceptances.publish(read);
            memberships.insert(membership, read.hash());
            acceptances.insert(membership.id(), me, read, membership.since());
            doors.close(circle, me);
            memberships.in(circle).stream()
                    .filter(MembershipStore.Sealed::leads)
                    .forEach(leader -> relations.give(Actor.of(me), RelationKind.LEADER, me, leader.person()));
            return JoinOutcome.JOINED;
        });
    }

    /// Harmless where they are not in it. Where no other circle joins them to a leader, that sight ends too.
    public void leave(PersonId me, CircleId circle) {
        var actor = Actor.of(me);
        gate.run(actor, () -> {
            memberships.end(circle, me, today());
            // Where they are in its room at this moment, that hears of it.
            log.append(Roles.CHANGES, me.toString());
            Stream.concat(relations.to(actor, me).stream(), relations.held(actor, me).stream())
                    .filter(each -> each.kind() == RelationKind.LEADER)
                    .filter(each -> !memberships.leads(each.holder(), each.subject()))
                    .forEach(each -> relations.end(actor, each.id()));
        });
    }

    /// In which circles somebody is; for whoever handles what was told about them, and empty for all others.
    public List<Circle> whereIs(Actor actor, PersonId person) {
        var there = gate.as(actor, () -> memberships.whereIs(person));
        return all(actor).stream().filter(circle -> there.contains(circle.id())).toList();
    }

    /// Takes somebody out of a circle from which the actor removes them, within the unit of work that says so.
    ///
    /// @throws org.springframework.dao.DataAccessException where no action says so
    public void putOut(Actor actor, PersonId person, CircleId circle) {
        gate.run(actor, () -> memberships.putOut(circle, person, today()));
    }

    /// Makes a circle and names its leaders; the same again makes no second one.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor may not, or somebody may not lead
    public void make(PersonId by, NewCircle circle) {
        var sealed = words.seal(circle);
        gate.run(Actor.of(by), () -> {
            if (store.insert(circle, sealed, by, clock.instant())) {
                sealed.link().ifPresent(link -> store.insertRoom(circle.id(), link));
                circle.leaders()
                        .forEach((leader, name) ->
                                memberships.insert(membership(circle.id(), leader, name, true), null));
            }
        });
    }

    /// Whoever stands behind an id in a circle, as far as the actor may know.
    Optional<MembershipStore.Sealed> behind(Actor actor, UUID membership) {
        return gate.as(actor, () -> memberships.byId(membership));
    }

    void suggest(PersonId person, CircleId circle) {
        gate.run(Actor.DOOR, () -> store.insertSuggestion(person, circle));
    }

    List<MembershipStore.Sealed> everOf(PersonId person) {
        return gate.as(Actor.of(person), () -> memberships.of(person));
    }

    private Company company(Actor actor, CircleStore.Sealed found) {
        var present = memberships.present(found.id());
        words.fetch(found, present);
        var known = known(actor, present.stream());
        var leaders = present.stream()
                .filter(MembershipStore.Sealed::leading)
                .map(each -> Objects.requireNonNull(known.get(each.person())).name())
                .toList();
        return new Company(words.open(found, leaders), known);
    }

    private Map<PersonId, Fellow> known(Actor actor, Stream<MembershipStore.Sealed> found) {
        return found.collect(Collectors.toMap(MembershipStore.Sealed::person, each -> fellow(actor, each)));
    }

    private Fellow fellow(Actor actor, MembershipStore.Sealed each) {
        return new Fellow(
                each.id(),
                words.name(each),
                each.leads(),
                each.leading(),
                Actor.of(each.person()).equals(actor));
    }

    private List<Circle> opened(Actor actor) {
        return gate.as(actor, () -> {
            var circles = store.visible();
            var leaders = leaders();
            words.fetch(circles);
            return circles.stream()
                    .map(circle -> words.open(circle, leaders.getOrDefault(circle.id(), List.of())))
                    .filter(circle -> circle.part() != Part.NONE || !circle.closedAt(clock.instant()))
                    .toList();
        });
    }

    private Map<CircleId, List<String>> leaders() {
        var leaders = memberships.leaders();
        words.fetchNames(leaders);
        return leaders.stream()
                .collect(Collectors.groupingBy(
                        MembershipStore.Sealed::circle, Collectors.mapping(words::name, Collectors.toList())));
    }

    /// An id that holds no time, unlike the others: those in the circle see it.
    private MembershipStore.Sealed membership(CircleId circle, PersonId person, String name, boolean leads) {
        var id = UUID.randomUUID();
        return new MembershipStore.Sealed(
                id, circle, person, words.sealName(id, person, name), leads, leads, today(), null);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
