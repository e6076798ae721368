package tandem.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Reads meetings, many at a time.
@Repository
public class MeetingStore {
    private static final int FETCH = 2_000;

    private final JdbcClient jdbc;

    MeetingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> bySlug(String slug) {
        List<Meeting> found = new ArrayList<>();
        each("m.slug = :value", slug, meeting -> found.add(meeting.get()));
        return found.stream().findFirst();
    }

    public List<Meeting> byIds(Collection<MeetingId> ids) {
        List<Meeting> found = new ArrayList<>();
        String[] texts = ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
        each("m.id = any(:value::uuid[])", texts, meeting -> found.add(meeting.get()));
        return found;
    }

    /// Those that bear the number of a change, tombstones included. What is stored becomes a meeting when it is asked
    /// for, in whatever thread: that takes longer than reading it.
    public void eachChangedIn(long change, Consumer<Supplier<Meeting>> each) {
        each("m.change = :value", change, each);
    }

    /// Every meeting that somebody lists, as in [#eachChangedIn].
    public void eachListed(Consumer<Supplier<Meeting>> each) {
        each("m.gone_since is null and :value", true, each);
    }

    /// Every meeting that somebody lists, oldest first, with the rows as received.
    public void eachWithOriginals(Originals each) {
        read(
                "c.original",
                "m.gone_since is null and :value order by m.id",
                true,
                (meeting, row) -> each.accept(meeting.get(), row.getString("original")));
    }

    public interface Originals {
        /// @param original the listing whose facts count
        void accept(Meeting meeting, String original);
    }

    /// What the other feeds wrote about the same meetings, best first: only where there are several.
    public Map<MeetingId, List<String>> otherOriginals() {
        Map<MeetingId, List<String>> others = new HashMap<>();
        jdbc.sql("""
                select l.meeting, c.original from meetings.listing l join meetings.content c on c.id = l.id
                where l.rank > 0 and l.gone_since is null order by l.meeting, l.rank
                """).withFetchSize(FETCH).query(row -> {
            others.computeIfAbsent(new MeetingId(row.getObject(1, UUID.class)), id -> new ArrayList<>())
                    .add(row.getString(2));
        });
        return others;
    }

    public int listed() {
        return jdbc.sql("select count(*) from meetings.meeting where gone_since is null")
                .query(Integer.class)
                .single();
    }

    public List<Freshness.Feed> feeds() {
        return jdbc.sql("""
                select f.name, f.sample, f.seen,
                    (select count(*) from meetings.listing l where l.feed = f.id and l.gone_since is null) as listed
                from meetings.feed f where f.seen is not null order by f.name
                """)
                .query((row, number) -> new Freshness.Feed(
                        row.getString("name"),
                        row.getBoolean("sample"),
                        row.getTimestamp("seen").toInstant(),
                        row.getInt("listed")))
                .list();
    }

    private void each(String where, Object value, Consumer<Supplier<Meeting>> each) {
        read("null", where, value, (meeting, row) -> each.accept(meeting));
    }

    private interface Reading {
        void accept(Supplier<Meeting> meeting, ResultSet row) throws SQLException;
    }

    /// `also` and `where` are ours, never a visitor's.
    private void read(String also, String where, Object value, Reading each) {
        Map<UUID, Seen> feeds = seen();
        Map<UUID, List<Meeting.Source>> others = others(where.replaceFirst(" order by .*", ""), value, feeds);
        jdbc.sql("""
                select m.id, m.slug, m.gone_since, l.feed, l.source_id, l.gone_since as left_since, c.facts, %s as original
                from meetings.meeting m
                join meetings.listing l on l.meeting = m.id and l.rank = 0
                join meetings.content c on c.id = l.id
                where %s
                """.formatted(also, where))
                .withFetchSize(FETCH)
                .param("value", value)
                .query(row -> {
                    each.accept(meeting(row, feeds, others), row);
                });
    }

    private static Supplier<Meeting> meeting(
            ResultSet row, Map<UUID, Seen> feeds, Map<UUID, List<Meeting.Source>> others) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        List<Meeting.Source> sources = new ArrayList<>();
        sources.add(source(row, feeds));
        sources.addAll(others.getOrDefault(id, List.of()));
        String slug = row.getString("slug");
        String facts = row.getString("facts");
        Instant gone = instant(row, "gone_since");
        return () -> new Meeting(new MeetingId(id), slug, FactsJson.read(facts), sources, gone);
    }

    private Map<UUID, List<Meeting.Source>> others(String where, Object value, Map<UUID, Seen> feeds) {
        Map<UUID, List<Meeting.Source>> others = new HashMap<>();
        jdbc.sql("""
                select l.meeting, l.feed, l.source_id, l.gone_since as left_since
                from meetings.listing l
                join meetings.meeting m on m.id = l.meeting
                where l.rank > 0 and l.gone_since is null and
                """ + where + " order by l.meeting, l.rank")
                .param("value", value)
                .query(row -> {
                    others.computeIfAbsent(row.getObject("meeting", UUID.class), id -> new ArrayList<>())
                            .add(source(row, feeds));
                });
        return others;
    }

    private static Meeting.Source source(ResultSet row, Map<UUID, Seen> feeds) throws SQLException {
        Seen feed = feeds.getOrDefault(row.getObject("feed", UUID.class), Seen.NEVER);
        Instant left = instant(row, "left_since");
        return new Meeting.Source(feed.name, row.getString("source_id"), left == null ? feed.seen : left, feed.sample);
    }

    private Map<UUID, Seen> seen() {
        Map<UUID, Seen> feeds = new HashMap<>();
        jdbc.sql("select id, name, sample, seen from meetings.feed").query(row -> {
            Instant seen = instant(row, "seen");
            feeds.put(
                    row.getObject("id", UUID.class),
                    new Seen(row.getString("name"), row.getBoolean("sample"), seen == null ? Instant.EPOCH : seen));
        });
        return feeds;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public boolean sample() {
        return jdbc.sql("select exists (select from meetings.feed where sample)")
                .query(Boolean.class)
                .single();
    }

    private record Seen(String name, boolean sample, Instant seen) {
        private static final Seen NEVER = new Seen("", false, Instant.EPOCH);
    }
}
