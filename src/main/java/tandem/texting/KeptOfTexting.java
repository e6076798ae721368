package tandem.texting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// What was written with somebody by text, when a person saw to it, and when they were called for others.
@Component
class KeptOfTexting implements Kept {
    private final Gate gate;
    private final Numbers numbers;
    private final Written written;
    private final WaitingStore waiting;

    KeptOfTexting(Gate gate, Numbers numbers, Written written, WaitingStore waiting) {
        this.gate = gate;
        this.numbers = numbers;
        this.written = written;
        this.waiting = waiting;
    }

    @Override
    public String module() {
        return "texting";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var told = new LinkedHashMap<String, Object>();
        numbers.line(actor, person).ifPresent(line -> {
            told.put("since", line.since());
            line.kept().ifPresent(scale -> told.put("numbers", scale.code()));
        });
        told.put(
                "texts",
                written.of(actor, Whose.of(person)).stream()
                        .map(KeptOfTexting::told)
                        .toList());
        told.put(
                "waited",
                gate.as(actor, () -> waiting.about(person)).stream()
                        .map(row -> Map.<String, Object>of(
                                "at", row.asked(), "why", row.why().code()))
                        .toList());
        List<?> calls = gate.as(actor, () -> waiting.callsOf(person));
        told.put("called", calls);
        return told;
    }

    private static Map<String, Object> told(Written.Message message) {
        return Map.of(
                "at", message.at(),
                "words", message.words(),
                "by", message.theirs() ? "me" : message.author() == null ? "answer" : "team");
    }
}
