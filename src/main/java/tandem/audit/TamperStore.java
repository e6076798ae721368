package tandem.audit;

import java.sql.Connection;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// What somebody with the owner's rights could do to the trail. Only ever used in a transaction that is rolled back.
final class TamperStore {
    private final JdbcClient sql;

    TamperStore(Connection connection) {
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    ChainStore trail() {
        return new ChainStore(sql);
    }

    /// An owner can take away whatever the tables themselves refuse.
    void loosen() {
        sql.sql("select set_config('tandem.actor', 'owner', true)").query().listOfRows();
        sql.sql("""
                alter table audit.waiting drop constraint waiting_entry_fkey;
                alter table audit.link drop constraint link_entry_fkey, drop constraint link_entry_key;
                alter table audit.head drop constraint head_sequence_fkey;
                """).update();
    }

    long last() {
        return sql.sql("select count(*) from audit.link").query(Long.class).single();
    }

    Instant beganAt() {
        return sql.sql("select min(at) from audit.entry")
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    int changeAct(long sequence) {
        return change(sequence, "act = case act when 'looked' then 'invited' else 'looked' end");
    }

    int changeActor(long sequence) {
        return change(sequence, "standing = 'person', actor = gen_random_uuid()");
    }

    int changeSubject(long sequence) {
        return change(sequence, "subject = gen_random_uuid()");
    }

    int changeTime(long sequence) {
        return change(sequence, "at = at + interval '1 microsecond'");
    }

    int changeObject(long sequence) {
        return change(sequence, "object = left(object || 'x', 80)");
    }

    int hide(long sequence) {
        return change(sequence, "told = not told");
    }

    int deleteEntry(long sequence) {
        return sql.sql("delete from audit.entry where id = (select entry from audit.link where sequence = :sequence)")
                .param("sequence", sequence)
                .update();
    }

    int deleteLink(long sequence) {
        return sql.sql("delete from audit.link where sequence = :sequence")
                .param("sequence", sequence)
                .update();
    }

    void moveLinks(long after, int by) {
        sql.sql("update audit.link set sequence = sequence + 1000000000 where sequence > :after")
                .param("after", after)
                .update();
        sql.sql("update audit.link set sequence = sequence - 1000000000 + :by where sequence > 1000000000")
                .param("by", by)
                .update();
    }

    int swap(long one, long other) {
        return sql.sql("""
                update audit.link l set entry = o.entry from audit.link o
                where l.sequence in (:one, :other) and o.sequence in (:one, :other) and o.sequence <> l.sequence
                """).param("one", one).param("other", other).update();
    }

    void insertEntry(UUID id, Instant at, boolean waits) {
        sql.sql("""
                insert into audit.entry (id, at, standing, actor, act, object, told)
                values (:id, :at, 'system', null, 'looked', '', true)
                """).param("id", id).param("at", Timestamp.from(at)).update();
        if (waits) {
            sql.sql("insert into audit.waiting (entry) values (:id)")
                    .param("id", id)
                    .update();
        }
    }

    void insertLink(long sequence, UUID entry, byte[] hash) {
        sql.sql("insert into audit.link (sequence, entry, hash) values (:sequence, :entry, :hash)")
                .param("sequence", sequence)
                .param("entry", entry)
                .param("hash", hash)
                .update();
    }

    void rehash(long sequence, byte[] hash) {
        sql.sql("update audit.link set hash = :hash where sequence = :sequence")
                .param("hash", hash)
                .param("sequence", sequence)
                .update();
        sql.sql("update audit.head set hash = :hash where sequence = :sequence")
                .param("hash", hash)
                .param("sequence", sequence)
                .update();
    }

    /// Cuts the end off: links, their heads, their entries.
    int truncate(long from) {
        return sql.sql("""
                with cut as (delete from audit.link where sequence >= :from returning entry),
                    heads as (delete from audit.head where sequence >= :from)
                delete from audit.entry where id in (select entry from cut)
                """).param("from", from).update();
    }

    int damageSignature(long head, byte[] signature) {
        return sql.sql("update audit.head set signature = :signature where sequence = :head")
                .param("signature", signature)
                .param("head", head)
                .update();
    }

    int redate(long head) {
        return sql.sql("update audit.head set at = at + interval '1 second' where sequence = :head")
                .param("head", head)
                .update();
    }

    int deleteHead(long head) {
        return sql.sql("delete from audit.head where sequence = :head")
                .param("head", head)
                .update();
    }

    /// The head at or after a place.
    long headFrom(long sequence) {
        return sql.sql("select min(sequence) from audit.head where sequence >= :sequence")
                .param("sequence", sequence)
                .query(Long.class)
                .single();
    }

    private int change(long sequence, String what) {
        return sql.sql("update audit.entry set " + what
                        + " where id = (select entry from audit.link where sequence = :sequence)")
                .param("sequence", sequence)
                .update();
    }
}
