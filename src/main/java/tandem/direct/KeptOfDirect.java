package tandem.direct;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// With whom somebody writes, what they wrote, and whom they asked. What others wrote to them is those others'.
@Component
class KeptOfDirect implements Kept {
    private final Directs directs;

    KeptOfDirect(Directs directs) {
        this.directs = directs;
    }

    @Override
    public String module() {
        return "direct";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var kept = new LinkedHashMap<String, Object>();
        kept.put(
                "with",
                directs.of(person).stream()
                        .map(talk -> Map.<String, Object>of(
                                "name",
                                Objects.requireNonNullElse(talk.name(), ""),
                                "kind",
                                talk.kind().code()))
                        .toList());
        kept.put(
                "words",
                directs.by(person).stream()
                        .map(word -> Map.<String, Object>of("at", word.at(), "words", word.words()))
                        .toList());
        kept.put("asked", directs.askedBy(person));
        kept.put("refused", directs.refusalsOf(person));
        return kept;
    }
}
