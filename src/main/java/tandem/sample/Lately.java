package tandem.sample;

import java.time.Duration;
import org.springframework.stereotype.Component;
import tandem.joining.Invitations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.wall.Role;

/// The last two hours: two people come in, one is greeted, and one is invited.
@Component
class Lately implements Chapter {
    private static final String CIRCLE = "Tuesday Table";

    private final Door door;
    private final Invitations invitations;

    Lately(Door door, Invitations invitations) {
        this.door = door;
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
        invitations.invite(
                here.person("Tess"),
                new Invitations.Wish(
                        Ids.next(), Role.MEMBER, circle.value(), "Bed 4, leaves on Friday", Duration.ofDays(14)));
    }
}
