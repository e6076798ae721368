package tandem.sample;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.circles.Access;
import tandem.circles.CircleId;
import tandem.circles.Doors;
import tandem.direct.Directs;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// The last two hours: two people come in, one is greeted and asks for a circle, two begin to talk, and one is invited.
@Component
class Lately implements Chapter {
    private static final String CIRCLE = "Tuesday Table";
    private static final String ON_REQUEST = "Thursday Walk";

    private final Door door;
    private final Doors doors;
    private final Directs directs;
    private final Invitations invitations;

    Lately(Door door, Doors doors, Directs directs, Invitations invitations) {
        this.door = door;
        this.doors = doors;
        this.directs = directs;
        this.invitations = invitations;
    }

    @Override
    public void tell(Day day, Company here) {
        if (!day.last()) {
            return;
        }
        var circle = here.circle(CIRCLE);
        var sparrow = door.joinAsMember(here, "Sparrow", Language.EN, circle);
        day.clock().accept(day.end().minus(Duration.ofMinutes(108)));
        door.hello(
                here,
                sparrow,
                "Hi, I’m Dee. I’ve been coming for two years, and my first day I only listened. I’ll meet you at"
                        + " the door on Tuesday, if you want.");
        day.clock().accept(day.end().minus(Duration.ofMinutes(20)));
        door.joinAsMember(here, "Finch", Language.EN, circle);
        var walk = here.circle(ON_REQUEST);
        doors.set(here.person("Tess"), walk, Access.REQUEST);
        doors.ask(sparrow, walk, "Sparrow", "I walk a lot at night. I would like company by day.");
        between(here.person("Kit"), here.person("Nell"), circle);
        invitations.invite(
                here.person("Tess"),
                new Invitations.Wish(
                        Ids.next(), Role.MEMBER, circle.value(), "Bed 4, leaves on Friday", Duration.ofDays(14)));
    }

    /// Two of a circle who both asked.
    private void between(PersonId one, PersonId other, CircleId circle) {
        directs.ask(one, circle, other);
        directs.ask(other, circle, one);
        var talk = directs.of(one).getFirst();
        directs.say(one, talk, Ids.next(), "You said Sundays are long for you too. I walk by the river at nine.");
        directs.say(other, directs.of(other).getFirst(), Ids.next(), "I’d like that. This Sunday?");
        directs.say(one, talk, Ids.next(), "This Sunday. By the bridge.");
    }
}
