package tandem.sample;

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

    Flip(TextMessages texts) {
        this.texts = texts;
    }

    @Override
    public void tell(Day day, Company here) {
        switch (day.ago()) {
            case 20 -> begins(here.person("Tess"), here.person("Hal"));
            case 12, 9, 5 -> in(NUMBER, day.ago() == 9 ? "6" : "3");
            case 6 -> in(NUMBER, "Is the Tuesday thing on? Bus 9 is late again");
            case 0 -> lately(day);
            default -> {}
        }
        if (day.ago() == 6) {
            texts.send(here.person("Tess"), here.person("Hal"), Ids.next(), "It is. We hold you a chair.");
        }
    }

    /// On paper with Tess; the code that he answers with makes the number his.
    private void begins(PersonId tess, PersonId hal) {
        texts.ask(tess, hal, NUMBER);
        texts.waiting().stream()
                .filter(text -> text.to().equals(NUMBER))
                .map(text -> CODE.matcher(text.words()))
                .filter(Matcher::find)
                .findFirst()
                .ifPresent(code -> in(NUMBER, code.group()));
        in(NUMBER, "4");
        in(NUMBER, "YES");
    }

    private void lately(Day day) {
        day.clock().accept(day.end().minus(Duration.ofMinutes(25)));
        in(NUMBER, "Bus pass ran out. Can somebody ride with me Tuesday");
        day.clock().accept(day.end().minus(Duration.ofMinutes(10)));
        in(UNKNOWN, "Hola, me dieron este número en la clínica. ¿Quién contesta?");
    }

    private void in(String from, String words) {
        texts.arrive(new Incoming("sample:" + Ids.next(), from, words, false));
    }
}
