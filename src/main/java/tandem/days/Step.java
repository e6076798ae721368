package tandem.days;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tandem.content.Item;
import tandem.content.Prose;

/// One of the three steps after a return to use, as this reader may read it.
///
/// @param number from 1
/// @param item empty while the program has not made it its own; what always holds is said then all the same
/// @param adopts whether this reader can adopt it now
record Step(int number, String id, Optional<Item> item, Prose prose, boolean adopts) {
    static final String DAYS = "{total_days}";
    static final String COMING_BACK = "{next_session}";
    private static final int QUESTIONS = 3;

    /// What stands before the first heading.
    Optional<Item.Part> opening() {
        return parts().stream().filter(part -> part.title().isEmpty()).findFirst();
    }

    List<Item.Part> named() {
        return parts().stream().filter(part -> !part.title().isEmpty()).toList();
    }

    /// Those that ask something: the first ones that stand for nothing of ours.
    List<Item.Part> questions() {
        return named().stream()
                .filter(part -> !holds(part, DAYS) && !holds(part, COMING_BACK))
                .limit(QUESTIONS)
                .toList();
    }

    List<Item.Part> afterQuestions() {
        var questions = questions();
        return named().stream().filter(part -> !questions.contains(part)).toList();
    }

    /// The few words of a part that can be tapped: a line of them, with dots between.
    static List<String> toTap(Item.Part part) {
        return part.text()
                .lines()
                .filter(Step::tapped)
                .flatMap(line -> Arrays.stream(line.split(" · ")))
                .map(String::strip)
                .toList();
    }

    /// The same part without them.
    static String toRead(Item.Part part) {
        return String.join(
                "\n", part.text().lines().filter(line -> !tapped(line)).toList());
    }

    static boolean holds(Item.Part part, String token) {
        return part.text().contains(token);
    }

    private static boolean tapped(String line) {
        return line.split(" · ").length > 3;
    }

    private List<Item.Part> parts() {
        return item.map(Item::parts).orElse(List.of());
    }
}
