package tandem.sample;

import java.time.DayOfWeek;
import java.time.LocalTime;
import org.springframework.stereotype.Component;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// Somebody is on call every day from eight to ten at night.
@Component
class OnCall implements Chapter {
    private final Roster roster;

    OnCall(Roster roster) {
        this.roster = roster;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == Story.DAYS) {
            var first = here.person("Tess");
            for (var weekday : DayOfWeek.values()) {
                roster.add(first, slot(weekday, 1, first));
                roster.add(first, slot(weekday, 2, here.person("Ruth")));
            }
        }
    }

    private static Slot slot(DayOfWeek day, int rank, PersonId person) {
        return new Slot(Ids.next(), day, LocalTime.of(8, 0), LocalTime.of(22, 0), rank, person);
    }
}
