package tandem.together;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class TogetherStore {
    private static final String COLUMNS = """
            select r.id, r.person, r.planned, r.name, r.sign, r.spot, r.before, r.asked_at, r.taker, r.taker_name,
                r.taker_sign, r.let_go, r.ended_at is not null as ended,
                r.taker is not null and not people.may_meet(r.person, r.taker) as parted
            from together.request r
            """;

    private final JdbcClient sql;

    TogetherStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            byte[] planned,
            byte[] name,
            byte @Nullable [] sign,
            Spot spot,
            int before,
            Instant asked,
            @Nullable PersonId taker,
            byte @Nullable [] takerName,
            byte @Nullable [] takerSign,
            @Nullable PersonId letGo,
            boolean ended,
            boolean parted) {}

    void willing(PersonId person, LocalDate on) {
        sql.sql("insert into together.willing (person, since) values (:person, :on) on conflict do nothing")
                .param("person", person.value())
                .param("on", on)
                .update();
    }

    void unwilling(PersonId person) {
        sql.sql("delete from together.willing where person = :person")
                .param("person", person.value())
                .update();
    }

    Optional<LocalDate> willing(PersonId person) {
        return sql.sql("select since from together.willing where person = :person")
                .param("person", person.value())
                .query(LocalDate.class)
                .optional();
    }

    boolean mayOffer() {
        return sql.sql("select together.may_offer()").query(Boolean.class).single();
    }

    boolean accompanies() {
        return sql.sql("select together.accompanies()").query(Boolean.class).single();
    }

    void insert(Sealed request, Instant starts) {
        sql.sql("""
                insert into together.request (id, person, planned, name, sign, spot, before, starts, asked_at)
                values (:id, :person, :planned, :name, :sign, :spot, :before, :starts, :asked)
                on conflict (id) do nothing
                """)
                .param("id", request.id())
                .param("person", request.person().value())
                .param("planned", request.planned())
                .param("name", request.name())
                .param("sign", request.sign(), Types.BINARY)
                .param("spot", request.spot().code())
                .param("before", request.before())
                .param("starts", Timestamp.from(starts))
                .param("asked", Timestamp.from(request.asked()))
                .update();
    }

    /// The first who says yes has it.
    boolean take(UUID id, PersonId taker, byte[] name, byte @Nullable [] sign) {
        return sql.sql("""
                        update together.request set taker = :taker, taker_name = :name, taker_sign = :sign
                        where id = :id and taker is null and ended_at is null
                        """)
                        .param("taker", taker.value())
                        .param("name", name)
                        .param("sign", sign, Types.BINARY)
                        .param("id", id)
                        .update()
                == 1;
    }

    boolean letGo(UUID id, PersonId taker) {
        return sql.sql("""
                        update together.request set taker = null, taker_name = null, taker_sign = null, let_go = :taker
                        where id = :id and taker = :taker and ended_at is null
                        """).param("taker", taker.value()).param("id", id).update() == 1;
    }

    boolean end(UUID id, PersonId person, Instant at) {
        return sql.sql("""
                        update together.request set ended_at = :at
                        where id = :id and person = :person and ended_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("id", id)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by r.starts, r.id")
                .query(TogetherStore::row)
                .list();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where r.id = :id")
                .param("id", id)
                .query(TogetherStore::row)
                .optional();
    }

    int deleteBefore(Instant moment) {
        return sql.sql("delete from together.request where starts < :moment")
                .param("moment", Timestamp.from(moment))
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("planned"),
                row.getBytes("name"),
                row.getBytes("sign"),
                Spot.of(row.getString("spot")).orElseThrow(),
                row.getInt("before"),
                row.getTimestamp("asked_at").toInstant(),
                person(row.getObject("taker", UUID.class)),
                row.getBytes("taker_name"),
                row.getBytes("taker_sign"),
                person(row.getObject("let_go", UUID.class)),
                row.getBoolean("ended"),
                row.getBoolean("parted"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
