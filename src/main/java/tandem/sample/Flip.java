package tandem.sample;

import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;

/// Hal has a telephone with buttons and is here by text alone. He waits for an answer, and so does a number that nobody
/// knows.
@Component
class Flip implements Chapter {
    static final String NUMBER = "+15205550162";
    private static final String UNKNOWN = "+15205550187";
    private static final Pattern CODE = Pattern.compile("^[0-9]{6}");

    private final TextMessages texts;
    private final Clock clock;

    Flip(TextMessages texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public void tell(Day day, Company here) {
        switch (day.ago()) {
            case 20 -> begins(day, here.person("Tess"), here.person("Hal"));
            case 12, 9, 5 -> in(day, NUMBER, day.ago() == 9 ? "6" : "3");
            case 6 -> in(day, NUMBER, "Is the Tuesday thing on? Bus 9 is late again");
            case 0 -> lately(day);
            default -> {}
        }
        if (day.ago() == 6) {
            day.clock().accept(clock.instant().plusSeconds(90));
            texts.send(here.person("Tess"), here.person("Hal"), Ids.next(), "It is. We hold you a chair.");
        }
    }

    /// On paper with Tess; the code that he answers with makes the number his.
    private void begins(Day day, PersonId tess, PersonId hal) {
        texts.ask(tess, hal, NUMBER);
        texts.waiting().stream()
                .filter(text -> text.to().equals(NUMBER))
                .map(text -> CODE.matcher(text.words()))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(code -> in(day, NUMBER, code.group()));
        in(day, NUMBER, "4");
        in(day, NUMBER, "YES");
    }

    private void lately(Day day) {
        day.clock().accept(day.end().minus(Duration.ofMinutes(25)));
        in(day, NUMBER, "Bus pass ran out. Can somebody ride with me Tuesday");
        day.clock().accept(day.end().minus(Duration.ofMinutes(10)));
        in(day, UNKNOWN, "Hola, me dieron este número en la clínica. ¿Quién contesta?");
    }

    private void in(Day day, String from, String words) {
        day.clock().accept(clock.instant().plusSeconds(40));
        texts.arrive(new Incoming("sample:" + Ids.next(), from, words, false));
    }
}
