package tandem.mentors;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class ProfileStore {
    private static final String COLUMNS = "select id, person, name, capacity, since, rests from mentors.profile ";

    private final JdbcClient sql;

    ProfileStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Sealed(
            UUID id,
            PersonId person,
            byte[] name,
            int capacity,
            Instant since,
            @Nullable Instant rests) {}

    record Item(PersonId person, Kind kind, byte[] said, Audience audience) {}

    record Load(PersonId mentor, int walks, int room) {}

    /// A first time, or a change of the name and of how many.
    void put(Sealed profile) {
        sql.sql("""
                insert into mentors.profile (id, person, name, capacity, since)
                values (:id, :person, :name, :capacity, :since)
                on conflict (person) do update set name = excluded.name, capacity = excluded.capacity
                """)
                .param("id", profile.id())
                .param("person", profile.person().value())
                .param("name", profile.name())
                .param("capacity", profile.capacity())
                .param("since", Timestamp.from(profile.since()))
                .update();
    }

    void rest(PersonId person, Optional<Instant> since) {
        sql.sql("update mentors.profile set rests = :since where person = :person")
                .param("since", since.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("person", person.value())
                .update();
    }

    void clear(PersonId person) {
        sql.sql("delete from mentors.item where person = :person")
                .param("person", person.value())
                .update();
    }

    void insert(Item item) {
        sql.sql("""
                insert into mentors.item (person, kind, said, audience) values (:person, :kind, :said, :audience)
                """)
                .param("person", item.person().value())
                .param("kind", item.kind().code())
                .param("said", item.said())
                .param("audience", item.audience().code())
                .update();
    }

    Optional<Sealed> byId(UUID id) {
        return sql.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(ProfileStore::row)
                .optional();
    }

    List<Sealed> of(Collection<PersonId> persons) {
        return sql.sql(COLUMNS + "where person = any (:persons) order by since, id")
                .param("persons", ids(persons))
                .query(ProfileStore::row)
                .list();
    }

    /// All whom the actor may see.
    List<Sealed> all() {
        return sql.sql(COLUMNS + "order by since, id").query(ProfileStore::row).list();
    }

    /// Those who can be suggested to the actor, who looks for a mentor.
    List<Sealed> open() {
        return sql.sql(COLUMNS + "where (select mentors.looks()) and mentors.open_to(person) order by since, id")
                .query(ProfileStore::row)
                .list();
    }

    /// What is opened to the actor of what these say.
    List<Item> items(Collection<PersonId> persons) {
        return sql.sql("""
                select person, kind, said, audience from mentors.item where person = any (:persons)
                order by person, kind
                """)
                .param("persons", ids(persons))
                .query((row, number) -> new Item(
                        new PersonId(row.getObject("person", UUID.class)),
                        Kind.read(row.getString("kind")).orElseThrow(),
                        row.getBytes("said"),
                        Audience.read(row.getString("audience")).orElseThrow()))
                .list();
    }

    List<Load> loads() {
        return sql.sql("select mentor, walks, room from mentors.loads() order by mentor")
                .query((row, number) -> new Load(
                        new PersonId(row.getObject("mentor", UUID.class)), row.getInt("walks"), row.getInt("room")))
                .list();
    }

    int walksWith(PersonId mentor) {
        return sql.sql("select mentors.walks_with(:mentor)")
                .param("mentor", mentor.value())
                .query(Integer.class)
                .single();
    }

    static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        var rests = row.getTimestamp("rests");
        return new Sealed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getBytes("name"),
                row.getInt("capacity"),
                row.getTimestamp("since").toInstant(),
                rests == null ? null : rests.toInstant());
    }
}
