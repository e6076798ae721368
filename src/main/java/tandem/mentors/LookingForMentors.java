package tandem.mentors;

import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.wall.Role;
import tandem.web.Visit;
import tandem.web.Waiting;

/// Those who said that they would like a mentor and have none, for the desk.
@Component
@Order(9)
final class LookingForMentors implements Waiting {
    private final Relations relations;
    private final Cohorts cohorts;

    LookingForMentors(Relations relations, Cohorts cohorts) {
        this.relations = relations;
        this.cohorts = cohorts;
    }

    @Override
    public Optional<Wait> of(Visit visit) {
        if (!visit.reader().is(Role.COORDINATOR)) {
            return Optional.empty();
        }
        var caseload = relations.of(visit.actor(), visit.me()).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .map(each -> each.subject())
                .toList();
        long looking = cohorts.looking(visit.actor(), caseload);
        return Optional.of(new Wait(visit.texts().of("mentors.count", looking), "", "/mentors/cohort"));
    }
}
