package tandem.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import tandem.program.Programs;

/// Four months of a program that does not exist, told from its first day to this hour.
@Component
class Story {
    static final int DAYS = 120;
    private static final Duration BEFORE_THE_END = Duration.ofHours(2);

    private final List<Chapter> chapters;
    private final Programs programs;

    Story(
            Team team,
            OnCall onCall,
            Schooling schooling,
            Alumni alumni,
            Arrivals arrivals,
            Rooms rooms,
            Calls calls,
            Talk talk,
            Nods nods,
            Lately lately,
            Evenings evenings,
            Resolved resolved,
            Afternoons afternoons,
            Nights nights,
            Minutes minutes,
            Outside outside,
            HardDays hardDays,
            Wheelwork wheelwork,
            Reached reached,
            Counting counting,
            Voices voices,
            Walking walking,
            Thresholds thresholds,
            Glances glances,
            Flip flip,
            Mornings mornings,
            Companions companions,
            Tonight tonight,
            Programs programs) {
        this.chapters = List.of(
                team,
                onCall,
                schooling,
                alumni,
                arrivals,
                rooms,
                calls,
                talk,
                nods,
                lately,
                evenings,
                resolved,
                afternoons,
                nights,
                minutes,
                outside,
                hardDays,
                wheelwork,
                reached,
                counting,
                voices,
                walking,
                thresholds,
                glances,
                flip,
                mornings,
                companions,
                tonight);
        this.programs = programs;
    }

    /// @return those whom a reader may be, in the order of the page
    List<Persona> tell(Instant now, Consumer<Instant> clock) {
        var zone = programs.current().zone();
        var here = new Company();
        for (int ago = DAYS; ago >= 0; ago--) {
            var hour = now.minus(Duration.ofDays(ago)).minus(BEFORE_THE_END);
            var day = new Day(ago, LocalDate.ofInstant(hour, zone), zone, now, clock);
            for (var chapter : chapters) {
                clock.accept(hour);
                chapter.tell(day, here);
            }
        }
        return personas(here);
    }

    private static List<Persona> personas(Company here) {
        return List.of(
                new Persona(here.person("Tess"), "coordinator"),
                new Persona(here.person("Finch"), "newest"),
                new Persona(here.person("Dee"), "greeter"),
                new Persona(here.person("Sparrow"), "newcomer"),
                new Persona(here.person("Nell"), "member"),
                new Persona(here.person("Marisol"), "nueva"),
                new Persona(here.person("Lee"), "leader"),
                new Persona(here.person("Ray"), "mentor"),
                new Persona(here.person("Ruth"), "supervisor"),
                new Persona(here.person("Ada"), "administrator"));
    }
}
