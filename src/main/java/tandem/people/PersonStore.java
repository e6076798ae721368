package tandem.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;
import tandem.wall.Role;

@Repository
class PersonStore {
    private final JdbcClient sql;
    private final Questions questions;

    PersonStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    record Sealed(PersonId id, byte[] name, Language language, Instant joined) {}

    void insert(PersonId person, byte[] name, Language language, Instant joined) {
        sql.sql("""
                insert into people.person (id, name, language, joined)
                values (:id, :name, :language, :joined)
                """)
                .param("id", person.value())
                .param("name", name)
                .param("language", language.code())
                .param("joined", Timestamp.from(joined))
                .update();
    }

    void rename(PersonId person, byte[] name) {
        sql.sql("update people.person set name = :name where id = :id")
                .param("name", name)
                .param("id", person.value())
                .update();
    }

    void delete(PersonId person) {
        sql.sql("delete from people.person where id = :id")
                .param("id", person.value())
                .update();
    }

    List<Sealed> byIds(Collection<PersonId> ids) {
        return sql.sql("select id, name, language, joined from people.person where id = any(:ids) order by id")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::row)
                .list();
    }

    boolean trusted(PersonId person) {
        return questions.single(asksTrusted(person));
    }

    static Question<Boolean> asksTrusted(PersonId person) {
        return new Question<>(
                "select people.trusted(:person)", Map.of("person", person.value()), row -> row.getBoolean(1));
    }

    List<UUID> ids() {
        return sql.sql("select id from people.person").query(UUID.class).list();
    }

    List<Sealed> withRole(Role role) {
        return sql.sql("""
                select p.id, p.name, p.language, p.joined from people.person p
                join people.role r on r.person = p.id
                where r.role = :role and r.ended_at is null
                    and not exists (select from people.ending e where e.person = p.id)
                order by p.id
                """).param("role", role.code()).query(PersonStore::row).list();
    }

    /// Everybody who has another role than a member's, unless they have left.
    List<Member> team() {
        return sql.sql("""
                select p.id, p.name, p.language, p.joined, string_agg(r.role, ' ') as roles,
                    exists (select from people.ending e where e.person = p.id) as disabled
                from people.person p
                join people.role r on r.person = p.id and r.ended_at is null
                where not exists (select from people.ending e where e.person = p.id and e.kind <> 'disabled')
                group by p.id
                having bool_or(r.role <> 'member')
                order by p.joined, p.id
                """)
                .query((row, number) -> new Member(
                        row(row, number),
                        Stream.of(row.getString("roles").split(" "))
                                .map(Role::of)
                                .collect(Collectors.toSet()),
                        row.getBoolean("disabled")))
                .list();
    }

    record Member(Sealed person, Set<Role> roles, boolean disabled) {}

    boolean any() {
        return sql.sql("select exists (select from people.person)")
                .query(Boolean.class)
                .single();
    }

    private static Sealed row(ResultSet row, int number) throws SQLException {
        return new Sealed(
                new PersonId(row.getObject("id", UUID.class)),
                row.getBytes("name"),
                Language.of(row.getString("language")),
                row.getTimestamp("joined").toInstant());
    }
}
