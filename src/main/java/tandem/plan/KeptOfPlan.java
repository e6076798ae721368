package tandem.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// Somebody's plan, and with whom they share which part of it.
@Component
class KeptOfPlan implements Kept {
    private final Plans plans;
    private final Shares shares;

    KeptOfPlan(Plans plans, Shares shares) {
        this.plans = plans;
        this.shares = shares;
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
