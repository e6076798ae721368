package tandem.sample;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tandem.shared.Language;
import tandem.wall.Role;

/// Somebody of the team, and how they learned to lead, as far as they did.
///
/// @param training what they learned here; empty where they learned nothing here
/// @param paper what they brought from elsewhere
/// @param talks what was written down after talks with a supervisor, by days before the end
/// @param away from when until when they stepped back, in days before the end
record Teammate(
        String name,
        Language language,
        Set<Role> roles,
        Optional<Training> training,
        Optional<Paper> paper,
        Map<Integer, String> talks,
        Optional<Away> away) {
    /// @param from the day of the first module, in days before the end
    /// @param until the day of the last
    /// @param lines how many lines a supervisor saw twice
    record Training(int modules, int lines, int from, int until) {
        /// Step n of some, spread over the time.
        private int ago(int step, int of) {
            return from - step * (from - until) / of;
        }

        int module(int number) {
            return ago(number, modules);
        }

        int line(int number) {
            return ago(number, lines);
        }
    }

    /// @param ends how many days after the end of the story it still holds; empty where it does not expire
    record Paper(String document, Optional<Integer> ends) {}

    /// @param asks when they ask to come again
    record Away(int from, int asks) {}

    static List<Teammate> all() {
        return Entry.read("team.yml").stream().map(Teammate::of).toList();
    }

    private static Teammate of(Entry entry) {
        var roles = EnumSet.noneOf(Role.class);
        entry.texts("roles").forEach(role -> roles.add(Role.of(role)));
        return new Teammate(
                entry.text("name"),
                Language.of(entry.text("language")),
                roles,
                entry.entry("training")
                        .map(each -> new Training(
                                each.number("modules"),
                                each.number("lines"),
                                each.number("from"),
                                each.number("until"))),
                entry.entry("paper")
                        .map(each -> new Paper(
                                each.text("document"), each.find("ends").map(Integer::valueOf))),
                entry.byDay("talks"),
                entry.entry("away").map(each -> new Away(each.number("from"), each.number("asks"))));
    }
}
