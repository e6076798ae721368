package tandem.circles;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Reading a circle's agreement, accepting it anew, and the lines that a circle adds.
@Controller
final class AgreementController {
    private static final int LONGEST = 600;

    private final Agreements agreements;
    private final CirclePages pages;

    AgreementController(Agreements agreements, CirclePages pages) {
        this.agreements = agreements;
        this.pages = pages;
    }

    @GetMapping("/circles/{id}/agreement")
    Html read(@PathVariable("id") String id, Visit visit) {
        return show(pages.find(id, visit), false, visit);
    }

    @PostMapping("/circles/{id}/agreement")
    Object accept(@PathVariable("id") String id, @RequestParam("agreement") int version, Visit visit) {
        var circle = pages.find(id, visit);
        if (circle.part() == Part.NONE) {
            throw Refusal.notFound();
        }
        return agreements.accept(visit.me(), circle.id(), version, visit.language())
                ? Seen.other("/circles/" + circle.id() + "#write")
                : show(circle, true, visit).status(422);
    }

    @PostMapping("/circles/{id}/lines")
    Object change(@PathVariable("id") String id, @RequestParam("lines") String typed, Visit visit) {
        var circle = pages.find(id, visit);
        if (circle.part() != Part.LEADER) {
            throw Refusal.notFound();
        }
        var lines = typed.replace("\r\n", "\n").strip();
        if (lines.length() > LONGEST) {
            throw Refusal.bad("lines");
        }
        if (!lines.equals(circle.agreement().lines())) {
            agreements.change(visit.me(), circle.id(), lines);
        }
        return Seen.other("/circles/" + circle.id() + "#agreement");
    }

    private Html show(Circle circle, boolean moved, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("circles.agreement"));
        var parts = agreements.promise(visit.language());
        var accepted = agreements.accepted(visit.me(), circle.id());
        return Html.of("circles/agreement.jte", shell, new AgreementPage(shell, circle, parts, moved, accepted));
    }
}
