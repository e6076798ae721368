package tandem.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.bridge.Due;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.mentoring.Credentials;
import tandem.mentoring.Fact;
import tandem.mentoring.Facts;
import tandem.mentoring.Notes;
import tandem.mentoring.Worries;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Ray walks with Nell and Kit, and Rosa with Chela: goals, notes, a worry that was taken, a contact that may be
/// billed, and calls that are due today.
@Component
class Walking implements Chapter {
    private static final int WORRIED = 20;
    private static final int BILLED = 3;
    private static final String GOAL = "One job that is enough for us two";

    private final Touchpoints touchpoints;
    private final Relations relations;
    private final Notes notes;
    private final Worries worries;
    private final Credentials credentials;
    private final Facts facts;

    Walking(
            Touchpoints touchpoints,
            Relations relations,
            Notes notes,
            Worries worries,
            Credentials credentials,
            Facts facts) {
        this.touchpoints = touchpoints;
        this.relations = relations;
        this.notes = notes;
        this.worries = worries;
        this.credentials = credentials;
        this.facts = facts;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == WORRIED) {
            worry(here);
        } else if (day.ago() == BILLED) {
            bill(day, here);
        } else if (day.last()) {
            english(day, here);
            spanish(day, here);
        }
    }

    private void worry(Company here) {
        var tess = here.person("Tess");
        var id = Ids.next();
        relations.give(Actor.SYSTEM, RelationKind.MENTOR, here.person("Kit"), here.person("Ray"));
        worries.write(
                here.person("Ray"),
                here.person("Kit"),
                id,
                "Kit did not come on Sunday and sounded far away on the phone. Said the word “tired” four times.",
                false);
        worries.take(tess, id);
        worries.visibleTo(Actor.of(tess), id)
                .ifPresent(worry -> worries.close(
                        tess, worry, "Talked for half an hour. Kit slept badly, that was it. We talk again Thursday.", true));
    }

    private void bill(Day day, Company here) {
        var nell = here.person("Nell");
        var ray = here.person("Ray");
        credentials.record(
                here.person("Ruth"), ray, Ids.next(), "Certified peer support specialist, Arizona, no. 4471", null);
        facts.agree(nell, true);
        var encounter = Ids.next();
        touchpoints.contacted(
                ray,
                nell,
                encounter,
                Result.REACHED,
                Channel.IN_PERSON,
                "Went through two job ads over eggs.",
                new Next.On(day.today(), Kind.CHOSEN));
        credentials.of(ray, day.date()).ifPresent(holds -> facts.write(ray, holds, fact(day, nell, encounter)));
    }

    private static Facts.New fact(Day day, PersonId nell, UUID encounter) {
        return new Facts.New(
                encounter,
                nell,
                day.date().atTime(LocalTime.of(9, 5)).atZone(day.zone()).toInstant(),
                day.date().atTime(LocalTime.of(9, 45)).atZone(day.zone()).toInstant(),
                Fact.Place.COMMUNITY,
                false,
                new Fact.Said(
                        GOAL,
                        "Read two job ads together and counted what is left after rent.",
                        "Says one of them could work. Is afraid of the first call.",
                        "Calls on Thursday, with Ray beside her."));
    }

    private void english(Day day, Company here) {
        var nell = here.person("Nell");
        var ray = here.person("Ray");
        notes.show(nell, Ids.next(), GOAL);
        var note = Ids.next();
        notes.write(ray, nell, note, GOAL, "She did the sums herself. It is close, and it works if the bus pass stays.");
        notes.remark(nell, note, "And if my sister keeps the girl on Fridays. She said yes.");
        notes.write(ray, nell, Ids.next(), "", "Walked by the river. Laughed about the braids.");
        due(day.today(), nell, ray);
        due(day.today().plusDays(2), here.person("Kit"), ray);
    }

    private void spanish(Day day, Company here) {
        var chela = here.person("Chela");
        var rosa = here.person("Rosa");
        notes.show(chela, Ids.next(), "Volver a manejar sin miedo");
        notes.write(rosa, chela, Ids.next(), "Volver a manejar sin miedo", "Dio tres vueltas en el estacionamiento.");
        due(day.today(), chela, rosa);
    }

    private void due(LocalDate day, PersonId person, PersonId mentor) {
        touchpoints.replan(Actor.SYSTEM, person, new Due(day, Kind.CHOSEN));
        touchpoints.give(Actor.SYSTEM, person, mentor);
    }
}
