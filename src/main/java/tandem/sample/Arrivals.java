package tandem.sample;

import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.shared.Language;
import tandem.wall.Actor;

/// Members come in, each on their day, and are greeted.
@Component
class Arrivals implements Chapter {
    private final Door door;
    private final Touchpoints touchpoints;

    Arrivals(Door door, Touchpoints touchpoints) {
        this.door = door;
        this.touchpoints = touchpoints;
    }

    @Override
    public void tell(Day day, Company here) {
        here.members().stream().filter(member -> member.days() == day.ago()).forEach(member -> comeIn(member, here));
    }

    private void comeIn(Member member, Company here) {
        var person = door.joinAsMember(here, member.name(), member.language(), null);
        door.hello(
                here,
                person,
                member.language() == Language.ES
                        ? "Qué gusto que llegaste. Soy Beto. Si quieres, el sábado te espero en la entrada."
                        : "Good to have you here. I’m Dee. Ask me anything, or nothing at all.");
        var owner = Actor.of(here.person(Door.coordinator(member.language())));
        here.due(member.name(), touchpoints.next(owner, person).orElseThrow().due());
    }
}
