package tandem.operate;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;
import tandem.operate.WallsCast.Somebody;
import tandem.people.Relation;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Row-level security alone: every table whose rows belong to a person is read through the gate as everybody, without
/// any condition. Nobody may see a row of somebody to whom they have no relation. The controls: the owner sees such
/// rows, and so does everybody in a table whose policy lets them.
final class WallsRows {
    /// Tables in which more is meant to be seen than one's own and one's relations': ids of roles among colleagues, of
    /// fellows in a circle, of accounts that ended.
    private static final Set<String> WIDER =
            Set.of("people.role", "people.ending", "circles.membership", "circles.leader", "sample.persona");

    private WallsRows() {}

    static String probe(ApplicationContext site, WallsCast cast, WallsStore owner, List<String> wrong) {
        Gate gate = site.getBean(Gate.class);
        Relations relations = site.getBean(Relations.class);
        WallsStore runtime = new WallsStore(site.getBean(DataSource.class));
        List<String> tables = owner.tablesOfPeople().stream()
                .filter(table -> !WIDER.contains(table))
                .toList();
        long there = 0;
        int before = wrong.size();
        for (Somebody who : cast.people().toList()) {
            List<UUID> mine = seenBy(who.reader().person().orElseThrow(), relations);
            for (String table : tables) {
                there += owner.foreign(table, mine);
                long seen = gate.as(who.reader().actor(), () -> runtime.foreign(table, mine));
                if (seen > 0) {
                    wrong.add("%s sees %d rows of others in %s".formatted(who.name(), seen, table));
                }
            }
        }
        Somebody member = cast.people().findFirst().orElseThrow();
        owner.plantOpenTable(WallsSecrets.CONTROL);
        long control = gate.as(member.reader().actor(), () -> runtime.foreign("planted.diary", List.of()));
        if (there == 0 || control == 0) {
            wrong.add("The controls of the rows saw nothing: " + there + ", " + control);
        }
        return "row-level security alone: %d tables read by %d people, %d times with a row of others, of which the owner sees %,d"
                .formatted(tables.size(), cast.people().count(), wrong.size() - before, there);
    }

    /// Themselves, and those to whom they hold a relation.
    private static List<UUID> seenBy(PersonId person, Relations relations) {
        return Stream.concat(
                        Stream.of(person),
                        relations.of(Actor.SYSTEM, person).stream().map(Relation::subject))
                .map(PersonId::value)
                .toList();
    }
}
