package tandem.stories;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Faces;
import tandem.wall.Actor;

/// Whoever told a story, by the name they chose for it, and what they told.
@Component
class FacesInStories implements Faces {
    private final Library library;

    FacesInStories(Library library) {
        this.library = library;
    }

    @Override
    public String place() {
        return "story";
    }

    @Override
    public Optional<Face> visibleTo(Actor viewer, UUID id) {
        return library.find(viewer, id)
                .map(story -> new Face(story.author(), story.told().name()));
    }

    @Override
    public Optional<Said> said(Actor viewer, UUID id) {
        return library.find(viewer, id)
                .map(story -> new Said(
                        story.told().title() + "\n\n" + story.told().words(),
                        story.sent().orElseThrow()));
    }
}
