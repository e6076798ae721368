package tandem.content;

import java.util.List;
import java.util.Optional;

/// One thing to read, in one language.
///
/// @param kind the folder it stands in, such as `training`
/// @param id the same in every language
/// @param minutes to read it, and to answer what it asks
/// @param when in which moments it helps, as tags
/// @param order among those of its kind; 0 where it has none
/// @param basis where it comes from, in a sentence
/// @param checked the day its facts were looked up; empty where it states none
/// @param sources where its facts were looked up
/// @param reviewer who has reviewed it; empty while nobody has
/// @param pace how long one breath takes, where it has one to follow
/// @param steps what to do, step by step; none where it is only to be read
/// @param parts what to read, heading by heading
/// @param scenarios what it asks at its end
public record Item(
        String kind,
        String id,
        String title,
        String summary,
        int minutes,
        List<String> when,
        int order,
        String basis,
        String checked,
        List<Source> sources,
        String reviewer,
        Optional<Pace> pace,
        List<Step> steps,
        List<Part> parts,
        List<Scenario> scenarios) {
    public Item {
        when = List.copyOf(when);
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        scenarios = List.copyOf(scenarios);
    }

    /// “Longer breaths out (longer-exhale)”: for whoever may meet the id alone elsewhere.
    public String titleAndId() {
        return title + " (" + id + ")";
    }

    /// @param checked the day it was looked up
    public record Source(String name, String url, String checked) {}

    /// @param seconds how long it takes, about
    /// @param paced whether one breathes with it
    public record Step(String say, int seconds, boolean paced) {}

    /// One breath, in seconds.
    public record Pace(int in, int hold, int out) {
        /// Finds the drawing that moves with it: `4-0-6`.
        public String code() {
            return in + "-" + hold + "-" + out;
        }
    }

    /// @param title empty for what stands before the first heading
    /// @param text Markdown
    public record Part(String title, String text) {}
}
