package tandem.sounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tandem.sounds.Heard.Refused;
import tandem.sounds.Heard.Sound;
import tandem.sounds.Heard.Why;

class SoundsTest {
    private static final Map<Format, byte[]> MADE = Map.of(
            Format.WAV, MadeSounds.wav(3),
            Format.MP3, MadeSounds.mp3(115),
            Format.M4A, MadeSounds.m4a("soun", 3),
            Format.OPUS, MadeSounds.opus(3));

    @Test
    void four_kinds_are_known_by_what_is_in_them_and_their_length_is_told() {
        MADE.forEach((format, file) -> {
            assertThat(Sounds.read(file)).as("%s", format).isInstanceOf(Sound.class);
            var sound = (Sound) Sounds.read(file);
            assertThat(sound.format()).isEqualTo(format);
            assertThat(sound.seconds()).as("%s", format).isBetween(3, 4);
        });
    }

    @Test
    void nothing_stays_that_tells_of_its_maker() {
        MADE.forEach((format, file) -> {
            assertThat(letters(file)).as("control").contains(secret());
            var kept = letters(kept(file));
            assertThat(kept).as("%s", format).doesNotContain(secret(), "kitchen", "ID3", "TAG", "Info", "LIST");
        });
    }

    @Test
    void what_is_kept_is_the_same_kind_and_loses_nothing_more() {
        MADE.forEach(
                (format, file) -> assertThat(kept(kept(file))).as("%s", format).isEqualTo(kept(file)));
        assertThat(kept(MADE.get(Format.WAV))).hasSize(44 + 24_000);
        assertThat(kept(MADE.get(Format.MP3))).hasSize(115 * 417);
        assertThat(kept(MADE.get(Format.M4A))).as("nothing moves").hasSameSizeAs(MADE.get(Format.M4A));
    }

    @Test
    void no_moment_stays_in_mp4() {
        var kept = new Octets(kept(MADE.get(Format.M4A)));
        int head = letters(kept.bytes()).indexOf("mdhd") + 4;
        assertThat(kept.big(head + 4, 8)).isZero();
        int movie = letters(kept.bytes()).indexOf("mvhd") + 4;
        assertThat(kept.big(movie + 4, 8)).isZero();
        assertThat(kept.big(movie + 12, 8)).as("control").isNotZero();
    }

    @Test
    void what_is_no_recording_is_refused_with_its_reason() {
        assertThat(why(new byte[0])).isEqualTo(Why.EMPTY);
        assertThat(why("<script>alert(1)</script>".repeat(50).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Why.UNKNOWN);
        assertThat(why(new byte[Sounds.LARGEST + 1])).isEqualTo(Why.TOO_LARGE);
        assertThat(why(MadeSounds.wav(15 * 60 + 1))).isEqualTo(Why.TOO_LONG);
        assertThat(why(MadeSounds.m4a("vide", 3))).isEqualTo(Why.MORE);
        var cut = MADE.get(Format.M4A);
        assertThat(why(Arrays.copyOf(cut, cut.length - 3))).isEqualTo(Why.BROKEN);
        var bent = MADE.get(Format.OPUS).clone();
        bent[bent.length - 5] ^= 1;
        assertThat(why(bent)).isEqualTo(Why.BROKEN);
    }

    /// Whatever comes is answered: no file ends the program, none runs for ever.
    @Test
    void ten_thousand_broken_files_are_each_answered() {
        var random = new Random(181);
        var files =
                MADE.values().stream().map(file -> Arrays.copyOf(file, 2000)).toList();
        for (int i = 0; i < 10_000; i++) {
            var file = files.get(i % files.size()).clone();
            for (int hit = 0; hit < 1 + random.nextInt(6); hit++) {
                file[random.nextInt(i % 3 == 0 ? 120 : file.length)] = (byte) random.nextInt();
            }
            assertThat(Sounds.read(file)).isNotNull();
        }
    }

    private static byte[] kept(byte[] file) {
        return ((Sound) Sounds.read(file)).bytes();
    }

    private static Why why(byte[] file) {
        return ((Refused) Sounds.read(file)).why();
    }

    private static String secret() {
        return letters(MadeSounds.SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private static String letters(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
