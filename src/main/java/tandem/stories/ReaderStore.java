package tandem.stories;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

/// What readers leave: which stories they have read, and that they know a feeling.
@Repository
class ReaderStore {
    private final JdbcClient sql;

    ReaderStore(JdbcClient sql) {
        this.sql = sql;
    }

    void know(PersonId person, UUID story) {
        sql.sql("insert into stories.feeling (story, person) values (:story, :person) on conflict do nothing")
                .param("story", story)
                .param("person", person.value())
                .update();
    }

    void knowNoMore(PersonId person, UUID story) {
        sql.sql("delete from stories.feeling where story = :story and person = :person")
                .param("story", story)
                .param("person", person.value())
                .update();
    }

    boolean knows(PersonId person, UUID story) {
        return sql.sql("select exists (select from stories.feeling where story = :story and person = :person)")
                .param("story", story)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    List<UUID> known(PersonId person) {
        return sql.sql("select story from stories.feeling where person = :person order by story")
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    /// In steps, for its author.
    int knownBy(UUID story) {
        return sql.sql("select stories.known(:story)")
                .param("story", story)
                .query(Integer.class)
                .single();
    }

    Optional<byte[]> seen(PersonId person) {
        return sql.sql("select items from stories.seen where person = :person")
                .param("person", person.value())
                .query(byte[].class)
                .optional();
    }

    void see(PersonId person, byte[] items) {
        sql.sql("""
                insert into stories.seen (person, items) values (:person, :items)
                on conflict (person) do update set items = excluded.items
                """).param("person", person.value()).param("items", items).update();
    }
}
