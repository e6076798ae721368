package tandem.conversation;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// Whoever wrote something in a circle, by the name they have in it, and what they wrote.
@Component
class FacesInConversations implements Faces {
    private final Conversations conversations;

    FacesInConversations(Conversations conversations) {
        this.conversations = conversations;
    }

    @Override
    public String place() {
        return "post";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return post(viewer, id)
                .map(post -> new Face(
                        post.author(),
                        post.fellow().map(fellow -> fellow.name()).orElse("…")));
    }

    @Override
    public Optional<Said> said(Actor viewer, UUID id) {
        return post(viewer, id).map(post -> new Said(post.words(), post.at()));
    }

    private Optional<Post> post(Actor viewer, UUID id) {
        return viewer instanceof Actor.Person(PersonId me) ? conversations.anywhere(me, id) : Optional.empty();
    }
}
