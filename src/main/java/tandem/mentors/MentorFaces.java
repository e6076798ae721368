package tandem.mentors;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.wall.Actor;

/// A mentor under the id of their profile; of something asked or proposed, its id names the other one.
@Component
class MentorFaces implements Faces {
    private final Profiles profiles;
    private final Proposals proposals;

    MentorFaces(Profiles profiles, Proposals proposals) {
        this.profiles = profiles;
        this.proposals = proposals;
    }

    @Override
    public String place() {
        return "mentors";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return profiles.visibleTo(viewer, id)
                .filter(profile -> !Actor.of(profile.person()).equals(viewer))
                .map(profile -> new Face(profile.person(), profile.name()))
                .or(() -> proposals
                        .visibleTo(viewer, id)
                        .filter(each -> !each.parted())
                        .flatMap(each -> other(each, viewer)));
    }

    private static Optional<Face> other(Proposal proposal, Actor viewer) {
        if (Actor.of(proposal.mentor()).equals(viewer)) {
            return Optional.of(new Face(proposal.person(), proposal.personName()));
        }
        return Optional.of(new Face(proposal.mentor(), proposal.mentorName()))
                .filter(face -> Actor.of(proposal.person()).equals(viewer));
    }
}
