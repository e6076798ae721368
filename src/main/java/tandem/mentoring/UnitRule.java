package tandem.mentoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tandem.shared.Language;

/// How an insurer counts minutes. Each program has to check its own rule: what stands in the file is where to begin.
///
/// @param minutes of a whole unit
/// @param least minutes beyond whole units that count as one more; as many as `minutes` where only whole ones count
/// @param daily the most units of one person on one day
/// @param adds whether the minutes of one day are added up before they are counted
/// @param sources where it stands, in each language
/// @param checked when that was looked up
record UnitRule(
        String id,
        Map<Language, String> names,
        int minutes,
        int least,
        int daily,
        boolean adds,
        Map<Language, String> sources,
        LocalDate checked) {
    UnitRule {
        names = Map.copyOf(names);
        sources = Map.copyOf(sources);
        if (least < 1 || least > minutes || daily < 1) {
            throw new IllegalArgumentException("Rule " + id + " counts nothing.");
        }
    }

    String name(Language language) {
        return Objects.requireNonNull(names.get(language));
    }

    String source(Language language) {
        return Objects.requireNonNull(sources.get(language));
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
