package tandem.directory;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// The list of meetings.
///
/// @param spot whether it was searched around a spot on the map, as a phone tells it
/// @param around where was searched, in words
/// @param clock what time it is for the reader
/// @param printed the same for paper, with its date
/// @param unknownPlace said where the place typed is not known; empty otherwise
/// @param alternatives other places of that name
/// @param chosen the conditions that can be taken off one by one
/// @param earlier the address of the page before; empty on the first
/// @param later the address of the page after; empty on the last
/// @param last the address of the last page, where one after it was asked for; empty otherwise
/// @param closest what comes near, where no meeting fits
record MeetingsPage(
        Page page,
        SearchForm form,
        boolean spot,
        Choices choices,
        String title,
        String around,
        String count,
        String clock,
        String printed,
        boolean sample,
        String unknownPlace,
        List<Link> alternatives,
        List<Link> chosen,
        List<MeetingRow> rows,
        String earlier,
        String later,
        String last,
        List<Close> closest,
        Person person) {
    Texts texts() {
        return page.texts();
    }

    /// What stands in the field for the place: nobody reads degrees.
    String near() {
        return spot ? texts().of("directory.here") : form.near();
    }

    record Link(String href, String label) {}

    /// Meetings that come close, and in what way.
    record Close(String title, List<MeetingRow> rows) {}

    /// Whom to call instead. Empty where the program has no number.
    record Person(String phone, String link, String hours) {
        static final Person NONE = new Person("", "", "");
    }
}
