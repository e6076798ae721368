package tandem.signin;

import tandem.ways.Card;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.QrCode;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// A new card, shown once: to print, or to copy by hand.
///
/// @param next where it goes from here
/// @param why the text that says why it is new
/// @param theirs whether it is for somebody else, to be handed over
record CardPage(Page shell, Card card, String next, String why, boolean theirs) {
    static Html html(Visit visit, Card card, String next, String why) {
        return html(visit, card, next, why, false);
    }

    static Html theirs(Visit visit, Card card, String next, String why) {
        return html(visit, card, next, why, true);
    }

    private static Html html(Visit visit, Card card, String next, String why, boolean theirs) {
        var title = visit.texts().of(theirs ? "signin.card.theirs" : "signin.card.title");
        var shell = Page.personal(visit, Tab.NONE, title);
        return Html.of("signin/card.jte", shell, new CardPage(shell, card, next, why, theirs));
    }

    Texts texts() {
        return shell.texts();
    }

    String address() {
        return shell.visit().site().address().of("/sign-in");
    }

    /// Leads to the sign-in page. What stands after the # stays in the phone: no browser sends it.
    QrCode picture() {
        return QrCode.of(address() + "#card=" + card.shown());
    }
}
