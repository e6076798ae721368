package tandem.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class LineStore {
    private final JdbcClient sql;

    LineStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            String section,
            byte[] words,
            byte @Nullable [] answer,
            byte @Nullable [] day,
            byte @Nullable [] skill) {}

    /// At the end of its section.
    void insert(PersonId person, Sealed line) {
        params(sql.sql("""
                insert into plan.line (id, person, section, place, words, answer, day, skill)
                values (:id, :person, :section, (
                    select coalesce(max(l.place), 0) + 1 from plan.line l
                    where l.person = :person and l.section = :section), :words, :answer, :day, :skill)
                on conflict (id) do nothing
                """), line)
                .param("person", person.value())
                .param("section", line.section())
                .param("skill", line.skill(), Types.BINARY)
                .update();
    }

    /// The practice that it leads to stays.
    boolean update(PersonId person, Sealed line) {
        return params(sql.sql("""
                update plan.line set words = :words, answer = :answer, day = :day where id = :id and person = :person
                """), line).param("person", person.value()).update() == 1;
    }

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec sql, Sealed line) {
        return sql.param("id", line.id())
                .param("words", line.words())
                .param("answer", line.answer(), Types.BINARY)
                .param("day", line.day(), Types.BINARY);
    }

    /// Changes places with the one above it.
    void earlier(PersonId person, UUID id) {
        sql.sql("""
                with moved as (select id, section, place from plan.line where id = :id and person = :person),
                    above as (
                        select l.id, l.place from plan.line l, moved m
                        where l.person = :person and l.section = m.section and l.place < m.place
                        order by l.place desc limit 1)
                update plan.line l set place = case when l.id = m.id then a.place else m.place end
                from moved m, above a where l.id in (m.id, a.id)
                """).param("id", id).param("person", person.value()).update();
    }

    void delete(PersonId person, UUID id) {
        sql.sql("delete from plan.line where id = :id and person = :person")
                .param("id", id)
                .param("person", person.value())
                .update();
    }

    /// Somebody's lines, as far as the actor may know.
    List<Sealed> of(PersonId person) {
        return sql.sql("""
                select id, section, words, answer, day, skill from plan.line where person = :person
                order by section, place, id
                """)
                .param("person", person.value())
                .query(LineStore::row)
                .list();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getObject("id", UUID.class),
                row.getString("section"),
                row.getBytes("words"),
                row.getBytes("answer"),
                row.getBytes("day"),
                row.getBytes("skill"));
    }
}
