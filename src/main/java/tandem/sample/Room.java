package tandem.sample;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.schedules.Rule;

/// A circle of the sample, who was in it when, and what they said between sessions.
///
/// @param size how many it has room for
/// @param keep for how many days it keeps what is written in it
/// @param made how many days before the end
/// @param by the coordinator who made it
/// @param readers what its leaders promise about reading; empty where they promise nothing
/// @param joined who came, and how many days before the end
/// @param left who left again
record Room(
        String name,
        String about,
        String place,
        String link,
        Spoken spoken,
        Rule.Weekly weekly,
        int minutes,
        int size,
        int keep,
        int made,
        String by,
        List<String> leaders,
        String readers,
        Map<Integer, List<String>> joined,
        Map<Integer, List<String>> left,
        List<Line> talk) {
    private static final int SIZE = 12;

    /// Whether somebody who came has not left.
    boolean stays(String name) {
        return left.values().stream().noneMatch(names -> names.contains(name));
    }

    static List<Room> all() {
        return Entry.read("circles/*.yml").stream().map(Room::of).toList();
    }

    private static Room of(Entry entry) {
        return new Room(
                entry.text("name"),
                entry.text("about"),
                entry.find("place").orElse(""),
                entry.find("link").orElse(""),
                Spoken.valueOf(entry.text("language").toUpperCase(Locale.ROOT)),
                new Rule.Weekly(
                        DayOfWeek.valueOf(entry.text("day").toUpperCase(Locale.ROOT)),
                        LocalTime.parse(entry.text("start"))),
                entry.number("minutes"),
                entry.find("size").map(Integer::parseInt).orElse(SIZE),
                entry.find("keep").map(Integer::parseInt).orElse(NewCircle.USUAL_DAYS),
                entry.number("made"),
                entry.text("by"),
                entry.texts("leaders"),
                entry.find("readers").orElse(""),
                entry.namesByDay("joined"),
                entry.namesByDay("left"),
                entry.entries("talk").stream().map(Line::of).toList());
    }
}
