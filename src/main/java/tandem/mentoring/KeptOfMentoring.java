package tandem.mentoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// For the export: goals somebody shows, what was written about them and what they said to it, who was there while a
/// mentor was away, and what is billed. Of mentors too: when they were away, and their credential.
@Component
class KeptOfMentoring implements Kept {
    private final Notes notes;
    private final Worries worries;
    private final Aways aways;
    private final Facts facts;
    private final Credentials credentials;

    KeptOfMentoring(Notes notes, Worries worries, Aways aways, Facts facts, Credentials credentials) {
        this.notes = notes;
        this.worries = worries;
        this.aways = aways;
        this.facts = facts;
        this.credentials = credentials;
    }

    @Override
    public String module() {
        return "mentoring";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var actor = Actor.of(person);
        var kept = new LinkedHashMap<String, Object>();
        kept.put(
                "goals",
                notes.goals(actor, person).stream().map(Goal::words).toList());
        kept.put(
                "notes",
                notes.of(actor, person).stream().map(KeptOfMentoring::told).toList());
        kept.put("worries", about(actor, person));
        kept.put("worries_written", written(actor, person));
        kept.put(
                "covered",
                aways.about(actor, person).stream().map(KeptOfMentoring::told).toList());
        kept.put("away", aways.of(person).stream().map(KeptOfMentoring::told).toList());
        facts.agreed(actor, person).ifPresent(since -> kept.put("billing_agreed_since", since));
        kept.put(
                "billed",
                facts.about(actor, person).stream().map(KeptOfMentoring::told).toList());
        kept.put(
                "credentials",
                credentials.all(actor).stream()
                        .filter(each -> each.person().equals(person))
                        .map(Credential::title)
                        .toList());
        return kept;
    }

    private List<Map<String, Object>> about(Actor actor, PersonId person) {
        return worries.about(actor, person).stream().map(KeptOfMentoring::told).toList();
    }

    /// That they wrote one: the words belong to whom they are about.
    private List<Map<String, Object>> written(Actor actor, PersonId person) {
        return worries.all(actor).stream()
                .filter(worry -> worry.by().equals(person))
                .<Map<String, Object>>map(worry -> Map.of("at", worry.at()))
                .toList();
    }

    private static Map<String, Object> told(Worry worry) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", worry.at());
        told.put("words", worry.words());
        told.put("note", worry.note());
        return told;
    }

    private static Map<String, Object> told(Note note) {
        var told = new LinkedHashMap<String, Object>();
        told.put("at", note.at());
        told.put("goal", note.goal());
        told.put("words", note.words());
        told.put("remark", note.remark());
        return told;
    }

    private static Map<String, Object> told(Cover cover) {
        return Map.of("at", cover.at(), "by", cover.kind().code());
    }

    private static Map<String, Object> told(Away away) {
        var told = new LinkedHashMap<String, Object>();
        told.put("since", away.since().toString());
        away.until().ifPresent(until -> told.put("until", until.toString()));
        return told;
    }

    private static Map<String, Object> told(Fact fact) {
        var told = new LinkedHashMap<String, Object>();
        told.put("started", fact.started());
        told.put("stopped", fact.stopped());
        told.put("place", fact.place().code());
        told.put("goal", fact.said().goal());
        told.put("activity", fact.said().activity());
        told.put("response", fact.said().response());
        told.put("step", fact.said().step());
        told.put("sent", fact.exported() != null);
        return told;
    }
}
