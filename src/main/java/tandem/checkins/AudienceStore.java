package tandem.checkins;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.people.RelationKind;
import tandem.shared.PersonId;

@Repository
class AudienceStore {
    /// @param note whether the note is open too
    record Sees(PersonId holder, RelationKind kind, boolean note) {}

    private final JdbcClient sql;

    AudienceStore(JdbcClient sql) {
        this.sql = sql;
    }

    List<Sees> standing(PersonId person) {
        return sql.sql("select holder, kind, note from checkins.standing where person = :person order by holder")
                .param("person", person.value())
                .query(AudienceStore::row)
                .list();
    }

    void stand(PersonId person, Sees sees) {
        params(sql.sql("""
                        insert into checkins.standing (person, holder, kind, note)
                        values (:person, :holder, :kind, :note)
                        on conflict (person, holder) do update set kind = excluded.kind, note = excluded.note
                        """), person, sees).update();
    }

    void endStanding(PersonId person, PersonId holder) {
        sql.sql("delete from checkins.standing where person = :person and holder = :holder")
                .param("person", person.value())
                .param("holder", holder.value())
                .update();
    }

    List<Sees> of(PersonId person, LocalDate day, UUID entry) {
        return sql.sql("""
                select holder, kind, note from checkins.shown
                where person = :person and day = :day and entry = :entry order by holder
                """)
                .param("person", person.value())
                .param("day", day)
                .param("entry", entry)
                .query(AudienceStore::row)
                .list();
    }

    /// How many somebody can see, of one person.
    long shownTo(PersonId person, PersonId holder) {
        return sql.sql("select count(*) from checkins.shown where person = :person and holder = :holder")
                .param("person", person.value())
                .param("holder", holder.value())
                .query(Long.class)
                .single();
    }

    void show(PersonId person, LocalDate day, UUID entry, Sees sees) {
        params(sql.sql("""
                        insert into checkins.shown (person, day, entry, holder, kind, note)
                        values (:person, :day, :entry, :holder, :kind, :note)
                        on conflict (person, day, entry, holder)
                            do update set kind = excluded.kind, note = excluded.note
                        """), person, sees)
                .param("day", day)
                .param("entry", entry)
                .update();
    }

    void hide(PersonId person, LocalDate day, UUID entry, PersonId holder) {
        sql.sql("""
                delete from checkins.shown
                where person = :person and day = :day and entry = :entry and holder = :holder
                """)
                .param("person", person.value())
                .param("day", day)
                .param("entry", entry)
                .param("holder", holder.value())
                .update();
    }

    void hideAll(PersonId person, PersonId holder) {
        sql.sql("delete from checkins.shown where person = :person and holder = :holder")
                .param("person", person.value())
                .param("holder", holder.value())
                .update();
    }

    /// Each entry that is open to somebody, for a copy of one's own.
    List<Shown> all(PersonId person) {
        return sql.sql("""
                select entry, kind, note from checkins.shown
                where person = :person order by day, entry, holder
                """)
                .param("person", person.value())
                .query((row, number) ->
                        new Shown(row.getObject("entry", UUID.class), row.getString("kind"), row.getBoolean("note")))
                .list();
    }

    record Shown(UUID entry, String kind, boolean note) {}

    private static JdbcClient.StatementSpec params(JdbcClient.StatementSpec statement, PersonId person, Sees sees) {
        return statement
                .param("person", person.value())
                .param("holder", sees.holder().value())
                .param("kind", sees.kind().code())
                .param("note", sees.note());
    }

    private static Sees row(ResultSet row, int number) throws SQLException {
        return new Sees(
                new PersonId(row.getObject("holder", UUID.class)),
                RelationKind.valueOf(row.getString("kind").toUpperCase(java.util.Locale.ROOT)),
                row.getBoolean("note"));
    }
}
