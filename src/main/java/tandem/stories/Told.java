package tandem.stories;

import java.util.List;
import tandem.conversation.Note;
import tandem.shared.Language;

/// What somebody tells.
///
/// @param name under which they tell it
/// @param words the written version; empty where there is a recording alone
/// @param notes what hard things it speaks of
public record Told(
        Language language,
        String name,
        String title,
        String summary,
        String words,
        List<Topic> topics,
        List<Note> notes) {
    public Told {
        topics = List.copyOf(topics);
        notes = List.copyOf(notes);
    }

    /// All of it, for whoever looks for hard words.
    String all() {
        return String.join("\n", name, title, summary, words);
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Told";
    }
}
