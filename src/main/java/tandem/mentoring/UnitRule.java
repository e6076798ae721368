package tandem.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import tandem.shared.Language;

/// How an insurer counts minutes. Each program has to check its own rule: what stands in the file is where to begin.
///
/// @param minutes of a whole unit
/// @param least minutes beyond whole units that count as one more; as many as `minutes` where only whole ones count
/// @param daily the most units of one person on one day
/// @param adds whether the minutes of one day are added up before they are counted
/// @param source where it stands
/// @param checked when that was looked up
record UnitRule(
        String id,
        String en,
        String es,
        int minutes,
        int least,
        int daily,
        boolean adds,
        String source,
        LocalDate checked) {
    UnitRule {
        if (least < 1 || least > minutes || daily < 1) {
            throw new IllegalArgumentException("Rule " + id + " counts nothing.");
        }
    }

    String name(Language language) {
        return language == Language.ES ? es : en;
    }

    /// Units of so many minutes in one piece.
    int units(int time) {
        return time / minutes + (time % minutes >= least ? 1 : 0);
    }

    /// Units of each contact of one person on one day, in their order: together never more than the most of a day.
    List<Integer> day(List<Integer> times) {
        var units = new ArrayList<Integer>();
        int time = 0;
        int before = 0;
        for (int each : times) {
            time += each;
            int counted = Math.min(daily, adds ? units(time) : before + units(each));
            units.add(counted - before);
            before = counted;
        }
        return List.copyOf(units);
    }
}
