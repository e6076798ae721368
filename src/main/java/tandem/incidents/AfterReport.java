package tandem.incidents;

import gg.jte.Content;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.program.HelpNumber;
import tandem.safety.After;
import tandem.safety.Report;
import tandem.web.HoursInWords;
import tandem.web.Html;
import tandem.web.Visit;

/// Tells whoever reported something what became of it: who was asked and whether anybody answered, and what was
/// decided,
/// without a word about the other one.
@Component
class AfterReport implements After {
    private final Calls calls;
    private final Incidents incidents;

    AfterReport(Calls calls, Incidents incidents) {
        this.calls = calls;
        this.incidents = incidents;
    }

    /// @param call `asked`, `answered` or `nobody`; empty where nobody had to be called
    /// @param outcome the code of what was decided; empty until it is
    /// @param answer what the team wrote beside it
    /// @param number the program's own number; null where it has none
    record Told(
            String call,
            String outcome,
            String answer,
            @Nullable HelpNumber number,
            Visit visit) {
        /// “Closed now. Opens tomorrow at 8 am.”
        String hours(HelpNumber one) {
            return HoursInWords.state(one.hours(), visit);
        }
    }

    @Override
    public Optional<Content> of(Report report, Visit visit) {
        var outcome = report.closing().map(closing -> closing.outcome().code()).orElse("");
        var call = outcome.isEmpty() ? call(report, visit) : "";
        if (outcome.isEmpty() && call.isEmpty()) {
            return Optional.empty();
        }
        var answer = outcome.isEmpty() ? "" : incidents.answer(visit.me(), report.id());
        var number = visit.program().number(visit.now()).orElse(null);
        return Optional.of(Html.part("incidents/after.jte", new Told(call, outcome, answer, number, visit)));
    }

    @Override
    public boolean unheard(Report report, Visit visit) {
        return report.closing().isEmpty() && call(report, visit).equals("nobody");
    }

    private String call(Report report, Visit visit) {
        var so = calls.of(visit.actor(), report.id());
        if (so.isEmpty()) {
            return "";
        }
        if (so.stream().anyMatch(CallStore.Call::answered)) {
            return "answered";
        }
        return so.getLast().rank() == Calls.NOBODY ? "nobody" : "asked";
    }
}
