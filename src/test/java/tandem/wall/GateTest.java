package tandem.wall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.TandemTest;
import tandem.TestDatabase;

@TandemTest
class GateTest {
    private static final Question<String> ASKS_NOTES =
            new Question<>("select text from gate_test.note", Map.of(), row -> row.getString("text"));

    @Autowired
    Gate gate;

    @Autowired
    Questions questions;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void a_table_whose_rows_belong_to_actors() {
        TestDatabase.owner().sql("""
                create schema gate_test;
                grant usage on schema gate_test to tandem_runtime;
                create table gate_test.note (actor text not null, text text not null);
                alter table gate_test.note enable row level security;
                alter table gate_test.note force row level security;
                create policy own on gate_test.note using (actor = current_setting('tandem.actor', true));
                grant select, insert on gate_test.note to tandem_runtime;
                """).update();
    }

    @AfterEach
    void drop() {
        TestDatabase.owner().sql("drop schema gate_test cascade").update();
    }

    @Test
    void an_actor_sees_its_own_rows_and_no_others() {
        gate.run(Actor.OPERATOR, () -> write("operator"));
        assertThat(gate.as(Actor.OPERATOR, this::notes)).containsExactly("operator");
        assertThat(gate.as(Actor.VISITOR, this::notes)).isEmpty();
    }

    @Test
    void a_statement_outside_the_gate_sees_no_rows_even_on_a_connection_that_had_an_actor() {
        gate.run(Actor.OPERATOR, () -> write("operator"));
        for (int each = 0; each < 20; each++) {
            assertThat(notes()).isEmpty();
        }
    }

    @Test
    void an_actor_cannot_write_what_belongs_to_another() {
        assertThatThrownBy(() -> gate.run(Actor.VISITOR, () -> write("operator")))
                .isInstanceOf(DataAccessException.class);
        assertThat(gate.as(Actor.OPERATOR, this::notes)).isEmpty();
    }

    @Test
    void an_exception_rolls_everything_back() {
        assertThatThrownBy(() -> gate.run(Actor.OPERATOR, () -> {
                    write("operator");
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(gate.as(Actor.OPERATOR, this::notes)).isEmpty();
    }

    @Test
    void the_same_actor_joins_and_another_is_refused() {
        gate.run(Actor.OPERATOR, () -> {
            write("operator");
            assertThat(gate.as(Actor.OPERATOR, this::notes)).hasSize(1);
            assertThatThrownBy(() -> gate.run(Actor.VISITOR, () -> {})).isInstanceOf(IllegalStateException.class);
        });
        assertThat(gate.as(Actor.OPERATOR, this::notes)).hasSize(1);
    }

    @Test
    void what_is_asked_as_the_gate_opens_is_answered_as_the_actor_may_know() {
        gate.run(Actor.OPERATOR, () -> write("operator"));
        assertThat(gate.as(Actor.OPERATOR, List.of(ASKS_NOTES), () -> questions.list(ASKS_NOTES)))
                .containsExactly("operator");
        assertThat(gate.as(Actor.VISITOR, List.of(ASKS_NOTES), () -> questions.list(ASKS_NOTES)))
                .isEmpty();
    }

    @Test
    void a_moment_whose_type_the_driver_would_ask_for_is_refused() {
        var moment = Instant.parse("2026-03-10T12:00:00Z");
        assertThat(new Question<>("select :at", Map.of("at", moment), row -> row).values())
                .containsEntry("at", moment);
        assertThatThrownBy(() -> new Question<>("select :at", Map.of("at", Timestamp.from(moment)), row -> row))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void it_is_asked_before_the_work_begins_and_its_answer_holds_once() {
        var asked = gate.as(Actor.OPERATOR, List.of(ASKS_NOTES), () -> {
            write("operator");
            return List.of(questions.list(ASKS_NOTES), questions.list(ASKS_NOTES));
        });
        assertThat(asked).containsExactly(List.of(), List.of("operator"));
    }

    @Test
    void several_write_as_themselves_in_one_unit_of_work_and_one_failure_undoes_all() {
        assertThat(gate.each(List.of(
                        new Gate.Asked<>(Actor.OPERATOR, writes("operator")),
                        new Gate.Asked<>(Actor.VISITOR, writes("visitor")),
                        new Gate.Asked<>(Actor.OPERATOR, writes("operator")))))
                .containsExactly("operator", "visitor", "operator");
        assertThat(gate.as(Actor.OPERATOR, this::notes)).containsExactly("operator", "operator");
        assertThat(gate.as(Actor.VISITOR, this::notes)).containsExactly("visitor");
        var stranger = List.of(
                new Gate.Asked<>(Actor.VISITOR, writes("visitor")),
                new Gate.Asked<>(Actor.VISITOR, writes("operator")));
        for (int again = 0; again < 10; again++) {
            assertThatThrownBy(() -> gate.each(stranger)).isInstanceOf(DataAccessException.class);
        }
        assertThat(gate.as(Actor.VISITOR, this::notes)).containsExactly("visitor");
        assertThatThrownBy(() -> gate.run(Actor.VISITOR, () -> gate.each(stranger.subList(0, 1))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void even_the_owner_sees_nothing_of_a_guarded_table_by_default() {
        gate.run(Actor.OPERATOR, () -> write("operator"));
        assertThat(TestDatabase.owner()
                        .sql("select text from gate_test.note")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    private static Question<String> writes(String actor) {
        return new Question<>(
                "insert into gate_test.note (actor, text) values (:actor, :actor) returning text",
                Map.of("actor", actor),
                row -> row.getString("text"));
    }

    private void write(String actor) {
        jdbc.sql("insert into gate_test.note (actor, text) values (:actor, :actor)")
                .param("actor", actor)
                .update();
    }

    private List<String> notes() {
        return jdbc.sql("select text from gate_test.note").query(String.class).list();
    }
}
