package tandem.sample;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Somebody made up who checks in.
///
/// @param opens the mentor to whom each new one is open; empty where it is nobody
/// @param from after how many days here
/// @param entries by the number of days they had been here, as the file explains
record Diarist(String name, Optional<String> opens, int from, Map<Integer, String> entries) {
    static List<Diarist> all() {
        return Entry.read("checkins.yml").stream()
                .map(entry -> new Diarist(
                        entry.text("name"),
                        entry.find("opens"),
                        entry.find("from").map(Integer::parseInt).orElse(0),
                        entry.byDay("entries")))
                .toList();
    }
}
