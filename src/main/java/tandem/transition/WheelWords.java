package tandem.transition;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import tandem.bridge.Kind;
import tandem.bridge.Touchpoint;
import tandem.channels.Channel;
import tandem.web.Texts;

/// Wheels, in words.
///
/// @param texts of the reader's language
record WheelWords(Texts texts) {
    private static final int NEXT_YEAR_DAYS = 300;
    private static final int A_YEAR = 12;

    /// “Week 6”; after the first year “Year 2” where it is just that.
    String label(Wheel wheel) {
        return wheel.unit() == Step.Unit.MONTH && wheel.count() > A_YEAR && wheel.count() % A_YEAR == 0
                ? label(Step.Unit.YEAR, wheel.count() / A_YEAR)
                : label(wheel.unit(), wheel.count());
    }

    String label(Step.Unit unit, int count) {
        return texts.of("transition.label." + unit.name().toLowerCase(Locale.ROOT), count);
    }

    /// What one is that stands beside the schedule.
    String beside(Kind kind) {
        return texts.of(kind == Kind.CHOSEN ? "transition.beside.agreed" : "transition.beside");
    }

    /// “Week 9 to week 12, every week”.
    String stretch(Wheel first, Wheel last) {
        var to = label(last);
        var small = to.substring(0, 1).toLowerCase(texts.language().locale()) + to.substring(1);
        return texts.of("transition.stretch", label(first), small, every(first.step()));
    }

    /// “every two weeks”.
    String every(Step step) {
        return texts.of(
                "transition.every." + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /// “by phone”.
    String by(Channel way) {
        return texts.of("transition.by." + way.code());
    }

    /// “Tomorrow”, “Thursday”, “March 5”; further on with the year.
    String day(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(NEXT_YEAR_DAYS)) ? dated(day) : texts.dayAlone(day, today);
    }

    /// The same within a sentence: “on Thursday”.
    String on(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusDays(NEXT_YEAR_DAYS)) ? texts.of("web.on", dated(day)) : texts.day(day, today);
    }

    /// “March 5, 2027”.
    String dated(LocalDate day) {
        return texts.of("transition.dated", texts.date(day), String.valueOf(day.getYear()));
    }

    /// “Nov 2027”: as short as a drawing needs it.
    String month(LocalDate day) {
        var month =
                day.getMonth().getDisplayName(TextStyle.SHORT, texts.language().locale());
        return texts.of("transition.month", month.replace(".", ""), String.valueOf(day.getYear()));
    }

    /// The schedule in one sentence.
    String schedule(Schedule schedule) {
        var days = schedule.days().stream().map(String::valueOf).toList();
        var first = days.size() == 1
                ? texts.of("transition.schedule.day", days.getFirst())
                : texts.of(
                        "transition.schedule.days",
                        String.join(", ", days.subList(0, days.size() - 1)),
                        days.getLast());
        return first
                + part("weeks", schedule.weeks())
                + part("months", schedule.months())
                + part("years", schedule.years())
                + texts.of("transition.schedule.then");
    }

    private String part(String name, int until) {
        return until == 0 ? "" : texts.of("transition.schedule." + name, until);
    }

    /// Why a contact is due on its day; empty where nothing here says it.
    Optional<String> why(Touchpoint due, Ride ride) {
        var why = switch (due.kind()) {
            case TAPER -> ride.on(due.began(), due.due()).map(wheel -> on(wheel, "wheel"));
            case CHOSEN -> moved(due, ride);
            case TIGHTER -> closer(ride.tightening());
            case ASKED, QUIET, SIGNAL, STEPPED_IN -> Optional.<String>empty();
        };
        return why.map(said -> said + liked(due, ride));
    }

    private Optional<String> moved(Touchpoint due, Ride ride) {
        boolean theirs = ride.changed().values().stream()
                .filter(each -> !each.stays())
                .anyMatch(each -> each.moved().filter(due.due()::equals).isPresent());
        return theirs
                ? ride.on(due.began(), due.due())
                        .map(wheel -> on(wheel, "moved"))
                        .or(() -> Optional.of(texts.of("transition.why.moved-it")))
                : Optional.empty();
    }

    private String on(Wheel wheel, String how) {
        return texts.of("transition.why." + how, label(wheel));
    }

    /// “Weekly again: two contacts were missed. Until 2 more go through.”
    Optional<String> closer(Tightening now) {
        return now.cause().map(cause -> texts.of("transition.why." + cause.code(), now.left()));
    }

    private String liked(Touchpoint due, Ride ride) {
        return ride.at(due.due())
                .map(at -> " " + texts.of("transition.why.at", texts.at(at)))
                .orElse("");
    }
}
