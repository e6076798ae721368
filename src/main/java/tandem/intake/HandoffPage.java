package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.FormPage;
import tandem.web.Page;
import tandem.web.Texts;

/// One hand-off, as one of the three sees it.
///
/// @param paper texts in the language of the one it is for
/// @param names of those who plan and take over, as far as the reader knows them
/// @param keeps whether the reader may change it and write down what was agreed
/// @param takers who may take over
/// @param form to move it
/// @param agreed as typed
/// @param first the day of the first contact, as typed
/// @param wrong per field what to mend
record HandoffPage(
        Page shell,
        Handoff handoff,
        Texts paper,
        Map<PersonId, String> names,
        boolean keeps,
        List<Person> takers,
        HandoffForm form,
        AgreedForm agreed,
        Map<String, String> wrong,
        LocalDate today)
        implements FormPage {
    boolean mine() {
        return handoff.person().filter(shell.visit().me()::equals).isPresent();
    }

    boolean ahead() {
        return handoff.ahead(shell.visit().now());
    }

    boolean unwritten() {
        return handoff.unwritten(shell.visit().now());
    }

    /// “Tuesday, December 1, 3 pm”
    String when() {
        return when(texts());
    }

    String when(Texts t) {
        var start = handoff.when(shell.visit().program().zone()).start();
        return t.of(
                "intake.when", t.weekday(start.getDayOfWeek()), t.date(start.toLocalDate()), t.at(start.toLocalTime()));
    }

    private String name(Optional<PersonId> person, Texts t) {
        return person.flatMap(each -> Optional.ofNullable(names.get(each))).orElseGet(() -> t.of("bridge.somebody"));
    }

    /// “Cory and Mo”
    String who() {
        return who(texts());
    }

    String who(Texts t) {
        var planner = name(handoff.planner(), t);
        var taker = name(handoff.taker(), t);
        return handoff.planner().equals(handoff.taker()) ? planner : t.of("intake.and", planner, taker);
    }

    String date(LocalDate day) {
        return ConsentWords.date(texts(), day);
    }

    String taken(Person taker) {
        return taker.id().equals(shell.visit().me()) ? texts().of("intake.taker.me", taker.name()) : taker.name();
    }
}
