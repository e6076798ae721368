package tandem.days;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.web.Visit;

/// Their mentor, and whoever looks after them. One tap opens the words between the two.
@Component
@Order(10)
class PeopleWithYou implements WithYou {
    private final Relations relations;
    private final People people;

    PeopleWithYou(Relations relations, People people) {
        this.relations = relations;
        this.people = people;
    }

    @Override
    public List<Choice> choices(Visit visit) {
        return visit.reader().person().stream()
                .flatMap(me -> relations.to(visit.actor(), me).stream())
                .filter(each -> each.kind() == RelationKind.MENTOR || each.kind() == RelationKind.CASELOAD)
                .sorted(Comparator.comparing(each -> each.kind() != RelationKind.MENTOR))
                .flatMap(each -> choice(each, visit).stream())
                .toList();
    }

    /// Their mentor's name, where they have one.
    Optional<String> mentor(Visit visit) {
        return visit.reader().person().stream()
                .flatMap(me -> relations.to(visit.actor(), me).stream())
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .findFirst()
                .flatMap(each -> people.visibleTo(visit.actor(), each.holder()))
                .map(person -> person.name());
    }

    private Optional<Choice> choice(Relation relation, Visit visit) {
        var texts = visit.texts();
        var fields = Map.of("place", "role", "id", relation.id().toString());
        return people.visibleTo(visit.actor(), relation.holder())
                .map(person -> new Choice(
                        texts.of("days.with." + relation.kind().code()),
                        "",
                        person.name(),
                        texts.of("days.with." + relation.kind().code() + ".words"),
                        List.of(new Tap(texts.of("days.with.write", person.name()), "/words", fields))));
    }
}
