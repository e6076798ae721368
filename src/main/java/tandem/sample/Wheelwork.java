package tandem.sample;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.shared.PersonId;
import tandem.transition.Choice;
import tandem.transition.OneWheel;
import tandem.transition.Schedule;
import tandem.transition.Spacing;
import tandem.transition.Steering;
import tandem.transition.StepDowns;
import tandem.wall.Actor;

/// How some want their training wheels, and what takes the place of treatment for them.
@Component
class Wheelwork implements Chapter {
    private final Steering steering;
    private final OneWheel one;
    private final StepDowns plans;
    private final Touchpoints touchpoints;
    private final List<Entry> all = Entry.read("wheels.yml");

    Wheelwork(Steering steering, OneWheel one, StepDowns plans, Touchpoints touchpoints) {
        this.steering = steering;
        this.one = one;
        this.plans = plans;
        this.touchpoints = touchpoints;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.last()) {
            all.forEach(each -> wants(each, here));
        }
    }

    private void wants(Entry each, Company here) {
        var me = here.person(each.text("who"));
        var pace = each.find("pace").map(text -> Spacing.valueOf(text.toUpperCase(Locale.ROOT)));
        steering.choose(
                me, Choice.of(pace.orElse(Spacing.USUAL), each.find("at").map(LocalTime::parse)));
        each.find("lifts").ifPresent(word -> takesOff(me, word));
        each.find("more").ifPresent(yes -> steering.more(me));
        each.entry("plan").ifPresent(plan -> writes(me, plan));
        each.find("opens").ifPresent(yes -> plans.open(me, Set.of(owner(me, here)), true));
    }

    /// The one after the next.
    private void takesOff(PersonId me, String word) {
        var actor = Actor.of(me);
        var began = touchpoints.began(actor, me).orElseThrow();
        touchpoints
                .next(actor, me)
                .map(next -> Schedule.USUAL.after(began, next.due(), Spacing.USUAL))
                .ifPresent(wheel -> one.takeOff(me, wheel.day(), word));
    }

    private void writes(PersonId me, Entry plan) {
        for (var topic : plan.fields().keySet()) {
            plan.entry(topic.toString())
                    .ifPresent(part -> plans.write(me, topic.toString(), part.text("had"), part.text("instead")));
        }
    }

    private PersonId owner(PersonId me, Company here) {
        return here.members().stream()
                .filter(member -> here.person(member.name()).equals(me))
                .findFirst()
                .map(member -> here.person(Door.coordinator(member.language())))
                .orElseThrow();
    }
}
