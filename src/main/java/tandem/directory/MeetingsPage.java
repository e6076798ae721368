package tandem.directory;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// The list of meetings.
///
/// @param around where was searched, in words
/// @param clock what time it is for the reader
/// @param unknownPlace said where the place typed is not known; empty otherwise
/// @param alternatives other places of that name
/// @param chosen the conditions that can be taken off one by one
/// @param earlier the address of the page before; empty on the first
/// @param later the address of the page after; empty on the last
/// @param closest what comes near, where no meeting fits
record MeetingsPage(
        Page page,
        SearchForm form,
        Choices choices,
        String title,
        String around,
        String count,
        String clock,
        boolean sample,
        String unknownPlace,
        List<Link> alternatives,
        List<Link> chosen,
        List<MeetingRow> rows,
        String earlier,
        String later,
        List<Close> closest,
        Person person) {
    Texts texts() {
        return page.texts();
    }

    record Link(String href, String label) {}

    /// Meetings that come close, and in what way.
    record Close(String title, List<MeetingRow> rows) {}

    /// Whom to call instead. Empty where the program has no number.
    record Person(String phone, String link, String hours) {
        static final Person NONE = new Person("", "", "");
    }
}
