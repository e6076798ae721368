package tandem.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tandem.circles.Circle;
import tandem.circles.CircleRow;
import tandem.circles.Circles;
import tandem.circles.Part;
import tandem.directory.ComingUp;
import tandem.shared.PersonId;
import tandem.web.FormPage;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Makes the pages of the way back.
@Component
class ReturnPages {
    private final Steps steps;
    private final Days days;
    private final Circles circles;
    private final ComingUp comingUp;
    private final PeopleWithYou people;
    private final List<WithYou> withYou;
    private final ObjectProvider<Helped> helped;

    ReturnPages(
            Steps steps,
            Days days,
            Circles circles,
            ComingUp comingUp,
            PeopleWithYou people,
            List<WithYou> withYou,
            ObjectProvider<Helped> helped) {
        this.steps = steps;
        this.days = days;
        this.circles = circles;
        this.comingUp = comingUp;
        this.people = people;
        this.withYou = withYou;
        this.helped = helped;
    }

    record SafePage(Page shell, Step step) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// @param notNow where whoever wants to be done for today goes
    record WithYouPage(Page shell, Step step, List<WithYou.Choice> choices, String notNow) {
        Texts texts() {
            return shell.texts();
        }
    }

    /// Where somebody is expected, and what there is tonight.
    ///
    /// @param circle theirs that meets next; for whoever is in none, one that they could join
    record Back(Optional<CircleRow> circle, Optional<ComingUp.Soon> meeting, Optional<String> mentor) {}

    /// @param form empty for whoever is not signed in: they can read it
    /// @param goals those whose count can change
    /// @param offer what the plan says beside its box; empty while there is no plan
    record ReadyPage(
            Page shell,
            Step step,
            Optional<ReturnForm> form,
            List<DaysLine> goals,
            Back back,
            String offer,
            LocalDate today,
            Map<String, String> wrong,
            String notNow)
            implements FormPage {}

    /// After something was noted, or nothing.
    ///
    /// @param planned whether some of it was added to their plan
    record KeptPage(Page shell, List<DaysLine> goals, Back back, boolean planned) {
        Texts texts() {
            return shell.texts();
        }
    }

    Html safe(Visit visit) {
        var step = steps.step(Steps.SAFE, visit);
        var shell = Page.open(
                visit,
                Tab.NONE,
                visit.texts().of("days.safe.title"),
                visit.texts().of("days.safe.about"));
        return Html.of("days/safe.jte", shell, new SafePage(shell, step));
    }

    /// The same for times without a connection, and for whoever holds this phone.
    Html safeCopy(Visit visit) {
        var shell = Page.copy(visit, Tab.NONE, visit.texts().of("days.safe.title"));
        return Html.of("days/safe.jte", shell, new SafePage(shell, steps.copy(Steps.SAFE, visit)));
    }

    Html withYou(Visit visit) {
        var step = steps.step(Steps.WITH_YOU, visit);
        var shell = shell(visit, "days.with.title", "days.with.about");
        var choices =
                withYou.stream().flatMap(each -> each.choices(visit).stream()).toList();
        return Html.of("days/with.jte", shell, new WithYouPage(shell, step, choices, notNow(visit)));
    }

    Html ready(Visit visit, ReturnForm form, Map<String, String> wrong) {
        boolean known = visit.reader().person().isPresent();
        var shell = shell(visit, "days.ready.title", "days.ready.about");
        var page = new ReadyPage(
                shell,
                steps.step(Steps.READY, visit),
                Optional.of(form).filter(each -> known),
                known ? days.of(visit) : List.of(),
                back(visit),
                offer(visit),
                days.today(visit.readerZone()),
                wrong,
                notNow(visit));
        return Html.of("days/ready.jte", shell, page);
    }

    Html kept(Visit visit, boolean planned) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("days.kept.title"));
        return Html.of("days/kept.jte", shell, new KeptPage(shell, days.of(visit), back(visit), planned));
    }

    /// Puts what helped and the line for next time into the plan, where there is one and they asked for it.
    ///
    /// @return whether there was something to put there
    boolean plan(Visit visit, ReturnForm form) {
        var plan = helped.getIfAvailable();
        var lines = form.planned(visit.me());
        if (plan == null || lines.isEmpty()) {
            return false;
        }
        lines.forEach((id, line) -> plan.add(visit.me(), id, line));
        return true;
    }

    String offer(Visit visit) {
        var plan = helped.getIfAvailable();
        return plan == null ? "" : plan.offer(visit.texts());
    }

    private Back back(Visit visit) {
        var next = visit.reader()
                .person()
                .flatMap(me -> circle(me, visit))
                .filter(circle -> circle.session(visit.now()).isPresent())
                .map(circle -> new CircleRow(circle, visit));
        return new Back(next, comingUp.of(visit), people.mentor(visit));
    }

    private Optional<Circle> circle(PersonId me, Visit visit) {
        var all = circles.all(visit.actor());
        var mine = all.stream().filter(circle -> circle.part() != Part.NONE).toList();
        return mine.isEmpty()
                ? circles.toJoin(me, all, visit.language())
                : mine.stream().findFirst();
    }

    /// Nobody finds what is said to somebody they know in a search engine.
    private static Page shell(Visit visit, String title, String about) {
        var texts = visit.texts();
        return visit.reader().person().isPresent()
                ? Page.personal(visit, Tab.NONE, texts.of(title))
                : Page.open(visit, Tab.NONE, texts.of(title), texts.of(about));
    }

    private static String notNow(Visit visit) {
        return Tab.first(visit.reader()).path();
    }

    static Stream<DaysLine> counting(List<DaysLine> lines) {
        return lines.stream().filter(line -> !line.practice());
    }
}
