package tandem.agenda;

import java.util.List;
import java.util.UUID;

/// What a session is about.
///
/// @param topic empty where there is none
/// @param readings one to a line: a few words, or a link
public record Agenda(String topic, List<String> readings, List<Item> items) {
    public Agenda {
        readings = List.copyOf(readings);
        items = List.copyOf(items);
    }

    /// @param skill the id of a skill; empty where it is words
    /// @param words what it is called
    /// @param minutes how long it takes; 0 where nobody said
    public record Item(UUID id, String skill, String words, int minutes) {
        public boolean practised() {
            return !skill.isEmpty();
        }
    }

    public boolean empty() {
        return topic.isEmpty() && readings.isEmpty() && items.isEmpty();
    }

    /// Only how long it is.
    @Override
    public String toString() {
        return "Agenda of " + items.size();
    }
}
