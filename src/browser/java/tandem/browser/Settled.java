package tandem.browser;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.conversation.Note;
import tandem.greeting.Greetings;
import tandem.joining.PersonJoined;
import tandem.program.Programs;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.sounds.Heard;
import tandem.sounds.MadeSounds;
import tandem.sounds.Sounds;
import tandem.stories.Audience;
import tandem.stories.Stories;
import tandem.stories.Told;
import tandem.stories.Topic;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Amy, who has been greeted, whom Cory looks after, and who is in a circle.
record Settled(PersonId amy, CircleId table) {
    static Settled in(ApplicationContext application) {
        var table = table(application);
        var cast = application.getBean("cast", Cast.class);
        var greetings = application.getBean(Greetings.class);
        var gil = cast.gil();
        var amy = cast.amy();
        cast.coryFor(amy);
        var joined = new PersonJoined(amy, Optional.empty(), Optional.empty());
        application.getBean(Gate.class).run(Actor.DOOR, () -> application.publishEvent(joined));
        greetings.say(
                gil,
                greetings.heldBy(gil).getFirst(),
                Ids.next(),
                "Hi Amy, I’m Gil. My first month here I only listened. I’ll look out for you on Tuesday.");
        application.getBean(Circles.class).join(amy, table, "Sparrow");
        return new Settled(amy, table);
    }

    /// A story that somebody told aloud and in writing, and that waits to be read.
    static UUID story(ApplicationContext application, PersonId teller) {
        var stories = application.getBean(Stories.class);
        var told = new Told(
                Language.EN,
                "Somebody’s mom",
                "Two braids",
                "About a comb, a kitchen chair, and a girl who holds still.",
                "I made two braids. My hands shook, so they are not straight.",
                List.of(Topic.PARENT, Topic.FIRST_MONTHS),
                List.of(Note.USE, Note.LOSS));
        var story = stories.tell(teller, Ids.next(), told).orElseThrow();
        if (Sounds.read(MadeSounds.wav(2)) instanceof Heard.Sound sound) {
            stories.record(teller, story, sound);
        }
        stories.send(teller, story, Audience.MEMBERS);
        return story;
    }

    /// Nobody but those who lead the one circle there is.
    static CircleId table(ApplicationContext application) {
        TestDatabase.empty("people", "joining", "greeting", "circles", "bridge", "signin", "ways", "safety");
        return lead(application, application.getBean("cast", Cast.class).sam());
    }

    /// A circle that somebody makes, led by Lee.
    static CircleId lead(ApplicationContext application, PersonId by) {
        var cast = application.getBean("cast", Cast.class);
        var table = new CircleId(Ids.next());
        application
                .getBean(Circles.class)
                .make(
                        by,
                        new NewCircle(
                                table,
                                "Tuesday Table",
                                "For people in their first year.",
                                "",
                                "https://example.org/room",
                                Spoken.BOTH,
                                new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0)),
                                60,
                                application.getBean(Programs.class).current().zone(),
                                12,
                                Map.of(cast.lee(), "Lee")));
        return table;
    }
}
