package tandem.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.keys.Keys;
import tandem.wall.Actor;
import tandem.wall.Gate;

@TandemTest
class OutboxTest {
    @Autowired
    Outbox outbox;

    @Autowired
    Keys keys;

    @Autowired
    Gate gate;

    @Autowired
    JdbcClient sql;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private final GreenMail server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private UUID amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "mail");
        clock.set(TestClock.START);
        amy = cast.amy().value();
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void a_letter_goes_once_and_nothing_of_it_stays() throws Exception {
        outbox.send(Actor.DOOR, letter("Your número is 481 516"));
        assertThat(clear()).doesNotContain("481 516", "amy@example.org");
        assertThat(postman().round()).isOne();
        assertThat(postman().round()).isZero();
        assertThat(server.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getAllRecipients()[0]).hasToString("amy@example.org");
            assertThat(message.getSubject()).isEqualTo("A message");
            assertThat(message.getContent().toString()).contains("número is 481 516");
            assertThat(message.getFrom()[0]).hasToString("post@example.org");
        });
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void a_letter_waits_while_the_server_is_away_and_goes_when_it_is_back() {
        outbox.send(Actor.DOOR, letter("Wait"));
        var postman = postman();
        server.stop();
        assertThat(postman.round()).isZero();
        assertThat(outbox.waiting()).hasSize(1);
        server.start();
        assertThat(postman().round()).as("not before its time").isZero();
        clock.forward(Duration.ofMinutes(2));
        assertThat(postman().round()).isOne();
    }

    @Test
    void what_comes_too_late_is_thrown_away() {
        outbox.send(Actor.DOOR, letter("Late"));
        clock.forward(Duration.ofMinutes(16));
        assertThat(postman().round()).isZero();
        assertThat(outbox.waiting()).isEmpty();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_letter_to_somebody_who_was_erased_does_not_go() {
        outbox.send(Actor.DOOR, letter("Gone"));
        keys.destroy(amy);
        assertThat(outbox.waiting()).isEmpty();
        postman().round();
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void a_letter_belongs_to_the_work_that_sends_it() {
        assertThatThrownBy(() -> gate.run(Actor.DOOR, () -> {
                    outbox.send(Actor.DOOR, letter("Never"));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void visitors_send_nothing_and_nobody_but_the_system_reads() {
        assertThatThrownBy(() -> outbox.send(Actor.VISITOR, letter("Spam"))).isInstanceOf(DataAccessException.class);
        outbox.send(Actor.DOOR, letter("One"));
        var count = "select count(*) from mail.letter";
        for (var actor : new Actor[] {Actor.VISITOR, Actor.DOOR, Actor.OPERATOR, Actor.of(cast.ada())}) {
            assertThat(gate.as(actor, () -> sql.sql(count).query(Long.class).single()))
                    .as(actor.text())
                    .isZero();
        }
        assertThat(gate.as(Actor.SYSTEM, () -> sql.sql(count).query(Long.class).single()))
                .isOne();
    }

    @Test
    void without_a_server_letters_wait_and_a_header_cannot_be_smuggled_in() {
        outbox.send(Actor.DOOR, letter("Shown in the sample"));
        assertThat(new Postman(outbox, new SmtpSettings("", "")).round()).isZero();
        assertThat(outbox.waiting())
                .singleElement()
                .satisfies(waits -> assertThat(waits.text()).contains("Shown"));
        assertThatThrownBy(() -> new Letter(amy, "a@example.org\nBcc: b@example.org", "Hi", "Hi", clock.instant()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SmtpSettings("mail.example.org", "post@example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Letter letter(String text) {
        return new Letter(
                amy, "amy@example.org", "A message", text, clock.instant().plus(Duration.ofMinutes(15)));
    }

    private Postman postman() {
        return new Postman(
                outbox, new SmtpSettings("smtp://localhost:" + server.getSmtp().getPort(), "post@example.org"));
    }

    private static String clear() {
        return TestDatabase.owner()
                .sql("select string_agg(encode(sealed, 'escape'), '') from mail.letter")
                .query(String.class)
                .single();
    }
}
