package tandem.sample;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.shared.Ids;
import tandem.wall.Actor;

/// Coordinators contact whom they look after. What is due on the last day waits on the desk.
@Component
class Calls implements Chapter {
    private final Touchpoints touchpoints;

    Calls(Touchpoints touchpoints) {
        this.touchpoints = touchpoints;
    }

    @Override
    public void tell(Day day, Company here) {
        here.members().stream()
                .filter(member -> day.ago() > member.waits())
                .filter(member -> here.due(member.name())
                        .filter(due -> !due.isAfter(day.date()))
                        .isPresent())
                .forEach(member -> contact(member, day, here));
    }

    private void contact(Member member, Day day, Company here) {
        var owner = here.person(Door.coordinator(member.language()));
        var person = here.person(member.name());
        int number = member.days() - day.ago();
        var result = member.missed().contains(number) ? Result.NO_ANSWER : Result.REACHED;
        var next = number == member.ends() ? new Next.Never() : touchpoints.bySchedule(Actor.of(owner), person);
        var line = member.lines().getOrDefault(number, "");
        touchpoints.contacted(owner, person, Ids.next(), result, Channel.CALL, line, next);
        here.due(member.name(), next.date().orElse(LocalDate.MAX));
    }
}
