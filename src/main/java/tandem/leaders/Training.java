package tandem.leaders;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Visit;

/// The modules that teach leading, as somebody may read them: a leader what the program has adopted, a supervisor all.
@Component
class Training {
    static final String KIND = "training";
    private static final Pattern NUMBERED = Pattern.compile("(?m)^\\d+\\. (.+)$");
    static final String APPRENTICESHIP = "apprenticeship";

    private final Contents contents;
    private final Adoptions adoptions;
    private final Roster roster;

    Training(Contents contents, Adoptions adoptions, Roster roster) {
        this.contents = contents;
        this.adoptions = adoptions;
        this.roster = roster;
    }

    List<Item> modules(Language language) {
        return contents.ordered(KIND, language);
    }

    boolean adopted(Actor actor, Item item) {
        return adoptions.of(actor, KIND).contains(item.id());
    }

    Set<String> adopted(Actor actor) {
        return adoptions.of(actor, KIND);
    }

    /// One by its id, whether it is adopted or not: what somebody passed keeps its name.
    Optional<Item> named(String id, Language language) {
        return contents.find(KIND, id, language);
    }

    /// What an address names, where this reader may read it.
    Optional<Item> find(String id, Visit visit) {
        return named(id, visit.language())
                .filter(item -> visit.reader().is(Role.SUPERVISOR) || adopted(visit.actor(), item));
    }

    /// The lines of the apprenticeship: the only numbered list of twelve in its text.
    List<String> lines(Language language) {
        return contents.find(KIND, APPRENTICESHIP, language).stream()
                .flatMap(item -> item.parts().stream())
                .map(part -> NUMBERED.matcher(part.text())
                        .results()
                        .map(line -> line.group(1))
                        .toList())
                .filter(lines -> lines.size() == Readiness.LINES)
                .findFirst()
                .orElseThrow();
    }

    /// With the program's own words. What it has no word for yet is left out.
    Prose prose(Visit visit) {
        var words = new HashMap<String, String>();
        words.put("program_name", visit.program().name());
        visit.program()
                .number(visit.now())
                .ifPresent(number -> words.put("program_phone", number.phone().written()));
        words.put("on_call", onCall(visit));
        return new Prose(words, target -> link(target, visit));
    }

    /// Whether somebody is, and whom to call; the lines that always answer where nobody is.
    private String onCall(Visit visit) {
        var line = new DutyLine(roster, visit);
        if (!line.duty().now()) {
            return line.words() + " " + visit.texts().of("leaders.on-call.lines");
        }
        return line.words()
                + visit.program()
                        .number(visit.now())
                        .map(number -> " "
                                + visit.texts()
                                        .of(
                                                "leaders.on-call.number",
                                                number.phone().written(),
                                                number.phone().dialled()))
                        .orElse("");
    }

    /// Another page of the training, or what it names elsewhere, as far as this reader may read it. Each circle shows
    /// its own agreement.
    private Optional<String> link(String target, Visit visit) {
        var named = target.split("/");
        return switch (target.contains("/") ? named[1] : KIND) {
            case "return-to-use" -> Optional.of("/return-to-use");
            case "circles" -> Optional.of("/circles");
            case "skills" ->
                contents.find("skills", named[2], visit.language())
                        .filter(item -> visit.reader().is(Role.SUPERVISOR)
                                || adoptions.of(visit.actor(), "skills").contains(item.id()))
                        .map(item -> "/skills/" + item.id());
            default -> find(target, visit).map(item -> "/training/" + item.id());
        };
    }

    /// Which answers were chosen, question by question; fewer where some were left open.
    static Map<Integer, Integer> chosen(Item item, Map<String, String> form) {
        var chosen = new HashMap<Integer, Integer>();
        for (int at = 0; at < item.scenarios().size(); at++) {
            var answer = form.getOrDefault("q" + at, "");
            if (answer.matches("\\d")) {
                int number = Integer.parseInt(answer);
                if (number < item.scenarios().get(at).answers().size()) {
                    chosen.put(at, number);
                }
            }
        }
        return chosen;
    }

    /// Whether each question was answered best.
    static boolean passed(Item item, Map<Integer, Integer> chosen) {
        for (int at = 0; at < item.scenarios().size(); at++) {
            if (chosen.getOrDefault(at, -1) != item.scenarios().get(at).best()) {
                return false;
            }
        }
        return !item.scenarios().isEmpty();
    }
}
