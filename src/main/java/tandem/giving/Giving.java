package tandem.giving;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.leaders.Leaders;
import tandem.mentoring.Aways;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.people.Roles;
import tandem.program.Programs;
import tandem.sessions.Notices;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.together.Together;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Who gives back and in which way. Somebody says that they would like to, a supervisor talks with them, and when both
/// have signed that they are ready, they begin. Never does a number of days decide.
@Component
public class Giving {
    private final Gate gate;
    private final OfferStore store;
    private final Keys keys;
    private final People people;
    private final Roles roles;
    private final Relations relations;
    private final Leaders leaders;
    private final Together together;
    private final Aways aways;
    private final Notices notices;
    private final Audit audit;
    private final Programs programs;
    private final Clock clock;

    Giving(
            Gate gate,
            OfferStore store,
            Keys keys,
            People people,
            Roles roles,
            Relations relations,
            Leaders leaders,
            Together together,
            Aways aways,
            Notices notices,
            Audit audit,
            Programs programs,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.people = people;
        this.roles = roles;
        this.relations = relations;
        this.leaders = leaders;
        this.together = together;
        this.aways = aways;
        this.notices = notices;
        this.audit = audit;
        this.programs = programs;
        this.clock = clock;
    }

    /// What a supervisor writes after a talk.
    ///
    /// @param id the number of the form, so that the same one is written once
    /// @param next when they talk again, where they are not ready yet; null where they are
    public record Said(
            UUID id,
            LocalDate held,
            boolean ready,
            String words,
            @Nullable LocalDate next) {}

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), programs.current().zone());
    }

    /// Somebody would like to. Nothing happens where they said so already.
    ///
    /// @param id the number of the form
    /// @param words may be empty
    public void offer(PersonId me, UUID id, Way way, String words) {
        var name = people.visibleTo(Actor.of(me), me).map(Person::name).orElseThrow();
        var sealed = new OfferStore.Sealed(
                id,
                me,
                way,
                keys.seal(offerBox(me, id, "name"), name),
                words.isEmpty() ? null : keys.seal(offerBox(me, id, "words"), words),
                clock.instant());
        gate.run(Actor.of(me), () -> store.insert(sealed));
    }

    /// One's own that stand.
    public List<Offer> of(PersonId me) {
        return all(Actor.of(me)).stream()
                .filter(offer -> offer.person().equals(me))
                .toList();
    }

    public Optional<Offer> of(PersonId me, Way way) {
        return of(me).stream().filter(offer -> offer.way() == way).findFirst();
    }

    /// The way about which somebody's word is awaited, for their first page.
    public Optional<Way> waits(PersonId me) {
        return of(me).stream()
                .filter(offer -> offer.state() == Offer.State.THEIRS)
                .map(Offer::way)
                .findFirst();
    }

    /// Whether somebody and a supervisor have signed that they are ready for what this role does.
    public boolean signed(Actor actor, PersonId person, Role role) {
        return all(actor).stream()
                .filter(offer -> offer.person().equals(person))
                .filter(offer -> offer.way().role().filter(role::equals).isPresent())
                .anyMatch(offer -> offer.state() == Offer.State.GIVES);
    }

    /// All that stand, as far as the actor may see.
    List<Offer> all(Actor actor) {
        var sealed = gate.as(actor, store::all);
        var talks = gate.as(actor, store::talks).stream().collect(Collectors.groupingBy(OfferStore.SealedTalk::offer));
        keys.fetch(sealed.stream().map(each -> each.person().value()).distinct().toList());
        return sealed.stream().map(each -> open(each, talks)).toList();
    }

    Optional<Offer> visibleTo(Actor actor, UUID id) {
        return all(actor).stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    /// Writes down a talk. Both read it.
    ///
    /// @throws org.springframework.dao.DataAccessException where the actor does not supervise, or it is their own
    public void talk(PersonId supervisor, Offer offer, Said said) {
        var sealed = new OfferStore.SealedTalk(
                said.id(),
                offer.id(),
                Optional.of(supervisor),
                said.held(),
                said.ready(),
                keys.seal(talkBox(offer.person(), said.id()), said.words()),
                Optional.ofNullable(said.next()),
                false,
                false,
                false);
        gate.run(Actor.of(supervisor), () -> store.insert(sealed, clock.instant()));
        tell(offer.person());
    }

    /// They see it so too, or would rather talk once more.
    ///
    /// @return whether there was something to sign
    public boolean sign(PersonId me, Offer offer, boolean ready) {
        var last = offer.last();
        if (offer.state() != Offer.State.THEIRS || last.isEmpty()) {
            return false;
        }
        var talk = last.get().id();
        if (ready && offer.way() == Way.MENTOR) {
            aways.comeBack(me); // whoever stepped back for good may come again
        }
        return gate.as(
                Actor.of(me), () -> ready ? store.agree(talk, clock.instant()) : store.again(talk, clock.instant()));
    }

    /// The supervisor signs after them, and they begin: the role that goes with it is given in the same unit of work.
    ///
    /// @return whether there was something to sign
    public boolean begin(PersonId supervisor, Offer offer) {
        var last = offer.last();
        if (offer.state() != Offer.State.OURS || last.isEmpty()) {
            return false;
        }
        boolean begun = gate.as(Actor.of(supervisor), () -> {
            if (!store.sign(last.get().id(), clock.instant())) {
                return false;
            }
            offer.way().role().ifPresent(role -> {
                audit.record(Act.ROLE_GIVEN, Optional.of(offer.person()), role.code());
                roles.give(supervisor, offer.person(), role);
            });
            return true;
        });
        if (begun) {
            tell(offer.person());
        }
        return begun;
    }

    /// Steps out, without a reason. Whoever leads steps back as leaders do, so that their sessions are covered; whoever
    /// is a mentor as mentors do, so that everybody whom they walk with has somebody the same day.
    public void stepOut(PersonId me, Way way) {
        var mine = of(me);
        var now = roles.of(me);
        gate.run(
                Actor.of(me),
                () -> mine.stream()
                        .filter(offer -> offer.way() == way)
                        .forEach(offer -> store.end(offer.id(), clock.instant())));
        boolean still = mine.stream()
                .anyMatch(offer -> offer.way() != way
                        && offer.way().role().equals(way.role())
                        && offer.state() == Offer.State.GIVES);
        if (still) {
            return;
        }
        switch (way) {
            case GREETER -> end(me, now, Role.GREETER);
            case MENTOR -> {
                if (now.contains(Role.MENTOR) && walksWithSomebody(me)) {
                    aways.stepBack(me, Ids.next(), Optional.empty());
                }
                end(me, now, Role.MENTOR);
            }
            case CO_LEADER, LEADER -> {
                if (now.contains(Role.LEADER)) {
                    leaders.stepBack(me);
                }
            }
            case TOGETHER -> together.willing(me, false);
            case DRIVER, STORY -> {}
        }
    }

    /// Whether somebody is a mentor of anybody now.
    boolean walksWithSomebody(PersonId me) {
        return relations.of(Actor.of(me), me).stream().anyMatch(each -> each.kind() == RelationKind.MENTOR);
    }

    private void end(PersonId me, Set<Role> now, Role role) {
        if (now.contains(role)) {
            gate.run(Actor.of(me), () -> {
                audit.record(Act.ROLE_ENDED, Optional.of(me), role.code());
                roles.end(me, me, role);
            });
        }
    }

    /// That something changed, and nothing of what.
    private void tell(PersonId person) {
        gate.run(Actor.SYSTEM, () -> notices.changed(Set.of(person)));
    }

    private Offer open(OfferStore.Sealed sealed, Map<UUID, List<OfferStore.SealedTalk>> talks) {
        var person = sealed.person();
        var words = sealed.words();
        return new Offer(
                sealed.id(),
                person,
                sealed.way(),
                keys.open(offerBox(person, sealed.id(), "name"), sealed.name()),
                words == null ? "" : keys.open(offerBox(person, sealed.id(), "words"), words),
                sealed.offered(),
                talks.getOrDefault(sealed.id(), List.of()).stream()
                        .map(talk -> open(person, talk))
                        .toList());
    }

    private Talk open(PersonId person, OfferStore.SealedTalk sealed) {
        return new Talk(
                sealed.id(),
                sealed.supervisor(),
                sealed.held(),
                sealed.ready(),
                keys.open(talkBox(person, sealed.id()), sealed.words()),
                sealed.next(),
                sealed.agreed(),
                sealed.again(),
                sealed.signed());
    }

    private static Box offerBox(PersonId person, UUID id, String column) {
        return new Box(person.value(), "giving.offer", column, id);
    }

    private static Box talkBox(PersonId person, UUID id) {
        return new Box(person.value(), "giving.talk", "words", id);
    }
}
