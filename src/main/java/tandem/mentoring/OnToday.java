package tandem.mentoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.bridge.Touchpoints;
import tandem.people.People;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Visit;

/// What of it stands on somebody's first page.
@Component
public class OnToday {
    private final Aways aways;
    private final Relations relations;
    private final Touchpoints touchpoints;
    private final People people;

    OnToday(Aways aways, Relations relations, Touchpoints touchpoints, People people) {
        this.aways = aways;
        this.relations = relations;
        this.touchpoints = touchpoints;
        this.people = people;
    }

    /// That a mentor is away and who is there, in words; none where all are there.
    public List<String> news(Visit visit) {
        var standing =
                aways.about(visit.actor(), visit.me()).stream().filter(Cover::stands).toList();
        if (standing.isEmpty()) {
            return List.of();
        }
        var known = people.visibleTo(
                visit.actor(),
                standing.stream()
                        .flatMap(cover -> Stream.concat(Stream.of(cover.mentor()), cover.there().stream()))
                        .toList());
        return standing.stream()
                .map(cover -> Told.words(visit.texts(), cover, known))
                .toList();
    }

    /// How many a mentor is to contact today; empty for whoever is none.
    public Optional<Long> due(Visit visit) {
        if (!visit.reader().is(Role.MENTOR)) {
            return Optional.empty();
        }
        var today = touchpoints.today();
        return Optional.of(walks(visit)
                .flatMap(each -> touchpoints.next(visit.actor(), each).stream())
                .filter(next ->
                        next.owner().equals(visit.me()) && !next.due().isAfter(today))
                .count());
    }

    private Stream<PersonId> walks(Visit visit) {
        return relations.of(visit.actor(), visit.me()).stream()
                .filter(each -> each.kind() == RelationKind.MENTOR)
                .map(Relation::subject);
    }
}
