package tandem.stories;

import java.util.List;
import tandem.shared.Language;

/// A story as a list shows it.
///
/// @param id of the story, or the name of one of the program's own
/// @param note what hard things it speaks of, in words; empty where none
/// @param name of whoever tells it
/// @param own whether it is the program's
/// @param sound whether it can be listened to
public record StoryLine(
        String id,
        Language language,
        String title,
        String summary,
        int minutes,
        String note,
        String name,
        List<Topic> topics,
        boolean own,
        boolean sound) {
    public StoryLine {
        topics = List.copyOf(topics);
    }

    public String path() {
        return own ? "/stories/" + id + "?in=" + language.code() : "/stories/" + id;
    }

    /// What somebody has read is kept by.
    String key() {
        return own ? language.code() + ":" + id : id;
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "StoryLine";
    }
}
