package tandem.conversation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.circles.Circle;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Company;
import tandem.circles.Part;
import tandem.content.HardWords;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Reading on in a circle's conversation, and writing in it.
@Controller
final class PostController {
    private final Conversations conversations;
    private final Circles circles;
    private final TalkSection section;
    private final HardWords hardWords;
    private final Roster roster;

    PostController(
            Conversations conversations, Circles circles, TalkSection section, HardWords hardWords, Roster roster) {
        this.conversations = conversations;
        this.circles = circles;
        this.section = section;
        this.hardWords = hardWords;
        this.roster = roster;
    }

    @GetMapping("/circles/{id}/conversation")
    Html earlier(@PathVariable("id") String id, @RequestParam("before") long before, Visit visit) {
        return show(section.talk(company(id, visit), visit, Instant.ofEpochMilli(before)), visit);
    }

    @PostMapping("/circles/{id}/posts")
    Object say(@PathVariable("id") String id, PostForm form, Visit visit) {
        var circle = inside(id, visit);
        if (form.go().equals("draft")) {
            conversations.keepDraft(visit.me(), circle.id(), form.thread(), form.words());
            return Seen.other("/circles/" + circle.id() + "#write");
        }
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return again(circle, form, wrong.get(), visit);
        }
        if (circle.agreement().changed()) {
            conversations.keepDraft(visit.me(), circle.id(), form.thread(), form.words());
            return Seen.other("/circles/" + circle.id() + "/agreement");
        }
        if (!form.go().equals("anyway") && hardWords.in(form.words())) {
            return pause(circle, null, form, visit);
        }
        return switch (conversations.say(visit.me(), circle, form.key(), form.thread(), form.words(), form.about())) {
            case SAID, HELD -> Seen.other("/circles/" + circle.id() + "#conversation");
            case GONE -> again(circle, PostForm.of(form.words(), null), "conversation.wrong.gone", visit);
            case ENOUGH -> again(circle, form, "conversation.wrong.enough", visit);
            case SILENT -> again(circle, form, "conversation.silent", visit);
        };
    }

    @GetMapping("/circles/{id}/posts/{post}")
    Html change(@PathVariable("id") String id, @PathVariable("post") UUID post, Visit visit) {
        var circle = inside(id, visit);
        var mine = mine(circle, post, visit);
        var form = new PostForm(mine.words(), mine.note().map(Note::code).orElse(""), null, "say", mine.id());
        return change(circle, post, form, null, visit);
    }

    @PostMapping("/circles/{id}/posts/{post}")
    Object change(@PathVariable("id") String id, @PathVariable("post") UUID post, PostForm form, Visit visit) {
        var circle = inside(id, visit);
        mine(circle, post, visit);
        var wrong = form.wrong();
        if (wrong.isPresent()) {
            return change(circle, post, form, wrong.get(), visit).status(422);
        }
        if (!form.go().equals("anyway") && hardWords.in(form.words())) {
            return pause(circle, post, form, visit);
        }
        var changed = conversations.change(visit.me(), circle, post, form.words(), form.about());
        if (changed == Conversations.Outcome.SILENT) {
            return change(circle, post, form, "conversation.silent", visit).status(422);
        }
        return Seen.other("/circles/" + circle.id() + "#conversation");
    }

    /// One's own words, or words that wait for the one who leads.
    @PostMapping("/circles/{id}/posts/{post}/removal")
    Object remove(@PathVariable("id") String id, @PathVariable("post") UUID post, Visit visit) {
        var circle = inside(id, visit);
        if (!conversations.remove(visit.me(), seen(circle, post, visit).id())) {
            throw Refusal.notFound();
        }
        return Seen.other("/circles/" + circle.id() + "#conversation");
    }

    @PostMapping("/circles/{id}/posts/{post}/passage")
    Object letThrough(@PathVariable("id") String id, @PathVariable("post") UUID post, Visit visit) {
        var circle = inside(id, visit);
        if (!conversations.letThrough(visit.me(), seen(circle, post, visit).id())) {
            throw Refusal.notFound();
        }
        return Seen.other("/circles/" + circle.id() + "#conversation");
    }

    @PostMapping("/circles/{id}/posts/{post}/encouragement")
    Object encourage(
            @PathVariable("id") String id,
            @PathVariable("post") UUID post,
            @RequestParam("kind") String kind,
            Visit visit) {
        var circle = inside(id, visit);
        var chosen = Encouragement.of(kind).orElseThrow(() -> Refusal.bad("kind"));
        var seen = seen(circle, post, visit);
        conversations.encourage(visit.me(), seen, chosen);
        return Seen.other("/circles/" + circle.id() + "#p" + seen.id());
    }

    private Circle inside(String id, Visit visit) {
        return company(id, visit).circle();
    }

    private Company company(String id, Visit visit) {
        return CircleId.read(id)
                .flatMap(known -> circles.company(visit.actor(), known))
                .filter(company -> company.circle().part() != Part.NONE)
                .orElseThrow(Refusal::notFound);
    }

    private Post seen(Circle circle, UUID post, Visit visit) {
        return conversations.one(visit.me(), circle.id(), post).orElseThrow(Refusal::notFound);
    }

    private Post mine(Circle circle, UUID post, Visit visit) {
        var seen = seen(circle, post, visit);
        if (!seen.author().equals(visit.me())) {
            throw Refusal.notFound();
        }
        return seen;
    }

    /// Where a person can be found now, before hard words are said or put in place of others.
    private Html pause(Circle circle, @Nullable UUID post, PostForm form, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("conversation.pause.title"));
        var duty = new DutyLine(roster, visit);
        return Html.of("conversation/pause.jte", shell, new PausePage(shell, circle, post, form, duty));
    }

    private Html again(Circle circle, PostForm form, String wrong, Visit visit) {
        var company = company(circle.id().toString(), visit);
        return show(section.talk(company, visit, visit.now().plusSeconds(1), form, wrong), visit)
                .status(422);
    }

    private static Html show(Talk talk, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, talk.circle().name());
        return Html.of("conversation/conversation.jte", shell, new TalkPage(shell, talk));
    }

    private static Html change(Circle circle, UUID post, PostForm form, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.CIRCLES, visit.texts().of("conversation.change"));
        return Html.of("conversation/change.jte", shell, new ChangePage(shell, circle, post, form, wrong));
    }
}
