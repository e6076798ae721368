package tandem.feeds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.meetings.FeedId;
import tandem.reading.FeedFormat;

/// How feeds are read, what became of it, and the people behind their listings.
@Repository
class FeedStore {
    private static final String FEED = """
            select id, name, kind, url, zone, fellowship, etag, last_modified, contacts_public,
                extract(epoch from every)::bigint as every
            from feeds.feed
            """;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Feed> byName(String name) {
        return jdbc.sql(FEED + "where name = :name")
                .param("name", name)
                .query((row, number) -> feed(row))
                .optional();
    }

    List<Feed> due(Instant now) {
        return jdbc.sql(FEED + "where due <= :now order by due, name")
                .param("now", Timestamp.from(now))
                .query((row, number) -> feed(row))
                .list();
    }

    /// Adds the feed, or changes what the operator says of it now.
    void put(FeedId id, Order order) {
        ZoneId zone = order.zone();
        jdbc.sql("""
                insert into feeds.feed (id, name, kind, zone, fellowship, contacts_public)
                values (:id, :name, :kind, :zone, coalesce(:fellowship, ''), :public)
                on conflict (id) do update set kind = excluded.kind,
                    zone = coalesce(excluded.zone, feed.zone),
                    fellowship = coalesce(:fellowship, feed.fellowship),
                    contacts_public = excluded.contacts_public
                """)
                .param("id", id.value())
                .param("name", order.name())
                .param("kind", order.format().code())
                .param("zone", zone == null ? null : zone.getId())
                .param("fellowship", order.fellowship())
                .param("public", order.contactsPublic())
                .update();
    }

    /// Where the feed is fetched from, and what the server called this version.
    void fetched(String name, String url, String etag, String lastModified) {
        jdbc.sql("update feeds.feed set url = :url, etag = :etag, last_modified = :last where name = :name")
                .param("url", url)
                .param("etag", etag)
                .param("last", lastModified)
                .param("name", name)
                .update();
    }

    void every(String name, Duration wait) {
        jdbc.sql("update feeds.feed set every = make_interval(secs => :seconds) where name = :name")
                .param("seconds", wait.toSeconds())
                .param("name", name)
                .update();
    }

    void postpone(String name, Instant due) {
        jdbc.sql("update feeds.feed set due = :due where name = :name")
                .param("due", Timestamp.from(due))
                .param("name", name)
                .update();
    }

    void putContacts(List<Contact> contacts) {
        jdbc.sql("""
                insert into feeds.contact (listing, contacts)
                select * from unnest(:listings::uuid[], :contacts::text[]::json[])
                on conflict (listing) do update set contacts = excluded.contacts
                """)
                .param(
                        "listings",
                        contacts.stream()
                                .map(contact -> contact.listing().value().toString())
                                .toArray(String[]::new))
                .param("contacts", contacts.stream().map(Contact::json).toArray(String[]::new))
                .update();
    }

    void record(UUID id, Ran ran) {
        jdbc.sql("""
                insert into feeds.import (id, feed, name, origin, state, kept, repaired, rejected, unchanged, vanished,
                    remark, started, finished)
                values (:id, (select id from feeds.feed where name = :name), :name, :origin, :state, :kept, :repaired,
                    :rejected, :unchanged, :vanished, :remark, :started, :finished)
                """)
                .param("id", id)
                .param("name", ran.name())
                .param("origin", ran.origin())
                .param("state", ran.state())
                .param("kept", ran.counts().kept())
                .param("repaired", ran.counts().repaired())
                .param("rejected", ran.counts().rejected())
                .param("unchanged", ran.counts().unchanged())
                .param("vanished", ran.counts().vanished())
                .param("remark", ran.remark())
                .param("started", Timestamp.from(ran.started()))
                .param("finished", Timestamp.from(ran.finished()))
                .update();
    }

    /// Keeps the lines of this import, and of no earlier one of the feed.
    void keepLines(UUID id, String name, List<ImportReport.Line> lines) {
        jdbc.sql("""
                delete from feeds.import_row where import in (
                    select id from feeds.import where name = :name and id <> :id)
                """).param("name", name).param("id", id).update();
        jdbc.sql("""
                insert into feeds.import_row (import, position, row, source_id, outcome, field, found, done)
                select :id, position, row, source_id, outcome, field, found, done
                from unnest(:rows::int[], :sources::text[], :outcomes::text[], :fields::text[], :found::text[],
                    :done::text[]) with ordinality as made (row, source_id, outcome, field, found, done, position)
                """)
                .param("id", id)
                .param("rows", texts(lines, line -> Integer.toString(line.row())))
                .param("sources", texts(lines, ImportReport.Line::sourceId))
                .param("outcomes", texts(lines, line -> line.outcome().word()))
                .param("fields", texts(lines, ImportReport.Line::field))
                .param("found", texts(lines, ImportReport.Line::found))
                .param("done", texts(lines, ImportReport.Line::done))
                .update();
    }

    /// One reading of a feed, over.
    record Ran(
            String name,
            String origin,
            String state,
            Counts counts,
            String remark,
            Instant started,
            Instant finished) {}

    /// What we know of a feed beyond its meetings.
    record Feed(
            FeedId id,
            String name,
            FeedFormat format,
            @Nullable String url,
            @Nullable ZoneId zone,
            String fellowship,
            String etag,
            String lastModified,
            boolean contactsPublic,
            long everySeconds) {}

    private static String[] texts(
            List<ImportReport.Line> lines, java.util.function.Function<ImportReport.Line, String> column) {
        return lines.stream().map(column).toArray(String[]::new);
    }

    private static Feed feed(ResultSet row) throws SQLException {
        String zone = row.getString("zone");
        return new Feed(
                new FeedId(row.getObject("id", UUID.class)),
                row.getString("name"),
                format(row.getString("kind")),
                row.getString("url"),
                zone == null ? null : ZoneId.of(zone),
                row.getString("fellowship"),
                text(row, "etag"),
                text(row, "last_modified"),
                row.getBoolean("contacts_public"),
                row.getLong("every"));
    }

    private static FeedFormat format(String kind) {
        return kind.equals(FeedFormat.BMLT.code()) ? FeedFormat.BMLT : FeedFormat.MEETING_GUIDE;
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
