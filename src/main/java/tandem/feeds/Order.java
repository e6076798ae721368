package tandem.feeds;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import tandem.reading.FeedFormat;
import tandem.wall.Actor;

/// What to bring, as an operator or the schedule asks for it.
///
/// @param name of the feed, as shown to visitors; the same name is the same feed
/// @param zone for meetings that do not tell; null: as last time
/// @param fellowship a code of the vocabulary; null: as last time
/// @param formats a BMLT `GetFormats` answer; null where there is none
/// @param origin the file or URL, for the record
/// @param approved whether a person agreed that much may vanish
/// @param contactsPublic whether the feed publishes its contacts on purpose; they are private otherwise
/// @param sample whether it is the feed that Tandem ships
/// @param report where to write a line per row and finding; null: nowhere
/// @param every how long to wait before fetching again; null: as last time, at first a day
/// @param progress told the number of rows read so far, now and then
public record Order(
        FeedFormat format,
        String name,
        @Nullable ZoneId zone,
        @Nullable String fellowship,
        @Nullable Path formats,
        String origin,
        boolean approved,
        boolean contactsPublic,
        boolean sample,
        @Nullable Path report,
        IntConsumer progress,
        Actor actor,
        @Nullable Duration every) {

    /// A feed as an operator brings it, with nothing more said.
    public static Order of(FeedFormat format, String name, String origin) {
        return new Order(
                format, name, null, null, null, origin, false, false, false, null, rows -> {}, Actor.OPERATOR, null);
    }

    public Order in(ZoneId other) {
        return new Order(
                format,
                name,
                other,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                progress,
                actor,
                every);
    }

    public Order by(String code) {
        return new Order(
                format,
                name,
                zone,
                code,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                progress,
                actor,
                every);
    }

    public Order withFormats(Path file) {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                file,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                progress,
                actor,
                every);
    }

    public Order approve() {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                true,
                contactsPublic,
                sample,
                report,
                progress,
                actor,
                every);
    }

    public Order withPublicContacts() {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                true,
                sample,
                report,
                progress,
                actor,
                every);
    }

    public Order asSample() {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                true,
                report,
                progress,
                Actor.SYSTEM,
                every);
    }

    public Order reportTo(Path file) {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                file,
                progress,
                actor,
                every);
    }

    public Order telling(IntConsumer rows) {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                rows,
                actor,
                every);
    }

    /// @throws IllegalArgumentException for less than an hour or more than 30 days
    public Order every(Duration wait) {
        if (wait.compareTo(Duration.ofHours(1)) < 0 || wait.compareTo(Duration.ofDays(30)) > 0) {
            throw new IllegalArgumentException("A feed is fetched every 1 to 720 hours.");
        }
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                progress,
                actor,
                wait);
    }

    Order bySystem() {
        return new Order(
                format,
                name,
                zone,
                fellowship,
                formats,
                origin,
                approved,
                contactsPublic,
                sample,
                report,
                progress,
                Actor.SYSTEM,
                every);
    }
}
