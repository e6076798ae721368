package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.ways.Card;
import tandem.ways.Cards;
import tandem.web.Visit;

/// Showing a card, which is used up by it. The same form again shows the same next card, to the browser that sent it
/// and while the session stands that it opened: a line that breaks costs nobody their card, and a page that stays
/// behind lets nobody in. Card and session change in one unit of work, so whoever taps twice finds both or neither.
@Component
class ByCard {
    private final Cards cards;
    private final Entering entering;
    private final Sessions sessions;
    private final Gate gate;

    ByCard(Cards cards, Entering entering, Sessions sessions, Gate gate) {
        this.cards = cards;
        this.entering = entering;
        this.sessions = sessions;
        this.gate = gate;
    }

    /// @param next the card that takes the place of the one that was shown
    /// @param cookie the `Set-Cookie` header of their session
    record Shown(PersonId person, Card next, String cookie) {}

    /// Somebody comes in.
    Optional<Shown> enter(SignInForm form, Stay stay, Visit visit, HttpServletRequest request) {
        return gate.as(
                Actor.DOOR,
                () -> owner(form)
                        .flatMap(person -> use(
                                form, visit, person, tap -> entering.enter(person, Method.CARD, stay, request, tap))));
    }

    /// Somebody who is in shows once more that it is they.
    Optional<Shown> prove(PersonId me, UUID session, SignInForm form, Visit visit) {
        return gate.as(
                Actor.DOOR,
                () -> owner(form)
                        .filter(me::equals)
                        .flatMap(person ->
                                use(form, visit, person, tap -> sessions.prove(session, person, Method.CARD, tap))));
    }

    private Optional<PersonId> owner(SignInForm form) {
        return cards.owner(form.card(), form.number()).filter(person -> entering.lets(person, Method.CARD));
    }

    private Optional<Shown> use(SignInForm form, Visit visit, PersonId person, First first) {
        var tap = new Tap(form.number(), visit.token());
        return cards.use(form.card(), form.number())
                .flatMap(used -> (used.again() ? sessions.again(person, tap) : first.cookie(tap))
                        .map(cookie -> new Shown(person, used.next(), cookie)));
    }

    /// What the first tap does.
    private interface First {
        Optional<String> cookie(Tap tap);
    }
}
