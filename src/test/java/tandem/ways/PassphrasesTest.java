package tandem.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.ways.Passphrases.Wrong;
import tandem.web.Refusal;

@TandemTest
class PassphrasesTest {
    private static final String GOOD = "lantern oboe gravel Tuesday";

    @Autowired
    Passphrases passphrases;

    @Autowired
    Identities identities;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    private PersonId amy;

    @BeforeEach
    void clean() {
        TestDatabase.empty("people", "ways");
        clock.set(TestClock.START);
        amy = cast.amy();
    }

    @Test
    void name_and_passphrase_let_their_person_in() {
        var name = passphrases.keep(amy, "Blue Door", GOOD);
        assertThat(name).matches("Blue Door-\\d{4}");
        assertThat(passphrases.name(amy)).contains(name);
        assertThat(passphrases.check(name.toUpperCase().replace("-", " "), GOOD))
                .contains(amy);
        assertThat(passphrases.check(name, GOOD + " ")).isEmpty();
        assertThat(passphrases.check("Blue Door-00000", GOOD)).isEmpty();
        assertThat(passphrases.right(amy, GOOD)).isTrue();
        assertThat(passphrases.right(cast.bo(), GOOD)).isFalse();
    }

    @Test
    void an_address_that_is_theirs_serves_as_the_name() {
        passphrases.keep(amy, "door", GOOD);
        assertThat(passphrases.check("amy@example.org", GOOD)).isEmpty();
        identities.keep(Actor.of(amy), amy, IdentityKind.EMAIL, "amy@example.org");
        assertThat(passphrases.check("Amy@example.org", GOOD)).contains(amy);
    }

    @Test
    void two_people_may_pick_the_same_word() {
        var bo = cast.bo();
        var hers = passphrases.keep(amy, "door", GOOD);
        var his = passphrases.keep(bo, "door", GOOD);
        assertThat(passphrases.check(hers, GOOD)).contains(amy);
        assertThat(passphrases.check(his, GOOD)).contains(bo);
    }

    @Test
    void a_new_one_takes_the_place_of_the_old_one() {
        var old = passphrases.keep(amy, "door", GOOD);
        var name = passphrases.keep(amy, "door", "seven wet umbrellas sing");
        assertThat(passphrases.check(old, GOOD)).isEmpty();
        assertThat(passphrases.check(name, "seven wet umbrellas sing")).contains(amy);
    }

    @Test
    void length_is_all_that_counts_but_what_everybody_uses_is_refused() {
        assertThat(passphrases.wrong("fourteen chars")).contains(Wrong.SHORT);
        assertThat(passphrases.wrong("fifteen  chars!")).isEmpty();
        assertThat(passphrases.wrong("lantern oboe gravel ".repeat(4) + "ends")).isEmpty();
        assertThat(passphrases.wrong("x".repeat(257))).contains(Wrong.LONG);
        assertThat(passphrases.wrong("ñandúes bajo la lluvia")).isEmpty();
        assertThat(passphrases.wrong("🌵🦎🌄🛶🧵🔭🪁🎻🌶️🧭🪶🗺️🧶🪺🫖")).isEmpty();
        for (var common : new String[] {
            "Correct horse battery staple",
            "password password 2026!",
            "123456789012345",
            "aaaaaaaaaaaaaaaaaa",
            "qwertyuiopasdfghjkl",
            "abcdefghijklmnop",
            "Dios es mi pastor 1",
            "one day at a time!!",
            "contraseña segura",
            "iloveyouiloveyou",
            "zxcvbnmzxcvbnmzx",
            "the quick brown fox",
            "987654321987654321"
        }) {
            assertThat(passphrases.wrong(common)).as(common).contains(Wrong.COMMON);
        }
    }

    @Test
    void passwords_that_leaked_do_not_become_good_by_standing_in_a_row() {
        assertThat(BreachedPasswords.count()).isGreaterThan(90_000);
        for (var leaked : new String[] {
            "iloveyouprincess",
            "Sunshine Monkey Dragon",
            "sunshine-monkey-dragon-1987",
            "P@ssw0rd P@ssw0rd P@ssw0rd",
            "$unsh1ne m0nk3y dr4gon",
            "1qaz2wsx3edc4rfv",
            "polniypizdec0211",
            "maurolarastefy!",
            "football baseball football baseball",
            "trustno1trustno1x",
            "sunshine monkey sunshine monkey sunshine monkey"
        }) {
            assertThat(passphrases.wrong(leaked)).as(leaked).contains(Wrong.COMMON);
        }
        for (var own : new String[] {
            GOOD, "sunshine monkey under a wet tent", "seven wet umbrellas sing", "perro azul que canta boleros"
        }) {
            assertThat(passphrases.wrong(own)).as(own).isEmpty();
        }
    }

    @Test
    void a_long_passphrase_is_looked_through_at_once() {
        var tiled = "password".repeat(31) + "lantern";
        assertTimeout(Duration.ofSeconds(2), () -> passphrases.wrong(tiled));
    }

    @Test
    void sixty_four_signs_and_more_are_taken_whole() {
        var longer = "lantern oboe gravel Tuesday ".repeat(3);
        var name = passphrases.keep(amy, "door", longer);
        assertThat(longer.length()).isGreaterThan(64);
        assertThat(passphrases.check(name, longer)).contains(amy);
        assertThat(passphrases.check(name, longer.substring(0, longer.length() - 1)))
                .isEmpty();
    }

    @Test
    void five_tries_and_then_a_wait_for_names_that_exist_and_names_that_do_not() {
        var name = passphrases.keep(amy, "door", GOOD);
        for (var tried : new String[] {name, "nobody-1234"}) {
            for (int times = 0; times < 5; times++) {
                assertThat(passphrases.check(tried, "wrong words entirely")).isEmpty();
            }
            assertThatThrownBy(() -> passphrases.check(tried, GOOD)).as(tried).isInstanceOf(Refusal.class);
        }
        clock.forward(Duration.ofMinutes(16));
        assertThat(passphrases.check(name, GOOD)).as("not for good").contains(amy);
    }

    @Test
    void nothing_of_it_stands_in_the_database() {
        passphrases.keep(amy, "Lighthouse", GOOD);
        var rows = TestDatabase.owner()
                .sql(
                        "select string_agg(encode(shown, 'escape') || encode(hash, 'escape') || encode(name, 'escape'), '')"
                                + " from ways.passphrase")
                .query(String.class)
                .single();
        assertThat(rows).doesNotContainIgnoringCase("lighthouse", "lantern");
    }
}
