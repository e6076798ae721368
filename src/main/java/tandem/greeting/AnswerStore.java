package tandem.greeting;

import java.sql.Types;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tandem.shared.PersonId;

@Repository
class AnswerStore {
    private final JdbcClient sql;

    AnswerStore(JdbcClient sql) {
        this.sql = sql;
    }

    /// @param words null where there are none
    record Sealed(Felt felt, byte @Nullable [] words, boolean shown) {}

    /// In place of what they said before.
    void say(UUID greeting, PersonId person, Sealed answer, LocalDate day) {
        sql.sql("""
                insert into greeting.answer (greeting, person, felt, words, shown, said_on)
                values (:greeting, :person, :felt, :words, :shown, :day)
                on conflict (greeting) do update
                set felt = excluded.felt, words = excluded.words, shown = excluded.shown, said_on = excluded.said_on
                """)
                .param("greeting", greeting)
                .param("person", person.value())
                .param("felt", answer.felt().code())
                .param("words", answer.words(), Types.BINARY)
                .param("shown", answer.shown())
                .param("day", day)
                .update();
    }

    void takeBack(UUID greeting, PersonId person) {
        sql.sql("delete from greeting.answer where greeting = :greeting and person = :person")
                .param("greeting", greeting)
                .param("person", person.value())
                .update();
    }

    Optional<Sealed> to(UUID greeting) {
        return sql.sql("select felt, words, shown from greeting.answer where greeting = :greeting")
                .param("greeting", greeting)
                .query((row, number) -> new Sealed(
                        Felt.of(row.getString("felt")).orElseThrow(), row.getBytes("words"), row.getBoolean("shown")))
                .optional();
    }
}
