package tandem.mentors;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class WishStore {
    private final JdbcClient sql;

    WishStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Item(PersonId person, Kind kind, byte[] said, boolean shown) {}

    record Seeking(PersonId person, boolean wants, Instant since) {}

    /// Since when stays where they say the same again.
    void seek(PersonId person, boolean wants, Instant at) {
        sql.sql("""
                insert into mentors.seeking (person, wants, since) values (:person, :wants, :at)
                on conflict (person) do update set wants = excluded.wants, since = excluded.since
                    where seeking.wants <> excluded.wants
                """)
                .param("person", person.value())
                .param("wants", wants)
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What these said, as far as the actor may see it.
    List<Seeking> seeking(Collection<PersonId> persons) {
        return sql.sql("select person, wants, since from mentors.seeking where person = any (:persons) order by since")
                .param("persons", ProfileStore.ids(persons))
                .query((row, number) -> new Seeking(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getBoolean("wants"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    boolean looks() {
        return sql.sql("select mentors.looks()").query(Boolean.class).single();
    }

    void clear(PersonId person) {
        sql.sql("delete from mentors.wish where person = :person")
                .param("person", person.value())
                .update();
    }

    void insert(Item wish) {
        sql.sql("insert into mentors.wish (person, kind, said, shown) values (:person, :kind, :said, :shown)")
                .param("person", wish.person().value())
                .param("kind", wish.kind().code())
                .param("said", wish.said())
                .param("shown", wish.shown())
                .update();
    }

    /// What these wish for, as far as the actor may see it.
    List<Item> of(Collection<PersonId> persons) {
        return sql.sql("""
                select person, kind, said, shown from mentors.wish where person = any (:persons) order by person, kind
                """)
                .param("persons", ProfileStore.ids(persons))
                .query((row, number) -> new Item(
                        new PersonId(row.getObject("person", UUID.class)),
                        Kind.read(row.getString("kind")).orElseThrow(),
                        row.getBytes("said"),
                        row.getBoolean("shown")))
                .list();
    }
}
