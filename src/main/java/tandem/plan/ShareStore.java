package tandem.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ShareStore {
    private final JdbcClient sql;

    ShareStore(JdbcClient sql) {
        this.sql = sql;
    }

    void insert(PersonId person, PersonId holder, Collection<String> sections, Instant since) {
        for (var section : sections) {
            sql.sql("""
                    insert into plan.share (person, holder, section, since)
                    values (:person, :holder, :section, :since) on conflict do nothing
                    """)
                    .param("person", person.value())
                    .param("holder", holder.value())
                    .param("section", section)
                    .param("since", Timestamp.from(since))
                    .update();
        }
    }

    void delete(PersonId person, PersonId holder) {
        sql.sql("delete from plan.share where person = :person and holder = :holder")
                .param("person", person.value())
                .param("holder", holder.value())
                .update();
    }

    /// What somebody shares.
    List<Share> of(PersonId person) {
        return rows("person", person);
    }

    /// What is shared with somebody.
    List<Share> with(PersonId holder) {
        return rows("holder", holder);
    }

    private List<Share> rows(String side, PersonId who) {
        return sql.sql("select person, holder, section, since from plan.share where " + side
                        + " = :who order by person, holder, section")
                .param("who", who.value())
                .query((row, number) -> new Share(
                        new PersonId(row.getObject("person", UUID.class)),
                        new PersonId(row.getObject("holder", UUID.class)),
                        row.getString("section"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }
}
