package tandem.operate.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.checkins.Use;
import tandem.operate.Workshop;
import tandem.people.People;
import tandem.program.Programs;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Role;

/// Members who have checked in for months, made as everybody makes check-ins.
final class MadeDays {
    /// Of the program as it ships.
    static final ZoneId ZONE = ZoneId.of("America/Phoenix");

    private static final int KEPT = 120;

    private final People people;
    private final CheckIns checkIns;
    private final MadePeople made;
    private final LocalDate today;

    MadeDays(Workshop workshop) {
        people = workshop.bean(People.class);
        checkIns = workshop.bean(CheckIns.class);
        made = new MadePeople(workshop);
        today = LocalDate.now(workshop.bean(Programs.class).current().zone());
    }

    /// @param cookie of their session
    record Seat(PersonId person, String cookie) {}

    List<Seat> make(int many) {
        return IntStream.range(0, many).mapToObj(number -> member()).toList();
    }

    private Seat member() {
        var person = people.join("Amy", Language.EN, EnumSet.of(Role.MEMBER));
        for (int ago = KEPT; ago > 0; ago--) {
            var day = today.minusDays(ago);
            var at = day.atTime(21, 0).atZone(ZONE).toInstant();
            checkIns.keep(person, new CheckIn(Ids.next(), day, at, said(ago)), true);
        }
        return new Seat(person, made.signedIn(person));
    }

    private static Said said(int ago) {
        var numbers = Map.of(
                Scale.CRAVING, ago % 7, Scale.MOOD, 3 + ago % 6, Scale.STRESS, ago % 9, Scale.SLEEP, 5 + ago % 4);
        return new Said(Optional.of(Use.NO), numbers, Set.of(), Set.of(), Set.of(), Set.of(), "Called my sister.");
    }
}
