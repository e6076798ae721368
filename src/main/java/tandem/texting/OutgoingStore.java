package tandem.texting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// What is on its way.
@Repository
class OutgoingStore {
    private static final String COLUMNS = "id, owner, person, kind, card, queued, until, tries, tried, sid";

    private final JdbcClient sql;

    OutgoingStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param card the number and the words; null once it arrived
    /// @param tried when the carrier was first asked in this try; null before
    /// @param interrupted whether a node was asking the carrier and never said what came of it
    record Sealed(
            UUID id,
            UUID owner,
            @Nullable PersonId person,
            String kind,
            byte @Nullable [] card,
            Instant queued,
            Instant until,
            int tries,
            @Nullable Instant tried,
            boolean interrupted) {
        Optional<PersonId> somebody() {
            return Optional.ofNullable(person);
        }
    }

    void insert(Sealed text, byte[] fingerprint, Instant due) {
        sql.sql("""
                insert into texting.outgoing (id, owner, person, fingerprint, kind, card, queued, due, until)
                values (:id, :owner, :person, :fingerprint, :kind, :card, :queued, :due, :until)
                on conflict do nothing
                """)
                .param("id", text.id())
                .param("owner", text.owner())
                .param("person", text.somebody().map(PersonId::value).orElse(null), Types.OTHER)
                .param("fingerprint", fingerprint)
                .param("kind", text.kind())
                .param("card", text.card())
                .param("queued", Timestamp.from(text.queued()))
                .param("due", Timestamp.from(due))
                .param("until", Timestamp.from(text.until()))
                .update();
    }

    /// Those due, each kept from other nodes until `lease`. One that somebody was at when their node died is among them
    /// once its own lease is over.
    List<Sealed> take(Instant now, Instant lease, int most) {
        return sql.sql("""
                with due as (
                    select id, state from texting.outgoing
                    where state in ('queued', 'sending') and due <= :now and until > :now
                        and (person is null or not people.silent(person))
                    order by due, id limit :most for update skip locked)
                update texting.outgoing o set state = 'sending', due = :lease,
                    tries = o.tries + case due.state when 'queued' then 1 else 0 end,
                    tried = case due.state when 'queued' then :now else o.tried end
                from due where due.id = o.id
                returning o.id, o.owner, o.person, o.kind, o.card, o.queued, o.until, o.tries, o.tried,
                    due.state = 'sending' as interrupted
                """)
                .param("now", Timestamp.from(now))
                .param("lease", Timestamp.from(lease))
                .param("most", most)
                .query(OutgoingStore::row)
                .list();
    }

    /// Those of these numbers of the carrier that belong to texts we know.
    Set<String> known(Collection<String> sids) {
        return Set.copyOf(sql.sql("select sid from texting.outgoing where sid = any(:sids)")
                .param("sids", sids.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /// The carrier has it. What it said of it meanwhile stays.
    void sent(UUID id, String sid) {
        sql.sql("update texting.outgoing set state = 'sent', sid = :sid where id = :id and state = 'sending'")
                .param("id", id)
                .param("sid", sid)
                .update();
    }

    /// @return whether this is the text as the carrier knows it, and nothing later is known of it
    boolean arrived(UUID id, String sid) {
        return sql.sql("""
                        update texting.outgoing set state = 'arrived', sid = :sid, card = null
                        where id = :id and state in ('sending', 'sent') and coalesce(sid, :sid) = :sid
                        """).param("id", id).param("sid", sid).update() == 1;
    }

    /// The one on its way that the carrier means.
    Optional<Sealed> onItsWay(UUID id, String sid) {
        return sql.sql("select " + COLUMNS + ", false as interrupted from texting.outgoing"
                        + " where id = :id and state in ('sending', 'sent') and coalesce(sid, :sid) = :sid for update")
                .param("id", id)
                .param("sid", sid)
                .query(OutgoingStore::row)
                .optional();
    }

    void again(UUID id, Instant due) {
        sql.sql("update texting.outgoing set state = 'queued', due = :due, sid = null where id = :id")
                .param("id", id)
                .param("due", Timestamp.from(due))
                .update();
    }

    void failed(UUID id) {
        sql.sql("update texting.outgoing set state = 'failed', card = null where id = :id")
                .param("id", id)
                .update();
    }

    /// Those that can be of no use any more.
    List<UUID> late(Instant now) {
        return sql.sql("""
                update texting.outgoing set state = 'failed', card = null
                where state in ('queued', 'sending') and until <= :now returning id
                """).param("now", Timestamp.from(now)).query(UUID.class).list();
    }

    int countSince(byte[] fingerprint, String kind, Instant moment) {
        return sql.sql("""
                select count(*) from texting.outgoing
                where fingerprint = :fingerprint and kind = :kind and queued > :moment
                """)
                .param("fingerprint", fingerprint)
                .param("kind", kind)
                .param("moment", Timestamp.from(moment))
                .query(Integer.class)
                .single();
    }

    /// What waits for somebody who wants no more.
    void endFor(byte[] fingerprint) {
        sql.sql("""
                update texting.outgoing set state = 'failed', card = null
                where fingerprint = :fingerprint and state = 'queued' and kind in ('said', 'call')
                """).param("fingerprint", fingerprint).update();
    }

    /// A text and when it went.
    record Went(Sealed text, Instant at) {}

    /// Those that went, and those that would have by now if anybody carried them; the newest first.
    List<Went> went(Instant now) {
        return sql.sql("select " + COLUMNS + """
                        , false as interrupted, case state when 'queued' then due else coalesce(tried, queued) end as went
                        from texting.outgoing
                        where card is not null and (state <> 'queued' or due <= :now)
                            and (person is null or not people.silent(person))
                        order by went desc, id desc limit 200
                        """)
                .param("now", Timestamp.from(now))
                .query((row, number) ->
                        new Went(row(row, number), row.getTimestamp("went").toInstant()))
                .list();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from texting.outgoing where queued < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person", UUID.class);
        var tried = row.getTimestamp("tried");
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getObject("owner", UUID.class),
                person == null ? null : new PersonId(person),
                row.getString("kind"),
                row.getBytes("card"),
                row.getTimestamp("queued").toInstant(),
                row.getTimestamp("until").toInstant(),
                row.getInt("tries"),
                tried == null ? null : tried.toInstant(),
                row.getBoolean("interrupted"));
    }
}
