package tandem.coping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.people.Kept;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// The skills that somebody tried alone, and the numbers beside them.
@Component
class KeptOfCoping implements Kept {
    private final Practices practices;
    private final Skills skills;

    KeptOfCoping(Practices practices, Skills skills) {
        this.practices = practices;
        this.skills = skills;
    }

    @Override
    public String module() {
        return "coping";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all =
                practices.alone(person).stream().map(KeptOfCoping::told).toList();
        return Map.of("practices", all);
    }

    @Override
    public Optional<String> said(String field, String code, Language language) {
        return field.equals("skill") ? skills.named(code, language).map(Item::titleAndId) : Optional.empty();
    }

    private static Map<String, Object> told(Practice practice) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", practice.at());
        told.put("skill", practice.skill());
        practice.when().ifPresent(when -> told.put("when", when.code()));
        practice.before().ifPresent(before -> told.put("before", before));
        practice.after().ifPresent(after -> told.put("after", after));
        told.put("ended", practice.ended());
        return told;
    }
}
