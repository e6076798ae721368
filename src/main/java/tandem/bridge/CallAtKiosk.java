package tandem.bridge;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.channels.AtKiosk;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.ReachBy;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Visit;

/// Asking for a call, at the shared device: with the number they gave, and the time we promise everybody.
@Component
@Order(3)
class CallAtKiosk implements AtKiosk {
    private final ContactRequests requests;
    private final People people;
    private final Identities identities;

    CallAtKiosk(ContactRequests requests, People people, Identities identities) {
        this.requests = requests;
        this.people = people;
        this.identities = identities;
    }

    @Override
    public String code() {
        return "called";
    }

    @Override
    public String title(Visit visit) {
        return visit.texts().of("bridge.kiosk.called");
    }

    @Override
    public Optional<String> says(PersonId person, Visit visit) {
        if (number(person).isEmpty()) {
            return Optional.of(visit.texts().of("bridge.kiosk.called.none"));
        }
        return Optional.of(visit.program()
                .repliesBy(visit.now())
                .map(by -> by(by, visit))
                .orElseGet(() -> visit.texts().of("bridge.kiosk.called.what")));
    }

    private static String by(Instant by, Visit visit) {
        var t = visit.texts();
        var local = by.atZone(visit.program().zone());
        return t.of("bridge.kiosk.called.by", t.day(local.toLocalDate(), visit.today()), t.at(local.toLocalTime()));
    }

    @Override
    public List<Choice> choices(PersonId person, Visit visit) {
        return number(person).isEmpty()
                ? List.of()
                : List.of(new Choice("yes", visit.texts().of("bridge.kiosk.called.do")));
    }

    @Override
    public void act(PersonId person, UUID key, String value, Visit visit) {
        var name = people.visibleTo(Actor.of(person), person).map(Person::name).orElse("");
        number(person)
                .ifPresent(number -> requests.ask(new ContactRequest(
                        key,
                        visit.now(),
                        visit.program().repliesBy(visit.now()).orElse(null),
                        visit.language(),
                        name,
                        ReachBy.CALL,
                        number,
                        "",
                        false,
                        "")));
    }

    private Optional<String> number(PersonId person) {
        return identities.of(Actor.of(person), person, IdentityKind.PHONE);
    }
}
