package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.ways.Passkeys;
import tandem.web.Back;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Seen;
import tandem.web.Tab;
import tandem.web.Visit;

/// Adding a passkey, and what browsers are asked to sign.
@Controller
final class PasskeyController {
    private final Passkeys passkeys;
    private final MyWays mine;
    private final Sessions sessions;
    private final SignInPages pages;
    private final NetworkLimit limit;

    PasskeyController(Passkeys passkeys, MyWays mine, Sessions sessions, SignInPages pages, NetworkLimit limit) {
        this.passkeys = passkeys;
        this.mine = mine;
        this.sessions = sessions;
        this.pages = pages;
        this.limit = limit;
    }

    /// The page on which staff make their first passkey.
    ///
    /// @param next where they go from here
    /// @param passkeysAt the address where passkeys work, if it is not this one
    record FirstPasskeyPage(
            Page shell,
            boolean wrong,
            String next,
            @Nullable String passkeysAt) {}

    @PostMapping("/sign-in/passkey/question")
    ResponseEntity<String> question(HttpServletRequest request) {
        limit.count(request);
        return json(passkeys.asked());
    }

    @PostMapping("/me/passkeys/question")
    ResponseEntity<String> wanted(Visit visit) {
        return json(passkeys.wanted(mine.change(visit)));
    }

    /// Whoever made a passkey has shown it, too: from here on, staff are in.
    @PostMapping("/me/passkeys")
    Object add(SignInForm form, Visit visit, HttpServletRequest request) {
        var me = mine.change(visit);
        if (!passkeys.keep(me, form.answer(), Device.of(request))) {
            return first(visit, request, true, form.next()).status(422);
        }
        var session = Objects.requireNonNull(visit.reader().session());
        var next = form.next().isEmpty() ? "/me/sign-in" : form.next();
        return sessions.prove(session, me, Method.PASSKEY)
                .map(cookie -> Seen.other(next, cookie))
                .orElseGet(() -> Seen.other("/sign-in"));
    }

    @PostMapping("/me/passkeys/{id}/end")
    Object end(@PathVariable UUID id, Visit visit) {
        var me = mine.change(visit);
        return mine.end(me, () -> passkeys.forget(me, id));
    }

    @GetMapping("/welcome/passkey")
    Html first(@RequestParam(name = "next", defaultValue = "") String next, Visit visit, HttpServletRequest request) {
        return first(visit, request, false, next);
    }

    private Html first(Visit visit, HttpServletRequest request, boolean wrong, String next) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("signin.first.title"));
        return Html.of(
                "signin/first.jte",
                shell,
                new FirstPasskeyPage(shell, wrong, Back.to(next, "/"), pages.where(request)));
    }

    private static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok()
                .header("Content-Type", "application/json")
                .header("Cache-Control", "no-store")
                .body(text);
    }
}
