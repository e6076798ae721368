package tandem.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChosenNameTest {
    private static final List<String> TEAM = List.of("Tess", "Ángel R.");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sky",
                "sky",
                "blue sky",
                "Amy",
                "María L.",
                "J",
                "J.R.",
                "Ñandú",
                "El Tigre 92",
                "Dr. J",
                "Mr. Blue",
                "Snappy",
                "Signal",
                "Abuela",
                "Mo 1985",
                "苏",
                "tessa",
                "Ana María de todos los santos xx"
            })
    void a_name_that_gives_nothing_away_is_taken(String name) {
        assertThat(ChosenName.doubt(name, TEAM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Admin", "ADMIN 1", "The Team", "Staff", "Moderador", "Coordinación", "Support Team", "El equipo"
            })
    void a_name_that_sounds_like_those_who_work_here_is_asked_about(String name) {
        assertThat(ChosenName.doubt(name, TEAM)).contains(NameDoubt.ROLE);
        assertThat(NameDoubt.ROLE.refused()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Modesto", "Teamer", "Official Bear", "Admiral", "Personal"})
    void control_a_name_that_only_begins_like_it_is_taken(String name) {
        assertThat(ChosenName.doubt(name, TEAM)).isNotEqualTo(Optional.of(NameDoubt.ROLE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sky@example.org",
                "sky at gmail",
                "sky arroba hotmail",
                "@sky",
                "Sky @bluesky",
                "520 555 0142",
                "Sky (520) 555-0142",
                "５２０５５５０１４２",
                "www.sky.example",
                "sky.com",
                "http://x",
                "sky．com",
                "IG: sky92",
                "insta sky instagram",
                "snap:sky",
                "WhatsApp me",
                "fb/sky"
            })
    void contact_details_are_refused_even_a_second_time(String name) {
        var doubt = ChosenName.doubt(ChosenName.tidy(name), TEAM);
        assertThat(doubt).contains(NameDoubt.CONTACT);
        assertThat(form(name, name).decided(doubt.orElseThrow())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maria Lopez",
                "María de la Cruz",
                "MARIA LOPEZ",
                "Sean O’Brien",
                "Ana-María Núñez",
                "Blue Sky",
                "José Luis Pérez y García"
            })
    void a_name_that_looks_whole_is_warned_about_once_and_may_stay(String name) {
        var doubt = ChosenName.doubt(name, TEAM);
        assertThat(doubt).contains(NameDoubt.FULL_NAME);
        assertThat(form(name, "").decided(doubt.orElseThrow())).isFalse();
        assertThat(form(name, "Sam Smith").decided(doubt.orElseThrow())).isFalse();
        assertThat(form(name, name).decided(doubt.orElseThrow())).isTrue();
    }

    @Test
    void the_name_of_somebody_who_works_here_is_warned_about_however_it_is_written() {
        for (var name : new String[] {"Tess", "TESS", "t e s s", "Angel R", "ángel.r"}) {
            assertThat(ChosenName.doubt(name, TEAM)).as(name).contains(NameDoubt.TEAM);
        }
    }

    @Test
    void nothing_and_too_much_are_no_names_and_what_nobody_sees_is_left_out() {
        assertThat(ChosenName.doubt(ChosenName.tidy(" \u200b\u202e "), TEAM)).contains(NameDoubt.EMPTY);
        assertThat(ChosenName.doubt("…", TEAM)).contains(NameDoubt.EMPTY);
        assertThat(ChosenName.doubt("a".repeat(41), TEAM)).contains(NameDoubt.TOO_LONG);
        assertThat(ChosenName.doubt("a".repeat(40), TEAM)).isEmpty();
        assertThat(ChosenName.tidy(" Te\u200bss  \n x ")).isEqualTo("Tess x");
        assertThat(ChosenName.doubt(ChosenName.tidy("Te\u200bss"), TEAM)).contains(NameDoubt.TEAM);
    }

    private static JoinForm form(String name, String kept) {
        return new JoinForm("", "", "", "", "", name, kept, "", "", "");
    }
}
