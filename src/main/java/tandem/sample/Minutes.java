package tandem.sample;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Halt;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.checkins.Use;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.wall.Actor;

/// Four people take a minute on many of their days. Two of them walk with a mentor, and open it to him later on.
@Component
class Minutes implements Chapter {
    /// The order of the numbers in the file.
    private static final List<Scale> SCALES =
            List.of(Scale.CRAVING, Scale.MOOD, Scale.CONFIDENCE, Scale.SUPPORT, Scale.STRESS, Scale.SLEEP);

    private final CheckIns checkIns;
    private final Relations relations;
    private final Clock clock;
    private final List<Diarist> diarists = Diarist.all();

    Minutes(CheckIns checkIns, Relations relations, Clock clock) {
        this.checkIns = checkIns;
        this.relations = relations;
        this.clock = clock;
    }

    @Override
    public void tell(Day day, Company here) {
        for (var diarist : diarists) {
            int since = days(diarist, here) - day.ago();
            if (since >= 0) {
                open(diarist, since, here);
                take(diarist, since, day, here);
            }
        }
    }

    private static int days(Diarist diarist, Company here) {
        return here.members().stream()
                .filter(member -> member.name().equals(diarist.name()))
                .findFirst()
                .orElseThrow()
                .days();
    }

    private void open(Diarist diarist, int since, Company here) {
        if (since == diarist.from()) {
            diarist.opens().ifPresent(mentor -> {
                var me = here.person(diarist.name());
                relations.give(Actor.SYSTEM, RelationKind.MENTOR, me, here.person(mentor));
                checkIns.openEach(me, here.person(mentor), RelationKind.MENTOR, false);
            });
        }
    }

    private void take(Diarist diarist, int since, Day day, Company here) {
        var line = diarist.entries().get(since);
        if (line != null) {
            var at = clock.instant().minus(Duration.ofMinutes(since * 37L % 180));
            var entry = new CheckIn(Ids.at(at.toEpochMilli()), LocalDate.ofInstant(at, day.zone()), at, said(line));
            checkIns.keep(here.person(diarist.name()), entry, true);
        }
    }

    private static Said said(String line) {
        var parts = Arrays.stream(line.split("\\|")).map(String::strip).toList();
        var answers = List.of(parts.getFirst().split(" "));
        var numbers = new EnumMap<Scale, Integer>(Scale.class);
        for (var scale : SCALES) {
            var answer = answers.get(SCALES.indexOf(scale) + 1);
            if (!answer.equals("-")) {
                numbers.put(scale, Integer.valueOf(answer));
            }
        }
        return new Said(
                Use.of(answers.getFirst()),
                numbers,
                codes(parts.get(1)),
                codes(parts.get(2)),
                codes(parts.get(3)),
                codes(parts.get(4)).stream()
                        .flatMap(each -> Halt.of(each).stream())
                        .collect(Collectors.toSet()),
                parts.size() > 5 ? parts.get(5) : "");
    }

    private static Set<String> codes(String words) {
        return words.equals("-") ? Set.of() : new LinkedHashSet<>(List.of(words.split(" ")));
    }
}
