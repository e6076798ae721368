package tandem.directory;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.schedules.CalendarEntry;
import tandem.schedules.CalendarFile;
import tandem.web.Texts;

/// A meeting for somebody's calendar.
final class MeetingCalendar {
    private MeetingCalendar() {}

    /// @param address of the meeting's page
    /// @return empty where nothing is to come
    static Optional<String> of(Meeting meeting, URI address, Instant now, Texts texts) {
        var facts = meeting.facts();
        boolean shown = facts.access() != Access.ADDRESS_WITHHELD;
        var place = shown
                ? join(", ", facts.venue().name(), facts.venue().address())
                : facts.venue().city();
        var entry = new CalendarEntry(
                meeting.id().value() + "@tandem",
                facts.name(),
                place.isEmpty() ? facts.online().url() : place,
                join(
                        "\n",
                        rarer(facts, texts),
                        facts.online().url(),
                        facts.online().phone(),
                        facts.notes()),
                Optional.of(address));
        return CalendarFile.of(facts.schedule(), entry, now);
    }

    /// The series itself is weekly, so its words have to say that it is not.
    private static String rarer(Facts facts, Texts texts) {
        return facts.rarer() ? texts.of("directory.prose.rarer", facts.scheduleProse()) : "";
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(between));
    }
}
