package tandem.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What browsers may say to each other for their voices, and what a browser shows to the relay.
class VoiceBodyTest {
    private static final String N = "00c0ffee00c0ffee";
    private static final String HEAD = "offer " + N + "\nufrag ab+/\npwd abcdefghijklmnopqrstuv+/\nprint "
            + "AB:".repeat(31) + "CD\nmid 0\nopus 111\nssrc 4294967295";
    private static final String RELAY = "\nrelay 41820415 192.0.2.9 49160";
    private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_799_996_399), ZoneOffset.UTC);

    @Test
    void the_few_words_and_fields_that_a_voice_needs_pass() {
        Stream.of("on", "off", "hear", "left", "full").forEach(word -> passes(word + " " + N));
        passes(HEAD + RELAY);
        passes(HEAD + RELAY + "\nrelay 5 2001:db8::9 1024");
        passes((HEAD + RELAY).replace("offer", "answer").replace("\nssrc 4294967295", ""));
    }

    @Test
    void no_address_but_a_relays_has_a_place_and_nothing_else_has_either() {
        var hostile = List.of(
                "",
                "on",
                "on " + N + "\n",
                "on " + N + "\nrelay 1 192.0.2.9 1",
                "say " + N,
                HEAD,
                HEAD + RELAY + "\n",
                HEAD + RELAY.repeat(7),
                HEAD + "\nhost 1 192.168.1.7 50000" + RELAY,
                HEAD + RELAY + "\na=candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host",
                HEAD + "\nrelay 1 192.0.2.9 49160 typ srflx",
                HEAD + "\nrelay 1 192.0.2.9 49160 raddr 203.0.113.5 rport 5",
                HEAD + "\nrelay 1 4f9a.local 49160",
                HEAD + "\nrelay 1 evil.example 49160",
                HEAD + "\nrelay 1 192.0.2.9 49160\r\na=candidate:1 1 udp 1 10.0.0.1 9 typ prflx",
                HEAD.replace("mid 0", "mid 0\nc=IN IP4 203.0.113.5") + RELAY,
                HEAD.replace("mid 0", "mid 10.0.0.7") + RELAY,
                HEAD.replace("ufrag ab+/", "ufrag 203.0.113.5") + RELAY,
                HEAD.replace("ufrag ab+/", "ufrag ab+/\na=sendrecv") + RELAY,
                HEAD.replace("opus 111", "opus 111 video 96") + RELAY,
                "v=0\r\no=- 1 1 IN IP4 192.168.1.7\r\ns=-\r\nt=0 0\r\nm=audio 50000 UDP/TLS/RTP/SAVPF 111\r\n"
                        + "c=IN IP4 203.0.113.5\r\na=candidate:1 1 udp 2122260223 192.168.1.7 50000 typ host\r\n",
                "offer " + N + "\nv=0\no=- 1 1 IN IP4 0.0.0.0",
                "{\"type\":\"offer\",\"sdp\":\"a=candidate:1 1 udp 1 192.168.1.7 9 typ host\"}",
                HEAD + RELAY + "x".repeat(20_000));
        assertThat(hostile)
                .allSatisfy(body -> assertThat(VoiceBody.read(body)).as(body).isEmpty());
    }

    @Test
    void a_browser_shows_the_relay_its_time_and_its_place_signed_as_the_relay_reckons_it() {
        var relay = new Relay("turn:turn.example.org:3478, turns:turn.example.org:5349?transport=tcp", "north", CLOCK);
        var pass = relay.pass(UUID.fromString("0190c0de-0000-7000-8000-000000000001"));
        assertThat(relay.urls()).hasSize(2).last().isEqualTo("turns:turn.example.org:5349?transport=tcp");
        assertThat(pass.user()).isEqualTo("1799999999:0190c0de-0000-7000-8000-000000000001");
        // printf %s USER | openssl dgst -sha1 -hmac north -binary | base64
        assertThat(pass.word()).isEqualTo("gI6ke1gP8Acehe/S8GHj+J/NnSk=");
        assertThat(pass.toString()).doesNotContain(pass.word());
    }

    @Test
    void without_a_relay_there_are_no_voices_and_half_a_setting_says_what_is_missing() {
        assertThat(new Relay("", "", CLOCK).on()).isFalse();
        assertThatThrownBy(() -> new Relay("turn:turn.example.org", " ", CLOCK))
                .hasMessageContaining("TANDEM_TURN_SECRET");
        assertThatThrownBy(() -> new Relay("https://turn.example.org", "north", CLOCK))
                .hasMessageContaining("TANDEM_TURN_URL");
    }

    private static void passes(String body) {
        assertThat(VoiceBody.read(body)).as(body).map(VoiceBody::text).hasValue(body);
    }
}
