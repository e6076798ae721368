package tandem.plan;

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

/// Somebody's plan, and with whom they share which part of it.
@Component
class KeptOfPlan implements Kept {
    private final Plans plans;
    private final Shares shares;
    private final Outline outline;
    private final Skills skills;

    KeptOfPlan(Plans plans, Shares shares, Outline outline, Skills skills) {
        this.plans = plans;
        this.shares = shares;
        this.outline = outline;
        this.skills = skills;
    }

    @Override
    public String module() {
        return "plan";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> lines =
                plans.of(person).stream().map(KeptOfPlan::line).toList();
        List<Map<String, Object>> shared = shares.given(person).stream()
                .map(share -> share(share, "with", share.holder()))
                .toList();
        List<Map<String, Object>> read = shares.received(person).stream()
                .map(share -> share(share, "of", share.person()))
                .toList();
        return Map.of("lines", lines, "shared", shared, "reads", read);
    }

    @Override
    public Optional<String> said(String field, String code, Language language) {
        return switch (field) {
            case "section" -> outline.find(code, language).map(Part::titleAndId);
            case "skill" -> skills.named(code, language).map(Item::titleAndId);
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> line(Line line) {
        var told = new LinkedHashMap<String, Object>();
        told.put("section", line.section());
        told.put("words", line.words());
        if (!line.answer().isEmpty()) {
            told.put("answer", line.answer());
        }
        line.day().ifPresent(day -> told.put("day", day.toString()));
        line.skill().ifPresent(skill -> told.put("skill", skill));
        return told;
    }

    private static Map<String, Object> share(Share share, String side, PersonId who) {
        var told = new LinkedHashMap<String, Object>();
        told.put(side, who.toString());
        told.put("section", share.section());
        told.put("since", share.since());
        return told;
    }
}
