package tandem.bridge;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;
import tandem.wall.Question;
import tandem.wall.Questions;

@Repository
class EnrolmentStore {
    private final JdbcClient sql;
    private final Questions questions;

    EnrolmentStore(JdbcClient sql, Questions questions) {
        this.sql = sql;
        this.questions = questions;
    }

    void insert(PersonId person, LocalDate began) {
        sql.sql("insert into bridge.enrolment (person, began) values (:person, :began)")
                .param("person", person.value())
                .param("began", began)
                .update();
    }

    /// The day somebody came in, as far as the actor may know.
    Optional<LocalDate> began(PersonId person) {
        return questions.optional(asksBegan(person));
    }

    static Question<LocalDate> asksBegan(PersonId person) {
        return new Question<>(
                "select began from bridge.enrolment where person = :person",
                Map.of("person", person.value()),
                row -> row.getObject("began", LocalDate.class));
    }

    /// Writes nothing where it is so already.
    void stop(PersonId person, Optional<LocalDate> day) {
        sql.sql("""
                update bridge.enrolment set stopped = :day
                where person = :person and stopped is distinct from cast(:day as date)
                """)
                .param("day", day.orElse(null), Types.DATE)
                .param("person", person.value())
                .update();
    }

    boolean inCaseload(PersonId person) {
        return sql.sql("select people.sees(:person, '{caseload,mentor}')")
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    Optional<PersonId> nextUnowned() {
        return sql.sql("select bridge.next_unowned()")
                .query((row, number) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new))
                .single();
    }

    Everyone everyone() {
        return sql.sql("select enrolled, cared, unowned from bridge.everyone()")
                .query((row, number) ->
                        new Everyone(row.getLong("enrolled"), row.getLong("cared"), row.getLong("unowned")))
                .single();
    }
}
