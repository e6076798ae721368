package tandem.mentoring;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.mentoring.Billing.Column;
import tandem.mentoring.Billing.Days;
import tandem.mentoring.Billing.Line;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Typed;
import tandem.web.Visit;

/// What is billed, counted and taken out.
@Controller
final class BillingController {
    private final Billing billing;
    private final UnitRules rules;
    private final Aways aways;

    BillingController(Billing billing, UnitRules rules, Aways aways) {
        this.billing = billing;
        this.rules = rules;
        this.aways = aways;
    }

    /// @param lines what the file would hold; empty where the days make no sense
    /// @param wrong the text of what to mend; null where all is well
    record BillingPage(
            Page shell,
            List<UnitRule> rules,
            UnitRule rule,
            String from,
            String until,
            List<Line> lines,
            @Nullable String wrong) {
        Texts texts() {
            return shell.texts();
        }

        int units() {
            return lines.stream().mapToInt(Line::units).sum();
        }

        int minutes() {
            return lines.stream().mapToInt(line -> line.fact().minutes()).sum();
        }

        long persons() {
            return lines.stream().map(line -> line.fact().person()).distinct().count();
        }

        long without() {
            return lines.stream().filter(line -> line.units() == 0).count();
        }

        String name(UnitRule each) {
            return each.name(shell.visit().language());
        }

        List<String> columns() {
            return List.of(Column.values()).stream()
                    .map(each -> texts().of("mentoring.column." + each.code()))
                    .toList();
        }
    }

    @GetMapping("/mentoring/billing")
    Html billing(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "rule", defaultValue = "") String rule,
            Visit visit) {
        var month = aways.today().withDayOfMonth(1);
        return show(
                from.isEmpty() ? month.minusMonths(1).toString() : from,
                until.isEmpty() ? month.minusDays(1).toString() : until,
                rule(rule),
                visit);
    }

    @PostMapping("/mentoring/billing/file")
    Object file(
            @RequestParam(name = "from", defaultValue = "") String from,
            @RequestParam(name = "until", defaultValue = "") String until,
            @RequestParam(name = "rule", defaultValue = "") String rule,
            Visit visit) {
        var me = visit.provenMe();
        var days = days(from, until, visit);
        if (days.isEmpty()) {
            return show(from, until, rule(rule), visit).status(422);
        }
        var csv = billing.take(me, days.get(), rule(rule));
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv;charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"list.csv\"")
                .header("Cache-Control", "no-store")
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    private UnitRule rule(String id) {
        return rules.find(id).orElseGet(() -> rules.all().getFirst());
    }

    private static Optional<Days> days(String from, String until, Visit visit) {
        return Typed.day(from).flatMap(first -> Typed.day(until)
                .filter(last -> !last.isBefore(first) && last.isBefore(first.plusYears(1)))
                .map(last -> days(first, last, visit)));
    }

    private static Days days(LocalDate first, LocalDate last, Visit visit) {
        return new Days(first, last, visit.program().zone());
    }

    private Html show(String from, String until, UnitRule rule, Visit visit) {
        var t = visit.texts();
        var days = days(from, until, visit);
        var shell = Page.personal(visit, Tab.DESK, t.of("mentoring.billing"));
        var page = new BillingPage(
                shell,
                rules.all(),
                rule,
                from,
                until,
                days.map(each -> billing.lines(visit.actor(), each, rule)).orElse(List.of()),
                days.isEmpty() ? t.of("mentoring.wrong.days") : null);
        return Html.of("mentoring/billing.jte", shell, page);
    }
}
