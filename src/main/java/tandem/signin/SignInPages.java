package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.ways.RelyingParty;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// The pages at the door.
@Component
class SignInPages {
    private final RelyingParty party;

    SignInPages(RelyingParty party) {
        this.party = party;
    }

    /// Where one chooses the way.
    ///
    /// @param said the text of what is wrong or must be known first; null where all is well
    Html door(Visit visit, HttpServletRequest request, SignInForm form, Stay stay, @Nullable String said) {
        return show("signin/signin.jte", "signin.title", visit, request, form, stay, said);
    }

    /// Where the e-mailed number is typed.
    Html code(Visit visit, HttpServletRequest request, SignInForm form, Stay stay, @Nullable String said) {
        return show("signin/code.jte", "signin.code.title", visit, request, form, stay, said);
    }

    private Html show(
            String template,
            String title,
            Visit visit,
            HttpServletRequest request,
            SignInForm form,
            Stay stay,
            @Nullable String said) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of(title));
        return Html.of(template, shell, new SignInPage(shell, form, stay, said, where(request)));
    }

    /// Where passkeys work, for somebody who is elsewhere; null where they work here.
    @Nullable
    String where(HttpServletRequest request) {
        return party.works(request.getServerName()) ? null : party.address();
    }
}
