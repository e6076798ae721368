package tandem.bridge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.people.Person;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;
import tandem.web.Waiting;

/// What the desk shows.
///
/// @param everyone the whole program in numbers; null for those who do not see to it
/// @param due whom to contact today, or in the week
/// @param coming some of those who come after
/// @param more where the rest of the list is; null where this is all
/// @param waiting what else waits, from the other modules
/// @param requests who asked to be reached
/// @param bulk what is done with several at once, as typed
/// @param wrong what to mend in that
/// @param said what the reader has just done, in words
/// @param left those to whom no letter went in that
/// @param human how long people wait for a person
record DeskPage(
        Page shell,
        View view,
        QueueStore.Counts counts,
        @Nullable Everyone everyone,
        List<DeskRow> due,
        List<DeskRow> coming,
        @Nullable String more,
        Team team,
        List<Waiting.Wait> waiting,
        List<DeskRequest> requests,
        List<Person> colleagues,
        BulkForm bulk,
        Map<String, String> wrong,
        Optional<String> said,
        List<Letterless> left,
        Optional<String> human) {
    /// Everybody's queue, as far as the reader may see it.
    ///
    /// @param loads how many wait with each of the team
    /// @param others who waits, for a supervisor
    /// @param missing whom nobody looks after, for a supervisor
    record Team(List<Load> loads, List<Other> others, List<Other> missing) {
        static final Team NONE = new Team(List.of(), List.of(), List.of());
    }

    /// Those to whom no letter can go, and the words that say why.
    record Letterless(String why, List<Person> people) {
        /// @param why of each of them, as texts name it
        static List<Letterless> of(Map<Person, String> why, Texts texts) {
            return why.entrySet().stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getValue,
                            TreeMap::new,
                            Collectors.mapping(Map.Entry::getKey, Collectors.toList())))
                    .entrySet()
                    .stream()
                    .map(each -> new Letterless(texts.of("bridge.letters." + each.getKey()), each.getValue()))
                    .toList();
        }
    }

    /// @param age “3 days late”
    record Load(String name, long due, String age) {}

    /// @param with who is to contact them
    record Other(String name, String with, String age) {}

    Texts texts() {
        return shell.texts();
    }

    /// Those in the list above to whom no letter can go.
    List<Letterless> letterless() {
        var why = new LinkedHashMap<Person, String>();
        due.forEach(row -> row.ways().noLetter().ifPresent(each -> why.put(row.person(), each.code())));
        return Letterless.of(why, texts());
    }

    static int many(List<Letterless> all) {
        return all.stream().mapToInt(each -> each.people().size()).sum();
    }

    boolean coordinates() {
        return shell.visit().reader().is(Role.COORDINATOR);
    }

    /// Whether the reader has a queue of their own.
    boolean queues() {
        return coordinates() || shell.visit().reader().is(Role.MENTOR);
    }

    long today() {
        return counts.mine();
    }

    /// What leads to the other parts of the queue: its name and where it is.
    List<Map.Entry<View, String>> views() {
        var t = texts();
        var mine = queues()
                ? List.of(
                        Map.entry(View.MINE, t.of("bridge.view.mine", today())),
                        Map.entry(View.WEEK, t.of("bridge.view.week", counts.week())))
                : List.<Map.Entry<View, String>>of();
        if (everyone == null) {
            return mine;
        }
        var team = List.of(
                Map.entry(View.UNOWNED, t.of("bridge.view.unowned", everyone.unowned())),
                Map.entry(View.TEAM, t.of("bridge.view.team", counts.team())));
        return Stream.concat(mine.stream(), team.stream()).toList();
    }

    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
    }
}
