package tandem.sample;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.gatherings.Gatherings;
import tandem.shared.Ids;

/// A coffee after the walk, and one after the table, to which some have said that they come.
@Component
class Afternoons implements Chapter {
    private final Gatherings gatherings;

    Afternoons(Gatherings gatherings) {
        this.gatherings = gatherings;
    }

    @Override
    public void tell(Day day, Company here) {
        if (!day.last()) {
            return;
        }
        invite(
                here,
                "Thursday Walk",
                "Anita",
                plan(
                        day,
                        3,
                        "Coffee after the walk",
                        "The tea house by the library",
                        "They have a table outside, and dogs may come."),
                List.of("Ray", "Fern"));
        invite(
                here,
                "Mesa del sábado",
                "Marco",
                plan(
                        day,
                        6,
                        "Lotería y champurrado",
                        "El salón de atrás, después de la mesa",
                        "Trae frijolitos para marcar, si tienes."),
                List.of("Lupe", "Chela", "Memo"));
    }

    private static Gatherings.Plan plan(Day day, int ahead, String title, String place, String about) {
        var starts = day.today().plusDays(ahead).atTime(LocalTime.of(18, 15)).atZone(day.zone());
        return new Gatherings.Plan(
                Ids.next(),
                title,
                place,
                about,
                starts.toInstant(),
                (int) Duration.ofHours(1).toMinutes(),
                Optional.of(10));
    }

    private void invite(Company here, String circle, String host, Gatherings.Plan plan, List<String> guests) {
        gatherings.plan(here.person(host), here.circle(circle), plan);
        for (var guest : guests) {
            gatherings.upcoming(here.person(guest)).stream()
                    .filter(each -> each.id().equals(plan.id()))
                    .forEach(each -> gatherings.come(here.person(guest), each));
        }
    }
}
