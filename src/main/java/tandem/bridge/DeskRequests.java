package tandem.bridge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.help.ContactRequest;
import tandem.help.ContactRequests;
import tandem.help.RequestRow;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Visit;

/// Those who asked to be reached, for the desk of whoever may see them.
@Component
class DeskRequests {
    private final ContactRequests requests;
    private final RequestCalls calls;
    private final People people;

    DeskRequests(ContactRequests requests, RequestCalls calls, People people) {
        this.requests = requests;
        this.calls = calls;
        this.people = people;
    }

    List<DeskRequest> of(Visit visit) {
        var open = requests.open(visit.actor());
        if (open.isEmpty()) {
            return List.of();
        }
        var states = requests.states(visit.actor()).stream()
                .collect(Collectors.toMap(ContactRequests.State::id, Function.identity()));
        var asked = calls.of(visit.actor());
        var whom = new HashSet<PersonId>();
        states.values().forEach(each -> each.taken().ifPresent(whom::add));
        asked.values().forEach(each -> each.forEach(call -> call.asked().ifPresent(whom::add)));
        var known = people.visibleTo(visit.actor(), whom);
        return open.stream()
                .filter(each -> states.containsKey(each.id()))
                .map(each -> row(visit, each, states, asked, known))
                .toList();
    }

    private static DeskRequest row(
            Visit visit,
            ContactRequest request,
            Map<UUID, ContactRequests.State> states,
            Map<UUID, List<RequestCallStore.Call>> asked,
            Map<PersonId, Person> known) {
        var row = new RequestRow(visit, request);
        var state = Objects.requireNonNull(states.get(request.id()));
        return new DeskRequest(
                row,
                state,
                state.taken().map(each -> name(visit, known, each)),
                state.taken().filter(visit.me()::equals).isPresent(),
                asked.getOrDefault(request.id(), List.of()).stream()
                        .map(call -> call.asked()
                                .map(each -> visit.texts()
                                        .of("bridge.request.called", name(visit, known, each), row.moment(call.at())))
                                .orElseGet(() -> visit.texts().of("bridge.request.nobody", row.moment(call.at()))))
                        .toList());
    }

    private static String name(Visit visit, Map<PersonId, Person> known, PersonId person) {
        return Optional.ofNullable(known.get(person))
                .map(Person::name)
                .orElseGet(() -> visit.texts().of("bridge.somebody"));
    }
}
