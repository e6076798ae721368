package tandem.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.leaders.Leaders;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// How those who lead in the sample program learned to: before the story begins.
@Component
class Schooling {
    private static final String KIND = "training";
    private static final int LINES = 12;

    private final Contents contents;
    private final Adoptions adoptions;
    private final Leaders leaders;
    private final Clock clock;

    Schooling(Contents contents, Adoptions adoptions, Leaders leaders, Clock clock) {
        this.contents = contents;
        this.adoptions = adoptions;
        this.leaders = leaders;
        this.clock = clock;
    }

    /// The program has adopted all there is to read.
    void adopt(PersonId supervisor) {
        Stream.of(KIND, "skills")
                .flatMap(kind -> contents.all(kind, Language.EN).stream())
                .forEach(item -> adoptions.adopt(supervisor, item));
    }

    /// Learned everything here, and was seen doing it.
    void full(PersonId supervisor, PersonId leader) {
        read(leader, contents.ordered(KIND, Language.EN));
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        for (int line = 1; line <= LINES; line++) {
            leaders.sign(supervisor, leader, line, today.minusDays(21));
            leaders.sign(supervisor, leader, line, today.minusDays(7));
        }
    }

    /// Learned it elsewhere; the certificate ends within two months of the story.
    void elsewhere(PersonId supervisor, PersonId leader) {
        var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        leaders.recognize(
                supervisor,
                leader,
                Ids.next(),
                "Arizona peer support certificate, 2024, seen on paper.",
                today.plusDays(100));
    }

    /// Is on the way.
    void begun(PersonId leader) {
        read(leader, contents.ordered(KIND, Language.EN).subList(0, 5));
    }

    private void read(PersonId leader, Collection<Item> modules) {
        modules.forEach(module -> leaders.pass(leader, module.id()));
    }
}
