package tandem.directory;

import gg.jte.Content;
import java.util.List;
import tandem.web.Html;

/// The next meetings of some fellowships, as a part of another page.
///
/// @param total how many there are
/// @param soon whether they begin within half a day; otherwise within a week
/// @param around where was looked, in words
/// @param near what the field for the place says: as typed, or “where I am”
/// @param spot the spot on the map where it says that; else empty
/// @param unknown whether the place that was typed is not known, so that only those online count
/// @param first when the first one is, inside a sentence: “6:00 pm, in 20 min”; empty where there is none
/// @param path of the directory's page with all of them
public record Upcoming(
        int total,
        boolean soon,
        String around,
        String near,
        String spot,
        boolean unknown,
        String path,
        String first,
        List<MeetingRow> listed) {
    public Upcoming {
        listed = List.copyOf(listed);
    }

    public boolean none() {
        return listed.isEmpty();
    }

    /// As the directory shows them.
    public Content rows() {
        return Html.part("directory/rows.jte", listed);
    }

    public String firstName() {
        return listed.getFirst().name();
    }

    public String firstPath() {
        return listed.getFirst().href();
    }
}
