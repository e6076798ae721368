package tandem.days;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.program.CrisisLine;
import tandem.program.Phone;
import tandem.wall.Role;
import tandem.web.Refusal;
import tandem.web.Visit;

/// The three steps, with the program's own words in them. What it has no word for yet is left out, and so is what the
/// page itself offers to tap.
@Component
class Steps {
    static final String KIND = "return-to-use";
    static final String SAFE = "safe-now";
    static final String WITH_YOU = "with-you";
    static final String READY = "when-ready";
    private static final List<String> ALL = List.of(SAFE, WITH_YOU, READY);

    private final Contents contents;
    private final Adoptions adoptions;

    Steps(Contents contents, Adoptions adoptions) {
        this.contents = contents;
        this.adoptions = adoptions;
    }

    Step step(String id, Visit visit) {
        return step(id, visit, visit.reader().is(Role.SUPERVISOR));
    }

    /// As everybody reads it.
    Step copy(String id, Visit visit) {
        return step(id, visit, false);
    }

    private Step step(String id, Visit visit, boolean supervises) {
        boolean adopted = adoptions.of(visit.actor(), KIND).contains(id);
        var item = contents.find(KIND, id, visit.language()).filter(found -> adopted || supervises);
        var prose = new Prose(id.equals(SAFE) ? words(visit) : Map.of(), Steps::link);
        return new Step(ALL.indexOf(id) + 1, id, item, prose, supervises && !adopted);
    }

    void adopt(String id, Visit visit) {
        Item item = contents.find(KIND, id, visit.language()).orElseThrow(Refusal::notFound);
        adoptions.adopt(visit.me(), item);
    }

    static String path(String id) {
        return id.equals(SAFE) ? "/return-to-use" : "/return-to-use/" + id;
    }

    private static Optional<String> link(String target) {
        var id = target.replaceFirst("^\\.\\./return-to-use/?", "");
        return id.isEmpty()
                ? Optional.of(path(SAFE))
                : Optional.of(id).filter(ALL::contains).map(Steps::path);
    }

    private static Map<String, String> words(Visit visit) {
        var program = visit.program();
        var words = new HashMap<String, String>();
        words.put("program_name", program.name());
        program.number(visit.now()).ifPresent(number -> words.put("program_phone", dial(number.phone())));
        program.crisis().stream()
                .filter(CrisisLine::alone)
                .findFirst()
                .ifPresent(line ->
                        words.put("never_alone_line", line.name().in(visit.language()) + ", " + dial(line.phone())));
        return words;
    }

    private static String dial(Phone phone) {
        return "[" + phone.written() + "](tel:" + phone.dialled() + ")";
    }
}
