package tandem.directory;

import gg.jte.Content;
import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// One meeting. Text is empty where there is nothing to say.
///
/// @param kinds fellowship and types in one line
/// @param warning said first: gone, paused, doubtful
/// @param next the next start and end in words
/// @param otherClock the same on the meeting's own clock, where the reader's leads and differs
/// @param soon how long until then
/// @param rules when it recurs, as a sentence
/// @param clocks on whose clock the times are, and how we know
/// @param explained the types, each with what it means
/// @param sections what other modules have to say of it
record MeetingPage(
        Page page,
        String slug,
        String name,
        String kinds,
        String warning,
        String datetime,
        String next,
        String otherClock,
        String soon,
        String rules,
        List<String> clocks,
        String prose,
        Where where,
        Join join,
        List<String> notes,
        List<Explained> explained,
        String asWritten,
        String firstTime,
        List<Link> links,
        List<String> freshness,
        boolean correctable,
        List<Content> sections) {
    Texts texts() {
        return page.texts();
    }

    /// @param lines the address, the name of the place first
    /// @param caution what to know about the position
    record Where(List<String> lines, String caution, String notes, String directions, String map) {
        boolean known() {
            return !lines.isEmpty() || !caution.isEmpty() || !notes.isEmpty();
        }
    }

    /// @param code what a phone dials by itself once the number has answered
    record Join(
            String url,
            String host,
            String notes,
            String phone,
            String code,
            String dial,
            String phoneNotes,
            String caution) {
        boolean offered() {
            return !url.isEmpty() || !phone.isEmpty() || !caution.isEmpty();
        }
    }

    record Explained(String name, String says) {}

    record Link(String href, String label) {}
}
