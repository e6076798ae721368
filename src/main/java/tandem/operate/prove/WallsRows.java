package tandem.operate.prove;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.database.Database;
import tandem.operate.prove.WallsCast.Somebody;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Row-level security alone: every guarded table is read through the gate as everybody, without any condition. Nobody
/// may see a row that [WallsRights] does not give them. The controls: the owner sees such rows, and so does everybody
/// in a table whose policy lets them.
final class WallsRows {
    private static final String PLANTED = "planted.diary";

    private static final int AT_ONCE = 3;

    private final Gate gate;
    private final Relations relations;
    private final Database database;
    private final WallsStore runtime;
    private final LongAdder there = new LongAdder();
    private final LongAdder rightly = new LongAdder();

    WallsRows(ApplicationContext site) {
        this.gate = site.getBean(Gate.class);
        this.relations = site.getBean(Relations.class);
        this.database = site.getBean(Database.class);
        this.runtime = new WallsStore(site.getBean(DataSource.class));
    }

    String probe(WallsCast cast, List<String> wrong) throws Exception {
        List<Asking> askings =
                cast.people().map(who -> new Asking(who, reader(who))).toList();
        int before = wrong.size();
        List<String> tables = asOwner(WallsStore::guarded);
        probe(tables, askings, wrong);
        List<String> caught = new ArrayList<>();
        asOwner(owner -> {
            owner.plantOpenTable(WallsSecrets.CONTROL);
            probe(PLANTED, askings, owner, caught);
            return PLANTED;
        });
        if (there.sum() == 0 || rightly.sum() == 0 || caught.size() < askings.size()) {
            wrong.add("The controls of the rows saw nothing: %d, %d, %s".formatted(there.sum(), rightly.sum(), caught));
        }
        return ("row-level security alone: %d tables read by %d people, %d times with a row that is not for them, of"
                        + " which the owner sees %,d (they saw %,d that are)")
                .formatted(tables.size(), cast.people().count(), wrong.size() - before, there.sum(), rightly.sum());
    }

    /// @param rights what [WallsRights] asks about them
    private record Asking(Somebody who, Map<String, Object> rights) {}

    /// Several at a time, each on one connection of the owner's: each new one costs more than what is asked on it.
    private void probe(List<String> tables, List<Asking> askings, List<String> wrong) throws Exception {
        AtomicInteger next = new AtomicInteger();
        Callable<String> probing = () -> asOwner(owner -> {
            for (int at = next.getAndIncrement(); at < tables.size(); at = next.getAndIncrement()) {
                probe(tables.get(at), askings, owner, wrong);
            }
            return "";
        });
        try (ExecutorService probes = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<String> each : probes.invokeAll(Collections.nCopies(AT_ONCE, probing))) {
                each.get();
            }
        }
    }

    private void probe(String table, List<Asking> askings, WallsStore owner, List<String> wrong) {
        String rule = WallsRights.of(table, owner.people(table, "people.person").stream());
        int all = owner.rows(table, "true", Map.of()).size();
        for (Asking asking : askings) {
            Somebody who = asking.who();
            Set<String> right = all == 0 ? Set.of() : owner.rows(table, rule, asking.rights());
            Set<String> seen = gate.as(who.reader().actor(), () -> runtime.rows(table, "true", Map.of()));
            long foreign = seen.stream().filter(row -> !right.contains(row)).count();
            there.add(all - right.size());
            rightly.add(seen.size() - foreign);
            if (foreign > 0) {
                wrong.add("%s sees %d rows of %s that are not for them".formatted(who.name(), foreign, table));
            }
        }
    }

    private <T> T asOwner(Function<WallsStore, T> work) throws SQLException {
        try (Connection connection = database.owner().getConnection()) {
            return work.apply(new WallsStore(new SingleConnectionDataSource(connection, true)));
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
