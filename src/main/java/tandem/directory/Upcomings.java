package tandem.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.finding.Found;
import tandem.places.Places;
import tandem.shared.Language;
import tandem.vocabulary.Vocabulary;
import tandem.web.Texts;
import tandem.web.Visit;

/// Finds the next meetings of some fellowships, near a place and online.
@Component
public class Upcomings {
    private static final String WITHIN = "25";

    private final Directory directory;
    private final Places places;
    private final Vocabulary vocabulary;

    Upcomings(Directory directory, Places places, Vocabulary vocabulary) {
        this.directory = directory;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    /// Those of the next half day; where there is none, those of the week.
    ///
    /// The place to look near: what the field says, or the spot beside it where it says “where I am”.
    public String meant(String typed, String spot) {
        return SearchForm.meant(typed.strip(), spot.strip());
    }

    /// @param near as it was meant; empty for online alone
    /// @param size how many to list
    public Upcoming of(Visit visit, Collection<String> fellowships, String near, int size) {
        var where = Whereabouts.of(near, places, visit.program());
        var soon = form("12h", fellowships, near, visit);
        var found = search(soon, where, visit, size);
        return found.hits().isEmpty()
                ? told(form("week", fellowships, near, visit), where, visit, size)
                : told(soon, where, visit, size, found);
    }

    private Upcoming told(SearchForm form, Whereabouts where, Visit visit, int size) {
        return told(form, where, visit, size, search(form, where, visit, size));
    }

    private Upcoming told(SearchForm form, Whereabouts where, Visit visit, int size, Found found) {
        var t = visit.texts();
        var around = where.label(t)
                .map(place -> t.of(
                        "directory.around",
                        choices(form, where, visit).distance(form.within()).words(where.unit(), t.language()),
                        place))
                .orElseGet(() -> t.of("directory.around.online"));
        var rows = new Rows(visit, vocabulary, where.unit())
                .of(found.hits().stream().limit(size).toList());
        return new Upcoming(
                found.total(),
                form.soon(),
                around,
                where.spot() ? t.of("directory.here") : form.near(),
                where.spot() ? form.near() : "",
                where.unknown(),
                form.nearTo(form.near()),
                first(rows, t),
                rows);
    }

    private static String first(List<MeetingRow> rows, Texts t) {
        if (rows.isEmpty()) {
            return "";
        }
        var row = rows.getFirst();
        boolean small = t.language() == Language.ES || row.when().equalsIgnoreCase(t.of("web.tomorrow"));
        var when = small
                ? row.when().substring(0, 1).toLowerCase(t.language().locale())
                        + row.when().substring(1)
                : row.when();
        return row.small().isEmpty() ? when : when + ", " + row.small();
    }

    /// At least two: a list takes from those nearby and those online in turn, and only of both is it known which is
    /// first.
    private Found search(SearchForm form, Whereabouts where, Visit visit, int size) {
        var kilometres = choices(form, where, visit).distance(form.within()).kilometres();
        var now = visit.now().atZone(visit.readerZone());
        var search =
                form.search(where.point(), kilometres, now, visit.language()).page(0, Math.max(2, size));
        return directory.search(search, visit.now());
    }

    private Choices choices(SearchForm form, Whereabouts where, Visit visit) {
        return new Choices(form, directory.offer(), visit.texts(), where.unit());
    }

    private static SearchForm form(String when, Collection<String> fellowships, String near, Visit visit) {
        Map<String, String[]> asked = new HashMap<>();
        asked.put("near", new String[] {near});
        asked.put("within", new String[] {WITHIN});
        asked.put("when", new String[] {when});
        asked.put("fellowship", new String[] {String.join(",", fellowships)});
        return SearchForm.of(asked, visit.program().place());
    }
}
