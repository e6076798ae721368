package tandem.mentoring;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class NoteStore {
    private final JdbcClient sql;

    NoteStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param goal null where it is toward none
    /// @param remark null where they said nothing
    record Sealed(
            UUID id,
            PersonId person,
            PersonId by,
            Instant at,
            byte @Nullable [] goal,
            byte[] words,
            byte @Nullable [] remark) {}

    record SealedGoal(UUID id, PersonId person, byte[] words, Instant shown) {}

    void insert(Sealed note) {
        sql.sql("""
                insert into mentoring.note (id, person, by, at, goal, words)
                values (:id, :person, :by, :at, :goal, :words) on conflict (id) do nothing
                """)
                .param("id", note.id())
                .param("person", note.person().value())
                .param("by", note.by().value())
                .param("at", Timestamp.from(note.at()))
                .param("goal", note.goal(), Types.BINARY)
                .param("words", note.words())
                .update();
    }

    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, person, by, at, goal, words, remark from mentoring.note
                where person = :person order by at desc, id desc
                """)
                .param("person", person.value())
                .query(NoteStore::row)
                .list();
    }

    boolean remark(UUID note, byte @Nullable [] remark, Instant at) {
        return sql.sql("update mentoring.note set remark = :remark, remarked = :at where id = :id")
                        .param("remark", remark, Types.BINARY)
                        .param("at", Timestamp.from(at))
                        .param("id", note)
                        .update()
                == 1;
    }

    void insert(SealedGoal goal) {
        sql.sql("""
                insert into mentoring.goal (id, person, words, shown) values (:id, :person, :words, :shown)
                on conflict (id) do nothing
                """)
                .param("id", goal.id())
                .param("person", goal.person().value())
                .param("words", goal.words())
                .param("shown", Timestamp.from(goal.shown()))
                .update();
    }

    /// Those that somebody shows now.
    List<SealedGoal> goals(PersonId person) {
        return sql.sql("""
                select id, person, words, shown from mentoring.goal
                where person = :person and ended is null order by shown, id
                """)
                .param("person", person.value())
                .query((row, number) -> new SealedGoal(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("words"),
                        row.getTimestamp("shown").toInstant()))
                .list();
    }

    void end(UUID goal, Instant at) {
        sql.sql("update mentoring.goal set ended = :at where id = :id and ended is null")
                .param("at", Timestamp.from(at))
                .param("id", goal)
                .update();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("by", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getBytes("goal"),
                row.getBytes("words"),
                row.getBytes("remark"));
    }
}
