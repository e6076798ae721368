package tandem.reach;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// One's own people, and what one wrote for quiet times.
@Component
class KeptOfReach implements Kept {
    private final MyPeople people;
    private final Quiet quiet;

    KeptOfReach(MyPeople people, Quiet quiet) {
        this.people = people;
        this.quiet = quiet;
    }

    @Override
    public String module() {
        return "reach";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var told = new LinkedHashMap<String, Object>();
        told.put("people", people.of(person).stream().map(KeptOfReach::told).toList());
        quiet.own(person).ifPresent(own -> told.put("quiet", told(own)));
        return told;
    }

    private static Map<String, Object> told(Mine mine) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", mine.name());
        told.put("how", mine.how().code());
        told.put("where", mine.where());
        told.put("never", mine.never());
        told.put("word", mine.word());
        return told;
    }

    private static Map<String, Object> told(Quiet.Own own) {
        var plan = own.plan();
        var told = new LinkedHashMap<String, Object>();
        told.put("days", plan.days());
        told.put("readers", plan.readers().stream().sorted().toList());
        told.put("who", plan.who().stream().map(QuietPlan.Whom::name).toList());
        told.put("ways", plan.ways().stream().map(KeptOfReach::told).toList());
        told.put("words", plan.words());
        told.put("own_words", plan.own());
        told.put("never", plan.never().stream().map(KeptOfReach::told).toList());
        told.put("own_never", plan.ownNever());
        told.put("paused", own.paused());
        own.opened().ifPresent(at -> told.put("shown", at));
        return told;
    }

    private static String told(QuietPlan.Chosen chosen) {
        return chosen.filled().isEmpty() ? chosen.id() : chosen.id() + ": " + chosen.filled();
    }
}
