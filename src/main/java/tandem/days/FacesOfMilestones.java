package tandem.days;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Whoever shared a milestone, and whoever said something to one: by the id of what they said.
@Component
class FacesOfMilestones implements Faces {
    private final Milestones milestones;

    FacesOfMilestones(Milestones milestones) {
        this.milestones = milestones;
    }

    @Override
    public String place() {
        return "milestone";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return said(
                viewer,
                id,
                (shown, answer) -> answer == null
                        ? new Face(shown.person(), shown.name())
                        : new Face(answer.person(), answer.name()));
    }

    @Override
    public Optional<Said> said(Actor viewer, UUID id) {
        return said(
                viewer,
                id,
                (shown, answer) ->
                        answer == null ? new Said(shown.words(), shown.at()) : new Said(answer.words(), answer.at()));
    }

    private interface Told<T> {
        T of(ShownMilestone shown, ShownMilestone.@Nullable Answer answer);
    }

    private <T> Optional<T> said(Actor viewer, UUID id, Told<T> told) {
        if (!(viewer instanceof Actor.Person(PersonId me))) {
            return Optional.empty();
        }
        var shown = milestones.one(me, id);
        return shown.isPresent()
                ? shown.map(each -> told.of(each, null))
                : milestones
                        .withAnswer(me, id)
                        .flatMap(each -> each.answers().stream()
                                .filter(answer -> answer.id().equals(id))
                                .findFirst()
                                .map(answer -> told.of(each, answer)));
    }
}
