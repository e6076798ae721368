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

/// Who walks with nobody, who is not to walk together, and what a coordinator chose by hand.
@Repository
class PairStore {
    private final JdbcClient sql;

    PairStore(JdbcClient sql) {
        this.sql = sql;
    }

    record Pair(PersonId person, PersonId mentor) {}

    record Pin(PersonId person, @Nullable PersonId mentor) {}

    /// Pairs that end by themselves.
    List<UUID> over() {
        return sql.sql("select over from mentors.over() over").query(UUID.class).list();
    }

    /// Those of some people who have no mentor.
    List<PersonId> alone(Collection<PersonId> persons) {
        return sql.sql("select alone from mentors.alone(:persons) alone order by alone")
                .param("persons", ProfileStore.ids(persons))
                .query((row, number) -> new PersonId(row.getObject("alone", UUID.class)))
                .list();
    }

    long looking() {
        return sql.sql("select mentors.looking()").query(Long.class).single();
    }

    /// Those of two lists who are not to be brought together, whatever the reason.
    List<Pair> never(Collection<PersonId> persons, Collection<PersonId> mentors) {
        return sql.sql("select person, mentor from mentors.never(:persons, :mentors) order by person, mentor")
                .param("persons", ProfileStore.ids(persons))
                .param("mentors", ProfileStore.ids(mentors))
                .query((row, number) -> pair(row))
                .list();
    }

    void pin(PersonId person, Optional<PersonId> mentor, PersonId by, Instant at) {
        unpin(List.of(person));
        sql.sql("insert into mentors.pin (person, mentor, by, at) values (:person, :mentor, :by, :at)")
                .param("person", person.value())
                .param("mentor", mentor.map(PersonId::value).orElse(null), Types.OTHER)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    void unpin(Collection<PersonId> persons) {
        sql.sql("delete from mentors.pin where person = any (:persons)")
                .param("persons", ProfileStore.ids(persons))
                .update();
    }

    List<Pin> pins() {
        return sql.sql("select person, mentor from mentors.pin order by person")
                .query((row, number) -> {
                    var mentor = row.getObject("mentor", UUID.class);
                    return new Pin(
                            new PersonId(row.getObject("person", UUID.class)),
                            mentor == null ? null : new PersonId(mentor));
                })
                .list();
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(
                new PersonId(row.getObject("person", UUID.class)), new PersonId(row.getObject("mentor", UUID.class)));
    }
}
