package tandem.content;

import java.util.List;

/// One thing to read, in one language.
///
/// @param kind the folder it stands in, such as `training`
/// @param id the same in every language
/// @param minutes to read it, and to answer what it asks
/// @param order among those of its kind; 0 where it has none
/// @param basis where it comes from, in a sentence
/// @param checked the day its facts were looked up; empty where it states none
/// @param sources where its facts were looked up
/// @param reviewer who has reviewed it; empty while nobody has
/// @param steps what to do, step by step; none where it is only to be read
/// @param parts what to read, heading by heading
/// @param scenarios what it asks at its end
public record Item(
        String kind,
        String id,
        String title,
        String summary,
        int minutes,
        int order,
        String basis,
        String checked,
        List<Source> sources,
        String reviewer,
        List<Step> steps,
        List<Part> parts,
        List<Scenario> scenarios) {
    public Item {
        sources = List.copyOf(sources);
        steps = List.copyOf(steps);
        parts = List.copyOf(parts);
        scenarios = List.copyOf(scenarios);
    }

    /// @param checked the day it was looked up
    public record Source(String name, String url, String checked) {}

    /// @param seconds how long it takes, about
    public record Step(String say, int seconds) {}

    /// @param title empty for what stands before the first heading
    /// @param text Markdown
    public record Part(String title, String text) {}
}
