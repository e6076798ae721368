package tandem.agenda;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.coping.Skills;
import tandem.people.Kept;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// What somebody noted for themselves before and after a skill.
@Component
class KeptOfAgenda implements Kept {
    private final Ratings ratings;
    private final Skills skills;

    KeptOfAgenda(Ratings ratings, Skills skills) {
        this.ratings = ratings;
        this.skills = skills;
    }

    @Override
    public String module() {
        return "agenda";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> all =
                ratings.of(person).stream().map(KeptOfAgenda::told).toList();
        return Map.of("ratings", all);
    }

    @Override
    public Optional<String> said(String field, String code, Language language) {
        return field.equals("skill") ? skills.named(code, language).map(Item::titleAndId) : Optional.empty();
    }

    private static Map<String, Object> told(Ratings.Rating rating) {
        var told = new LinkedHashMap<String, Object>();
        told.put("day", rating.session().day().toString());
        told.put("skill", rating.skill());
        rating.before().ifPresent(before -> told.put("before", before));
        rating.after().ifPresent(after -> told.put("after", after));
        return told;
    }
}
