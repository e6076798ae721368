package tandem.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChainStore {
    private static final long LOCK = 0x7461_6e64_656d_3735L;
    private static final int AT_ONCE = 1000;

    private final JdbcClient sql;

    ChainStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Link(long sequence, UUID entry, byte[] hash) {}

    /// @param linked the entry that the link names; null where no link holds the entry
    /// @param entry null where the entry that a link names is not there
    record Step(
            long sequence,
            @Nullable UUID linked,
            byte @Nullable [] hash,
            @Nullable Entry entry,
            boolean waits,
            @Nullable SignedHead head) {}

    /// One linker at a time, over all nodes, until the transaction ends.
    void alone() {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query()
                .listOfRows();
    }

    List<Entry> waiting(int most) {
        return sql.sql("select " + EntryStore.COLUMNS + """
                 from audit.waiting w join audit.entry e on e.id = w.entry
                order by e.at, e.id limit :most
                """)
                .param("most", most)
                .query(EntryStore::row)
                .list();
    }

    Optional<Link> newest() {
        return sql.sql("select sequence, entry, hash from audit.link order by sequence desc limit 1")
                .query((row, number) ->
                        new Link(row.getLong("sequence"), row.getObject("entry", UUID.class), row.getBytes("hash")))
                .optional();
    }

    void append(List<Link> links) {
        sql.sql("""
                with linked as (
                    insert into audit.link (sequence, entry, hash)
                    select * from unnest(:sequences::bigint[], :entries::uuid[], :hashes::bytea[])
                )
                delete from audit.waiting where entry = any(:entries)
                """)
                .param("sequences", links.stream().map(Link::sequence).toArray(Long[]::new))
                .param("entries", links.stream().map(Link::entry).toArray(UUID[]::new))
                .param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
                .update();
    }

    void sign(SignedHead head) {
        sql.sql("""
                insert into audit.head (sequence, since, at, hash, signature)
                values (:sequence, :since, :at, :hash, :signature)
                """)
                .param("sequence", head.sequence())
                .param("since", head.since())
                .param("at", Timestamp.from(head.at()))
                .param("hash", head.hash())
                .param("signature", head.signature())
                .update();
    }

    Optional<SignedHead> head() {
        return sql.sql("select sequence, since, at, hash, signature from audit.head order by sequence desc limit 1")
                .query((row, number) -> head(row, "sequence", "at", "hash"))
                .optional();
    }

    long waits() {
        return sql.sql("select count(*) from audit.waiting").query(Long.class).single();
    }

    Optional<Instant> waitsSince() {
        return sql.sql("select min(e.at) from audit.waiting w join audit.entry e on e.id = w.entry")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /// The whole trail, link after link, then what no link holds. Streams; wants an open transaction.
    void walk(Consumer<Step> each) {
        sql.sql("""
                select l.sequence, l.entry as linked, l.hash, w.entry is not null as waits,
                    h.since, h.at as head_at, h.hash as head_hash, h.signature,
                """ + EntryStore.COLUMNS + """
                 from audit.link l
                full join audit.entry e on e.id = l.entry
                left join audit.waiting w on w.entry = e.id
                left join audit.head h on h.sequence = l.sequence
                order by l.sequence nulls last, e.id
                """).withFetchSize(AT_ONCE).query(row -> {
            each.accept(step(row));
        });
    }

    /// Heads of links that are not there.
    List<Long> strayHeads() {
        return sql.sql("""
                select h.sequence from audit.head h
                where not exists (select from audit.link l where l.sequence = h.sequence) order by 1
                """).query(Long.class).list();
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                row.getLong("sequence"),
                row.getObject("linked", UUID.class),
                row.getBytes("hash"),
                row.getObject("id", UUID.class) == null ? null : EntryStore.row(row, 0),
                row.getBoolean("waits"),
                row.getBytes("signature") == null ? null : head(row, "sequence", "head_at", "head_hash"));
    }

    private static SignedHead head(ResultSet row, String sequence, String at, String hash) throws SQLException {
        return new SignedHead(
                row.getLong(sequence),
                row.getLong("since"),
                row.getObject(at, OffsetDateTime.class).toInstant(),
                row.getBytes(hash),
                row.getBytes("signature"));
    }
}
