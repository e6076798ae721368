package tandem.directory;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.meetings.Access;
import tandem.meetings.Meeting;
import tandem.schedules.CalendarEntry;
import tandem.schedules.CalendarFile;

/// A meeting for somebody's calendar.
final class MeetingCalendar {
    private MeetingCalendar() {}

    /// @param address of the meeting's page
    /// @return empty where nothing is to come
    static Optional<String> of(Meeting meeting, URI address, Instant now) {
        var facts = meeting.facts();
        boolean shown = facts.access() != Access.ADDRESS_WITHHELD;
        var place = shown
                ? join(", ", facts.venue().name(), facts.venue().address())
                : facts.venue().city();
        var entry = new CalendarEntry(
                meeting.id().value() + "@tandem",
                facts.name(),
                place.isEmpty() ? facts.online().url() : place,
                join("\n", facts.online().url(), facts.online().phone(), facts.notes()),
                Optional.of(address));
        return CalendarFile.of(facts.schedule(), entry, now);
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
