package tandem.direct;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.circles.CircleId;
import tandem.shared.PersonId;

/// Who writes with whom, and who asked for it.
@Repository
class DirectStore {
    private static final String NEWS = """
            exists (
                select from direct.word w
                where w.talk = t.id and w.author <> wall.person() and w.at > coalesce(
                    (select p.upto from direct.place p where p.talk = t.id and p.person = wall.person()),
                    '-infinity'))
            """;
    private static final String TALKS =
            "select t.id, t.kind, t.circle, t.holder, t.member, t.ended_by, t.id = any (direct.open()) as open, " + NEWS
                    + "as news from direct.talk t ";
    private static final String WAITING = """
            from direct.ask a
            where a.asked = wall.person() and direct.stands('fellows', a.circle, a.asker, a.asked)
                and not direct.asked(a.circle, a.asker)
                and not exists (
                    select from direct.refusal r
                    where r.circle = a.circle and r.person = a.asked and r.refused = a.asker)
            """;

    private final JdbcClient sql;

    DirectStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(
            UUID id,
            TalkKind kind,
            @Nullable CircleId circle,
            PersonId holder,
            PersonId member,
            @Nullable PersonId endedBy,
            boolean open,
            boolean news) {}

    record Ask(UUID id, CircleId circle, PersonId asker, PersonId asked, LocalDate on) {}

    List<Row> talks() {
        return sql.sql(TALKS + "order by t.began desc, t.id")
                .query(DirectStore::row)
                .list();
    }

    Optional<Row> byId(UUID id) {
        return sql.sql(TALKS + "where t.id = :id")
                .param("id", id)
                .query(DirectStore::row)
                .optional();
    }

    /// The one of these two, whoever is the holder.
    Optional<Row> between(TalkKind kind, @Nullable CircleId circle, PersonId one, PersonId other) {
        return sql.sql(TALKS + """
                where t.kind = :kind and t.circle is not distinct from cast(:circle as uuid)
                    and :one in (t.holder, t.member) and :other in (t.holder, t.member)
                """)
                .param("kind", kind.code())
                .param("circle", circle == null ? null : circle.value(), Types.OTHER)
                .param("one", one.value())
                .param("other", other.value())
                .query(DirectStore::row)
                .optional();
    }

    void insert(UUID id, TalkKind kind, @Nullable CircleId circle, PersonId holder, PersonId member, LocalDate day) {
        sql.sql("""
                insert into direct.talk (id, kind, circle, holder, member, began)
                values (:id, :kind, :circle, :holder, :member, :day)
                on conflict do nothing
                """)
                .param("id", id)
                .param("kind", kind.code())
                .param("circle", circle == null ? null : circle.value(), Types.OTHER)
                .param("holder", holder.value())
                .param("member", member.value())
                .param("day", day)
                .update();
    }

    void end(UUID talk, PersonId by, LocalDate day) {
        sql.sql("""
                update direct.talk set ended = greatest(began, cast(:day as date)), ended_by = :by
                where id = :id and ended is null
                """).param("id", talk).param("by", by.value()).param("day", day).update();
    }

    /// @return whether they had ended it
    boolean takeUp(UUID talk, PersonId by) {
        return sql.sql("update direct.talk set ended = null, ended_by = null where id = :id and ended_by = :by")
                        .param("id", talk)
                        .param("by", by.value())
                        .update()
                == 1;
    }

    boolean mayAsk(CircleId circle, PersonId other) {
        return asks("select direct.may_ask(:circle, :other) or direct.asked_by(:circle, :other)", circle, other);
    }

    boolean askedBy(CircleId circle, PersonId other) {
        return asks("select direct.asked_by(:circle, :other)", circle, other);
    }

    boolean asked(CircleId circle, PersonId other) {
        return asks("select direct.asked(:circle, :other)", circle, other);
    }

    void ask(Ask ask) {
        sql.sql("""
                insert into direct.ask (id, circle, asker, asked, asked_on)
                values (:id, :circle, :asker, :asked, :on)
                on conflict do nothing
                """)
                .param("id", ask.id())
                .param("circle", ask.circle().value())
                .param("asker", ask.asker().value())
                .param("asked", ask.asked().value())
                .param("on", ask.on())
                .update();
    }

    /// What others asked the actor and wait for, in circles in which both still are.
    List<Ask> waiting() {
        return sql.sql("select a.id, a.circle, a.asker, a.asked, a.asked_on " + WAITING + "order by a.asked_on, a.id")
                .query(DirectStore::ask)
                .list();
    }

    /// Whether anything waits for the actor: an ask, or words that they have not seen.
    boolean waits() {
        return sql.sql("select exists (select " + WAITING + ") or exists (select from direct.talk t where " + NEWS
                        + ")")
                .query(Boolean.class)
                .single();
    }

    List<Ask> askedByMe() {
        return sql.sql("""
                select id, circle, asker, asked, asked_on from direct.ask where asker = wall.person()
                order by asked_on, id
                """).query(DirectStore::ask).list();
    }

    void refuse(CircleId circle, PersonId person, PersonId refused) {
        sql.sql("""
                insert into direct.refusal (circle, person, refused) values (:circle, :person, :refused)
                on conflict do nothing
                """)
                .param("circle", circle.value())
                .param("person", person.value())
                .param("refused", refused.value())
                .update();
    }

    int refusals() {
        return sql.sql("select count(*) from direct.refusal")
                .query(Integer.class)
                .single();
    }

    int forgetAsks(LocalDate before) {
        return sql.sql("delete from direct.ask where asked_on < :before")
                .param("before", before)
                .update();
    }

    private boolean asks(String question, CircleId circle, PersonId other) {
        return sql.sql(question)
                .param("circle", circle.value())
                .param("other", other.value())
                .query(Boolean.class)
                .single();
    }

    private static Ask ask(ResultSet row, int number) throws SQLException {
        return new Ask(
                row.getObject("id", UUID.class),
                new CircleId(row.getObject("circle", UUID.class)),
                new PersonId(row.getObject("asker", UUID.class)),
                new PersonId(row.getObject("asked", UUID.class)),
                row.getObject("asked_on", LocalDate.class));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var circle = row.getObject("circle", UUID.class);
        var endedBy = row.getObject("ended_by", UUID.class);
        return new Row(
                row.getObject("id", UUID.class),
                TalkKind.of(row.getString("kind")),
                circle == null ? null : new CircleId(circle),
                new PersonId(row.getObject("holder", UUID.class)),
                new PersonId(row.getObject("member", UUID.class)),
                endedBy == null ? null : new PersonId(endedBy),
                row.getBoolean("open"),
                row.getBoolean("news"));
    }
}
