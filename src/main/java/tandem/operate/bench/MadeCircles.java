package tandem.operate.bench;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.conversation.Conversations;
import tandem.leaders.Leaders;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Circles in which people have talked, made as everybody makes them: each with a leader, members and their words.
final class MadeCircles {
    private static final int MEMBERS = 8;
    private static final String[] WORDS = {
        "The first week back at work is done. I kept the phone in my pocket and it helped to know you are there.",
        "I walked past the old corner twice today. Both times I kept walking. I wanted somebody to know.",
        "Thank you for what you said on Tuesday. I have thought about it every morning since.",
        "Quiet week here. Slept better, ate breakfast, called my sister. Small things, but I will take them.",
    };

    private final Circles circles;
    private final Conversations conversations;
    private final People people;
    private final MadePeople made;
    private final PersonId coordinator;
    private final PersonId leader;

    MadeCircles(Workshop workshop) {
        circles = workshop.bean(Circles.class);
        conversations = workshop.bean(Conversations.class);
        people = workshop.bean(People.class);
        made = new MadePeople(workshop);
        coordinator = people.join("Cory", Language.EN, EnumSet.of(Role.COORDINATOR));
        leader = people.join("Lee", Language.EN, EnumSet.of(Role.MEMBER, Role.LEADER));
        var supervisor = people.join("Sam", Language.EN, EnumSet.of(Role.SUPERVISOR));
        workshop.bean(Leaders.class).recognize(supervisor, leader, Ids.next(), "Made up", null);
    }

    /// Where one member of a circle sits.
    ///
    /// @param cookie of their session
    record Seat(CircleId circle, String cookie) {
        String path() {
            return "/circles/" + circle;
        }
    }

    List<Seat> make(int many, int posts) {
        return IntStream.range(0, many).mapToObj(number -> circle(posts)).toList();
    }

    private Seat circle(int posts) {
        var id = new CircleId(Ids.next());
        var weekly = new Rule.Weekly(DayOfWeek.TUESDAY, LocalTime.of(19, 0));
        circles.make(
                coordinator,
                new NewCircle(
                        id,
                        "Tuesday Table",
                        "For people in their first year.",
                        "12 Elm Street",
                        "",
                        Spoken.EN,
                        weekly,
                        60,
                        ZoneId.of("America/Phoenix"),
                        12,
                        Map.of(leader, "Lee")));
        var members = new ArrayList<PersonId>();
        for (int number = 0; number < MEMBERS; number++) {
            var member = people.join("Amy " + number, Language.EN, EnumSet.of(Role.MEMBER));
            circles.join(member, id, "Amy " + number);
            members.add(member);
        }
        talk(id, members, posts);
        return new Seat(id, made.signedIn(members.getFirst()));
    }

    private void talk(CircleId id, List<PersonId> members, int posts) {
        for (int number = 0; number < posts; number++) {
            var author = members.get(number % members.size());
            var circle = circles.visibleTo(Actor.of(author), id).orElseThrow();
            conversations.say(author, circle, Ids.next(), null, WORDS[number % WORDS.length], Optional.empty());
        }
    }
}
