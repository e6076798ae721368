package tandem.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tandem.shared.Language;

/// Somebody made up, and what a coordinator wrote after talking with them.
///
/// @param days how many days before the end they came in
/// @param lines what was written down, by the number of days they had been here
/// @param missed after how many days nobody answered
/// @param ends after how many days they want no more contacts; 0 where they go on
/// @param waits for how many days before the end nothing is done that is due
record Member(
        String name,
        Language language,
        int days,
        Map<Integer, String> lines,
        Set<Integer> missed,
        int ends,
        int waits) {
    static List<Member> all() {
        return Entry.read("members.yml").stream().map(Member::of).toList();
    }

    private static Member of(Entry entry) {
        return new Member(
                entry.text("name"),
                Language.of(entry.text("language")),
                entry.number("days"),
                entry.byDay("lines"),
                entry.texts("missed").stream().map(Integer::valueOf).collect(Collectors.toSet()),
                entry.find("ends").map(Integer::parseInt).orElse(0),
                entry.find("waits").map(Integer::parseInt).orElse(0));
    }
}
