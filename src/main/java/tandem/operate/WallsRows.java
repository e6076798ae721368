package tandem.operate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import tandem.operate.WallsCast.Somebody;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Row-level security alone: every guarded table is read through the gate as everybody, without any condition. Nobody
/// may see a row that [WallsRights] does not give them. The controls: the owner sees such rows, and so does everybody
/// in
/// a table whose policy lets them.
final class WallsRows {
    private static final String PLANTED = "planted.diary";

    private final Gate gate;
    private final Relations relations;
    private final WallsStore owner;
    private final WallsStore runtime;
    private long there;
    private long rightly;

    WallsRows(ApplicationContext site, WallsStore owner) {
        this.gate = site.getBean(Gate.class);
        this.relations = site.getBean(Relations.class);
        this.owner = owner;
        this.runtime = new WallsStore(site.getBean(DataSource.class));
    }

    String probe(WallsCast cast, List<String> wrong) {
        List<String> tables = owner.guarded();
        int before = wrong.size();
        for (String table : tables) {
            probe(table, cast, wrong);
        }
        owner.plantOpenTable(WallsSecrets.CONTROL);
        List<String> caught = new ArrayList<>();
        probe(PLANTED, cast, caught);
        if (there == 0 || rightly == 0 || caught.size() < cast.people().count()) {
            wrong.add("The controls of the rows saw nothing: %d, %d, %s".formatted(there, rightly, caught));
        }
        return ("row-level security alone: %d tables read by %d people, %d times with a row that is not for them, of"
                        + " which the owner sees %,d (they saw %,d that are)")
                .formatted(tables.size(), cast.people().count(), wrong.size() - before, there, rightly);
    }

    private void probe(String table, WallsCast cast, List<String> wrong) {
        String rule = WallsRights.of(table, owner.people(table, "people.person").stream());
        int all = owner.rows(table, "true", Map.of()).size();
        for (Somebody who : cast.people().toList()) {
            Set<String> right = owner.rows(table, rule, reader(who));
            Set<String> seen = gate.as(who.reader().actor(), () -> runtime.rows(table, "true", Map.of()));
            long foreign = seen.stream().filter(row -> !right.contains(row)).count();
            there += all - right.size();
            rightly += seen.size() - foreign;
            if (foreign > 0) {
                wrong.add("%s sees %d rows of %s that are not for them".formatted(who.name(), foreign, table));
            }
        }
    }

    private Map<String, Object> reader(Somebody who) {
        PersonId me = who.reader().person().orElseThrow();
        Set<Role> roles = who.reader().roles();
        boolean coordinator = roles.contains(Role.COORDINATOR);
        boolean supervisor = roles.contains(Role.SUPERVISOR);
        boolean administrator = roles.contains(Role.ADMINISTRATOR);
        return Map.of(
                "me",
                me.value(),
                "mine",
                seenBy(me, Set.of(RelationKind.values())),
                "kept",
                seenBy(me, coordinator ? Set.of(RelationKind.CASELOAD) : Set.of()),
                "coordinator",
                coordinator,
                "supervisor",
                supervisor,
                "administrator",
                administrator,
                "cares",
                coordinator || supervisor,
                "staff",
                coordinator || supervisor || administrator);
    }

    /// Themselves, and those to whom they hold a relation of these kinds.
    private UUID[] seenBy(PersonId person, Set<RelationKind> kinds) {
        Stream<PersonId> others = relations.of(Actor.SYSTEM, person).stream()
                .filter(relation -> kinds.contains(relation.kind()))
                .map(Relation::subject);
        return Stream.concat(Stream.of(person), others).map(PersonId::value).toArray(UUID[]::new);
    }
}
