package tandem.stories;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// What somebody told, with the recordings; which stories they have opened, and which feelings they know.
@Component
class KeptOfStories implements Kept {
    private final Stories stories;
    private final Library library;
    private final Recordings recordings;

    KeptOfStories(Stories stories, Library library, Recordings recordings) {
        this.stories = stories;
        this.library = library;
        this.recordings = recordings;
    }

    @Override
    public String module() {
        return "stories";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var all = new LinkedHashMap<String, Object>();
        all.put(
                "stories",
                stories.of(person).stream().map(story -> told(person, story)).toList());
        all.put("read", library.seen(person));
        all.put("feelings", library.known(person).stream().map(UUID::toString).toList());
        return all;
    }

    private Map<String, Object> told(PersonId person, Story story) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", story.told().name());
        told.put("title", story.told().title());
        told.put("summary", story.told().summary());
        told.put("words", story.told().words());
        told.put("language", story.told().language().code());
        told.put("topics", story.told().topics().stream().map(Topic::code).toList());
        told.put("notes", story.told().notes().stream().map(note -> note.code()).toList());
        told.put("audience", story.audience().code());
        told.put("state", story.state().name().toLowerCase(Locale.ROOT));
        if (!story.reply().isEmpty()) {
            told.put("reply", story.reply());
        }
        story.recording()
                .ifPresent(recording -> told.put(
                        "recording",
                        "data:" + recording.format().type() + ";base64,"
                                + Base64.getEncoder()
                                        .encodeToString(recordings.whole(Actor.of(person), story, recording))));
        return told;
    }
}
