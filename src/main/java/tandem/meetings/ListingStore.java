package tandem.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who lists what. Written in batches of arrays: row-level security rules out `copy`.
@Repository
class ListingStore {
    private static final int FETCH = 5_000;
    private static final String LISTED = """
            select id, feed, source_id, meeting, digest, keys, called, fellowship, updated, weight, first_seen,
                gone_since is not null as gone
            from meetings.listing
            """;

    private final JdbcClient jdbc;

    ListingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Until the unit of work ends, nobody else writes the directory.
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('tandem.directory'))").query(row -> {});
    }

    long nextChange() {
        return jdbc.sql("select nextval('meetings.change')").query(Long.class).single();
    }

    Optional<FeedId> feed(String name) {
        return jdbc.sql("select id from meetings.feed where name = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .map(FeedId::new);
    }

    boolean anyFeed() {
        return jdbc.sql("select exists (select from meetings.feed)")
                .query(Boolean.class)
                .single();
    }

    void addFeed(FeedId id, String name, boolean sample) {
        jdbc.sql("insert into meetings.feed (id, name, sample) values (:id, :name, :sample)")
                .param("id", id.value())
                .param("name", name)
                .param("sample", sample)
                .update();
    }

    void seen(FeedId feed, Instant when) {
        jdbc.sql("update meetings.feed set seen = :seen where id = :id")
                .param("seen", Timestamp.from(when))
                .param("id", feed.value())
                .update();
    }

    void eachOf(FeedId feed, Consumer<Listed> each) {
        jdbc.sql(LISTED + "where feed = :feed")
                .withFetchSize(FETCH)
                .param("feed", feed.value())
                .query((ResultSet row) -> {
                    each.accept(listed(row));
                });
    }

    void eachElsewhere(FeedId feed, Consumer<Listed> each) {
        jdbc.sql(LISTED + "where feed <> :feed and gone_since is null order by id")
                .withFetchSize(FETCH)
                .param("feed", feed.value())
                .query((ResultSet row) -> {
                    each.accept(listed(row));
                });
    }

    Set<String> slugs() {
        Set<String> slugs = new HashSet<>();
        jdbc.sql("select slug from meetings.meeting").withFetchSize(FETCH).query(row -> {
            slugs.add(row.getString(1));
        });
        return slugs;
    }

    void putContents(List<Contents> contents) {
        jdbc.sql("""
                insert into meetings.content (id, facts, original)
                select * from unnest(:ids::uuid[], :facts::text[]::json[], :originals::text[]::json[])
                on conflict (id) do update set facts = excluded.facts, original = excluded.original
                """)
                .param("ids", texts(contents, content -> content.id().value()))
                .param("facts", texts(contents, Contents::facts))
                .param("originals", texts(contents, Contents::original))
                .update();
    }

    void addMeetings(Map<MeetingId, String> slugs, long change) {
        jdbc.sql("""
                insert into meetings.meeting (id, slug, change)
                select id, slug, :change from unnest(:ids::uuid[], :slugs::text[]) as made (id, slug)
                """)
                .param("ids", texts(slugs.keySet(), MeetingId::value))
                .param("slugs", texts(slugs.values(), slug -> slug))
                .param("change", change)
                .update();
    }

    void put(List<Listed> listings) {
        jdbc.sql("""
                insert into meetings.listing (id, feed, source_id, meeting, rank, digest, keys, called, fellowship,
                    updated, weight, first_seen)
                select id, feed, source_id, meeting, 0, digest, keys, called, fellowship, updated, weight, first_seen
                from unnest(:ids::uuid[], :feeds::uuid[], :sources::text[], :meetings::uuid[], :digests::text[],
                    :keys::text[], :called::text[], :fellowships::text[], :updated::timestamptz[], :weights::int[],
                    :first::timestamptz[]) as made (id, feed, source_id, meeting, digest, keys, called, fellowship,
                    updated, weight, first_seen)
                on conflict (id) do update set source_id = excluded.source_id, digest = excluded.digest,
                    keys = excluded.keys, called = excluded.called, fellowship = excluded.fellowship,
                    updated = excluded.updated, weight = excluded.weight, gone_since = null
                """)
                .param("ids", texts(listings, listed -> listed.said().value()))
                .param("feeds", texts(listings, listed -> listed.feed().value()))
                .param("sources", texts(listings, Listed::sourceId))
                .param("meetings", texts(listings, listed -> listed.meeting().value()))
                .param("digests", texts(listings, Listed::digest))
                .param("keys", texts(listings, listed -> listed.fingerprint().text()))
                .param("called", texts(listings, listed -> listed.fingerprint().called()))
                .param(
                        "fellowships",
                        texts(listings, listed -> listed.fingerprint().fellowship()))
                .param("updated", texts(listings, Listed::updated))
                .param("weights", texts(listings, Listed::weight))
                .param("first", texts(listings, Listed::firstSeen))
                .update();
    }

    void gone(Collection<SaidId> listings, Instant when) {
        jdbc.sql("update meetings.listing set gone_since = :when where id = any(:ids::uuid[])")
                .param("when", Timestamp.from(when))
                .param("ids", texts(listings, SaidId::value))
                .update();
    }

    void remove(Collection<SaidId> listings) {
        String[] ids = texts(listings, SaidId::value);
        jdbc.sql("delete from meetings.listing where id = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
        jdbc.sql("delete from meetings.content where id = any(:ids::uuid[])")
                .param("ids", ids)
                .update();
    }

    /// Listings of feeds that Tandem ships.
    List<Listed> samples() {
        return jdbc.sql(LISTED + "where feed in (select id from meetings.feed where sample) order by id")
                .query((row, number) -> listed(row))
                .list();
    }

    void removeFeed(FeedId feed) {
        jdbc.sql("delete from meetings.feed where id = :feed")
                .param("feed", feed.value())
                .update();
    }

    void removeSampleFeeds() {
        jdbc.sql("delete from meetings.feed where sample").update();
    }

    List<MeetingId> removeUnlisted(Collection<MeetingId> meetings) {
        return jdbc.sql("""
                delete from meetings.meeting m where m.id = any(:ids::uuid[])
                    and not exists (select from meetings.listing l where l.meeting = m.id)
                returning m.id
                """).param("ids", texts(meetings, MeetingId::value)).query(UUID.class).list().stream()
                .map(MeetingId::new)
                .toList();
    }

    /// The best listing first: still there, not a sample, updated latest, telling most, listed longest.
    void rank(Collection<MeetingId> meetings) {
        jdbc.sql("""
                update meetings.listing l set rank = ranked.rank
                from (
                    select l.id, row_number() over (partition by l.meeting order by l.gone_since is not null, f.sample,
                        l.updated desc nulls last, l.weight desc, l.first_seen, l.id) - 1 as rank
                    from meetings.listing l
                    join meetings.feed f on f.id = l.feed
                    where l.meeting = any(:ids::uuid[])
                ) ranked
                where ranked.id = l.id and ranked.rank <> l.rank
                """).param("ids", texts(meetings, MeetingId::value)).update();
    }

    /// Marks meetings as changed; one that nobody lists becomes a tombstone, one that somebody lists again rises.
    void mark(Collection<MeetingId> meetings, long change, Instant when) {
        jdbc.sql("""
                update meetings.meeting m set change = :change, gone_since = case
                    when exists (select from meetings.listing l where l.meeting = m.id and l.gone_since is null)
                    then null else coalesce(m.gone_since, :when) end
                where m.id = any(:ids::uuid[])
                """)
                .param("change", change)
                .param("when", Timestamp.from(when))
                .param("ids", texts(meetings, MeetingId::value))
                .update();
    }

    /// @param facts and `original` are JSON objects
    record Contents(SaidId id, String facts, String original) {}

    private static <T> String[] texts(Collection<T> rows, Function<T, @Nullable Object> column) {
        return rows.stream()
                .map(column)
                .map(value -> value == null ? null : value.toString())
                .toArray(String[]::new);
    }

    private static Listed listed(ResultSet row) throws SQLException {
        Timestamp updated = row.getTimestamp("updated");
        return new Listed(
                new SaidId(row.getObject("id", UUID.class)),
                new FeedId(row.getObject("feed", UUID.class)),
                row.getString("source_id"),
                new MeetingId(row.getObject("meeting", UUID.class)),
                row.getString("digest"),
                Fingerprint.parse(row.getString("keys"), row.getString("called"), row.getString("fellowship")),
                updated == null ? null : updated.toInstant(),
                row.getInt("weight"),
                row.getTimestamp("first_seen").toInstant(),
                row.getBoolean("gone"));
    }
}
