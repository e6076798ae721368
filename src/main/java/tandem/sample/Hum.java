package tandem.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import tandem.sounds.Heard;
import tandem.sounds.Sounds;

/// A voice that says nothing: a low tone that rises and falls as if somebody spoke. Made here, so that no recording of
/// anybody lies among the sources.
final class Hum {
    private static final int RATE = 8000;
    private static final int HEAD = 44;
    private static final double PITCH = 130;
    private static final double SYLLABLES = 3.1;

    private Hum() {}

    static Heard.Sound of(int seconds) {
        if (Sounds.read(wav(seconds)) instanceof Heard.Sound sound) {
            return sound;
        }
        throw new IllegalStateException("The hum is no sound.");
    }

    private static byte[] wav(int seconds) {
        int length = seconds * RATE;
        var out = ByteBuffer.allocate(HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(letters("RIFF"))
                .putInt(HEAD - 8 + length)
                .put(letters("WAVEfmt "))
                .putInt(16);
        out.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE).putShort((short) 1);
        out.putShort((short) 8).put(letters("data")).putInt(length);
        for (int at = 0; at < length; at++) {
            out.put((byte) (128 + 40 * loudness(at) * Math.sin(2 * Math.PI * PITCH * at / RATE)));
        }
        return out.array();
    }

    /// A breath every few syllables.
    private static double loudness(int at) {
        double syllable = at * SYLLABLES / RATE;
        return syllable % 8 > 7 ? 0 : Math.abs(Math.sin(Math.PI * syllable));
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.US_ASCII);
    }
}
