package tandem.checkins;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.people.People;
import tandem.people.Person;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// To whom somebody opens their check-ins: nobody, until they say so, and then their mentor or whoever leads a circle
/// of
/// theirs. That it is open is one half; that the relation still stands is the other, and the database asks for both.
@Component
class Audience {
    private static final Set<RelationKind> KINDS = EnumSet.of(RelationKind.MENTOR, RelationKind.LEADER);

    private final Gate gate;
    private final AudienceStore store;
    private final Relations relations;
    private final People people;
    private final Circles circles;

    Audience(Gate gate, AudienceStore store, Relations relations, People people, Circles circles) {
        this.gate = gate;
        this.store = store;
        this.relations = relations;
        this.people = people;
        this.circles = circles;
    }

    /// Everybody to whom it could be opened, with what is open to them: of one entry, or of new ones.
    List<Viewer> of(PersonId me, @Nullable CheckIn entry) {
        var actor = Actor.of(me);
        var held = new LinkedHashMap<PersonId, Relation>();
        relations.to(actor, me).stream()
                .filter(relation -> KINDS.contains(relation.kind()))
                .sorted(Comparator.comparing(Relation::kind))
                .forEach(relation -> held.putIfAbsent(relation.holder(), relation));
        if (held.isEmpty()) {
            return List.of();
        }
        var standing = gate.as(actor, () -> store.standing(me));
        var here = entry == null
                ? List.<AudienceStore.Sees>of()
                : gate.as(actor, () -> store.of(me, entry.day(), entry.id()));
        var names = people.visibleTo(actor, held.keySet());
        var leading = leading(me);
        return held.values().stream()
                .flatMap(relation -> Optional.ofNullable(names.get(relation.holder()))
                        .map(person -> viewer(relation, person, leading, standing, entry == null ? null : here))
                        .stream())
                .toList();
    }

    private static Viewer viewer(
            Relation relation,
            Person person,
            Map<PersonId, Leads> leading,
            List<AudienceStore.Sees> standing,
            @Nullable List<AudienceStore.Sees> here) {
        var leads = relation.kind() == RelationKind.LEADER ? leading.get(relation.holder()) : null;
        var each = to(standing, relation.holder());
        var now = here == null ? Optional.<AudienceStore.Sees>empty() : to(here, relation.holder());
        return new Viewer(
                relation.id(),
                relation.kind(),
                relation.holder(),
                leads == null ? person.name() : leads.name(),
                leads == null ? "" : leads.circle(),
                each.isPresent(),
                now.isPresent(),
                (here == null ? each : now).filter(AudienceStore.Sees::note).isPresent());
    }

    private static Optional<AudienceStore.Sees> to(List<AudienceStore.Sees> all, PersonId holder) {
        return all.stream().filter(each -> each.holder().equals(holder)).findFirst();
    }

    private record Leads(String name, String circle) {}

    /// Those who lead somebody's circles, by their names in them.
    private Map<PersonId, Leads> leading(PersonId me) {
        var found = new HashMap<PersonId, Leads>();
        for (var circle : circles.of(me)) {
            circles.known(Actor.of(me), circle.id()).forEach((person, fellow) -> {
                if (fellow.leads()) {
                    found.putIfAbsent(person, new Leads(fellow.name(), circle.name()));
                }
            });
        }
        return found;
    }

    /// By which name a mentor or a leader knows those who opened something: in a circle they lead, by that of the
    /// circle.
    Map<PersonId, String> names(PersonId me, Set<PersonId> who) {
        var actor = Actor.of(me);
        var names = people.visibleTo(actor, who).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name, (one, other) -> one, HashMap::new));
        var mentored = relations.of(actor, me).stream()
                .filter(relation -> relation.kind() == RelationKind.MENTOR)
                .map(Relation::subject)
                .collect(Collectors.toSet());
        for (Circle circle : circles.of(me)) {
            circles.known(actor, circle.id()).forEach((person, fellow) -> name(names, mentored, person, fellow));
        }
        return names;
    }

    private static void name(Map<PersonId, String> names, Set<PersonId> mentored, PersonId person, Fellow fellow) {
        if (!mentored.contains(person)) {
            names.computeIfPresent(person, (who, name) -> fellow.name());
        }
    }

    /// One of those to whom it could be opened.
    Optional<Viewer> find(PersonId me, UUID relation) {
        return of(me, null).stream()
                .filter(viewer -> viewer.id().equals(relation))
                .findFirst();
    }

    void open(PersonId me, CheckIn entry, Viewer viewer, boolean note) {
        gate.run(Actor.of(me), () -> store.show(me, entry.day(), entry.id(), sees(viewer, note)));
    }

    void close(PersonId me, CheckIn entry, Viewer viewer) {
        gate.run(Actor.of(me), () -> store.hide(me, entry.day(), entry.id(), viewer.person()));
    }

    /// No new one, and where it is said so, none of those before either.
    void closeEach(PersonId me, Viewer viewer, boolean all) {
        gate.run(Actor.of(me), () -> {
            store.endStanding(me, viewer.person());
            if (all) {
                store.hideAll(me, viewer.person());
            }
        });
    }

    /// How many each of them can see now.
    Map<UUID, Long> counts(PersonId me, List<Viewer> viewers) {
        return gate.as(
                Actor.of(me),
                () -> viewers.stream()
                        .collect(Collectors.toMap(Viewer::id, viewer -> store.shownTo(me, viewer.person()))));
    }

    /// What is open and to whom, for a copy of one's own.
    List<AudienceStore.Shown> shown(PersonId me) {
        return gate.as(Actor.of(me), () -> store.all(me));
    }

    List<AudienceStore.Sees> standing(PersonId me) {
        return gate.as(Actor.of(me), () -> store.standing(me));
    }

    private static AudienceStore.Sees sees(Viewer viewer, boolean note) {
        return new AudienceStore.Sees(viewer.person(), viewer.kind(), note);
    }
}
