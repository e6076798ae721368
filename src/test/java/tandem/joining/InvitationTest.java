package tandem.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.joining.Invitations.Wish;
import tandem.mail.Outbox;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Role;

@TandemTest
class InvitationTest {
    @LocalServerPort
    int port;

    @Autowired
    Invitations invitations;

    @Autowired
    KeptOfJoining kept;

    @Autowired
    Outbox outbox;

    @Autowired
    Roles roles;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "mail", "joining");
        clock.set(TestClock.START);
    }

    @Test
    void a_code_opens_however_it_is_typed_until_it_is_too_old() {
        var code = invitations.invite(cast.cory(), wish(Role.MEMBER, ""));
        assertThat(code).matches("([a-z]+-){4}[1-9][0-9]{3}");
        assertThat(invitations.open(code)).isPresent();
        assertThat(invitations.open(
                        " " + code.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isPresent();
        assertThat(invitations.open(code.substring(1))).isEmpty();
        assertThat(invitations.open("")).isEmpty();
        clock.forward(Duration.ofDays(14));
        assertThat(invitations.open(code)).isEmpty();
    }

    @Test
    void the_same_form_sent_twice_is_one_invitation_with_one_code_and_another_is_another() {
        var cory = cast.cory();
        var wish = wish(Role.MEMBER, "Thursday group");
        var code = invitations.invite(cory, wish);
        assertThat(invitations.invite(cory, wish)).isEqualTo(code);
        assertThat(invitations.of(cory))
                .singleElement()
                .satisfies(made -> assertThat(made.note()).isEqualTo("Thursday group"));
        assertThat(invitations.invite(cory, wish(Role.MEMBER, ""))).isNotEqualTo(code);
        assertThat(invitations.invite(cast.sam(), wish)).isNotEqualTo(code);
        assertThat(invitations.of(cory)).hasSize(2);
    }

    @Test
    void an_invitation_is_seen_and_taken_back_by_its_inviter_alone() {
        var cory = cast.cory();
        var code = invitations.invite(cory, wish(Role.MEMBER, ""));
        var id = invitations.of(cory).getFirst().invitation().id();
        for (PersonId other : new PersonId[] {cast.cory(), cast.sam(), cast.ada(), cast.amy()}) {
            assertThat(invitations.of(other)).isEmpty();
            assertThat(invitations.revoke(other, id)).isFalse();
        }
        assertThat(invitations.open(code)).isPresent();
        assertThat(invitations.revoke(cory, id)).isTrue();
        assertThat(invitations.open(code)).isEmpty();
        assertThat(invitations.revoke(cory, id)).isFalse();
    }

    @Test
    void who_may_invite_whom_is_decided_by_the_database() {
        assertThat(may(cast.cory(), Role.MEMBER)).isTrue();
        assertThat(may(cast.sam(), Role.MEMBER)).isTrue();
        assertThat(may(cast.sam(), Role.GREETER)).isTrue();
        assertThat(may(cast.ada(), Role.COORDINATOR)).isTrue();
        assertThat(may(cast.cory(), Role.GREETER)).isFalse();
        assertThat(may(cast.cory(), Role.COORDINATOR)).isFalse();
        assertThat(may(cast.sam(), Role.ADMINISTRATOR)).isFalse();
        assertThat(may(cast.ada(), Role.MEMBER)).isFalse();
        assertThat(may(cast.amy(), Role.MEMBER)).isFalse();
    }

    @Test
    void a_code_of_somebody_who_may_no_longer_invite_opens_nothing() {
        cast.ada();
        var ada = cast.ada();
        var code = invitations.invite(ada, wish(Role.ADMINISTRATOR, ""));
        assertThat(invitations.open(code)).isPresent();
        roles.end(ada, ada, Role.ADMINISTRATOR);
        assertThat(invitations.open(code)).isEmpty();
    }

    @Test
    void of_the_code_only_a_keyed_hash_is_kept_and_the_note_is_sealed() {
        var code = invitations.invite(cast.cory(), wish(Role.MEMBER, "Thursday group"));
        var rows = TestDatabase.owner()
                .sql("select i::text || encode(note, 'escape') from joining.invitation i")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContain("Thursday", code, InvitationCode.normal(code));
    }

    @Test
    void the_database_refuses_an_invitation_that_was_used_and_taken_back() {
        invitations.invite(cast.cory(), wish(Role.MEMBER, ""));
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update joining.invitation set used_at = made_at, revoked_at = made_at")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> TestDatabase.owner()
                        .sql("update joining.invitation set used_at = until + interval '1 second'")
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void the_page_gives_link_picture_and_words_once_and_lists_what_is_open() {
        var browser = cast.browser(port, cast.cory());
        var key = UUID.randomUUID().toString();
        var made = browser.post("/invitations", "/invitations", Map.of("key", key, "note", "Blue cap"));
        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.headers().firstValue("Cache-Control")).contains("no-store");
        var code = made.body().split("class=\"code\" translate=\"no\">")[1].split("<")[0];
        assertThat(made.body()).contains("/join?code=" + code + "\" readonly", "<svg class=\"qr\"", "March 16");
        assertThat(invitations.open(code)).isPresent();
        var list = browser.get("/invitations").body();
        assertThat(list).contains("Blue cap").doesNotContain(code);
        var revocation = list.split("action=\"/invitations/")[1].split("\"")[0];
        assertThat(browser.post("/invitations", "/invitations/" + revocation, Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/invitations", "/invitations/" + revocation, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(browser.get("/invitations").body()).contains("Taken back");
    }

    @Test
    void the_page_is_for_those_who_work_here() {
        assertThat(cast.browser(port, cast.cory()).get("/invitations").statusCode())
                .isEqualTo(200);
        assertThat(cast.browser(port, cast.sam()).get("/invitations").statusCode())
                .isEqualTo(200);
        assertThat(cast.browser(port, cast.amy()).get("/invitations").statusCode())
                .isEqualTo(404);
        assertThat(cast.browser(port, cast.ada()).get("/invitations").statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port).get("/invitations").statusCode()).isEqualTo(303);
    }

    @Test
    void a_letter_goes_once_and_says_nothing_of_who_sends_it() {
        var browser = cast.browser(port, cast.cory());
        var fields = Map.of("key", UUID.randomUUID().toString(), "email", "sky@example.org", "speaks", "es");
        browser.post("/invitations", "/invitations", fields);
        browser.post("/invitations", "/invitations", fields);
        assertThat(outbox.waiting()).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo("sky@example.org");
            assertThat(letter.subject()).isEqualTo("Un enlace para ti");
            assertThat(letter.text()).contains("/join?code=").doesNotContain("Fourth", "Tandem", "Cory");
        });
        var wrong = browser.post("/invitations", "/invitations", Map.of("email", "sky", "note", "Blue cap"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"sky\"", "Blue cap", "does not look like an e-mail");
    }

    @Test
    void an_export_holds_the_invitations_somebody_made() {
        var cory = cast.cory();
        invitations.invite(cory, wish(Role.MEMBER, "Thursday group"));
        assertThat(export(cory).toString()).contains("Thursday group");
        assertThat(export(cast.sam()).toString()).doesNotContain("Thursday group");
    }

    @Test
    void what_has_ended_is_forgotten_after_a_season() {
        invitations.invite(cast.cory(), wish(Role.MEMBER, ""));
        clock.forward(Duration.ofDays(103));
        assertThat(invitations.forgetEnded()).isZero();
        clock.forward(Duration.ofDays(2));
        assertThat(invitations.forgetEnded()).isOne();
    }

    private boolean may(PersonId actor, Role role) {
        try {
            return invitations.open(invitations.invite(actor, wish(role, ""))).isPresent();
        } catch (DataAccessException refused) {
            return false;
        }
    }

    @Autowired
    tandem.wall.Gate gate;

    private Map<String, Object> export(PersonId person) {
        return gate.as(tandem.wall.Actor.of(person), () -> kept.export(person));
    }

    private static Wish wish(Role role, String note) {
        return new Wish(UUID.randomUUID(), role, null, note, Duration.ofDays(14));
    }
}
