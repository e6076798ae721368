package tandem.sounds;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Plain sound: a head that says how it is counted, and the numbers. All other chunks are left behind, names and dates
/// among them. (Multimedia Programming Interface and Data Specifications 1.0, RIFF.)
final class Wav {
    private static final int HEAD = 44;
    private static final int PCM = 1;

    private Wav() {}

    private record Counting(int channels, int rate, int bits) {
        static Counting read(Octets file, int at) {
            var counting = new Counting(
                    (int) file.little(at + 2, 2), (int) file.little(at + 4, 4), (int) file.little(at + 14, 2));
            if (file.little(at, 2) != PCM) {
                throw new Unfit(Heard.Why.UNKNOWN);
            }
            if (!counting.sound()) {
                throw Unfit.broken();
            }
            return counting;
        }

        boolean sound() {
            return (channels == 1 || channels == 2)
                    && rate >= 4000
                    && rate <= 192_000
                    && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
        }

        int block() {
            return channels * bits / 8;
        }
    }

    static Heard.Sound read(Octets file) {
        Counting counting = null;
        int at = 12;
        while (at + 8 <= file.length()) {
            long size = file.little(at + 4, 4);
            int from = at + 8;
            if (file.is(at, "fmt ")) {
                counting = Counting.read(file, from);
            } else if (file.is(at, "data")) {
                return told(file, known(counting), from, size);
            }
            at = (int) Math.min(file.length(), from + size + (size & 1));
        }
        throw Unfit.broken();
    }

    private static Counting known(@Nullable Counting counting) {
        if (counting == null) {
            throw Unfit.broken();
        }
        return counting;
    }

    /// A recorder that was cut off wrote a size that is too large: what there is counts.
    private static Heard.Sound told(Octets file, Counting counting, int from, long size) {
        int length = (int) Math.min(size, file.length() - from);
        length -= length % counting.block();
        var out = ByteBuffer.allocate(HEAD + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(letters("RIFF"))
                .putInt(HEAD - 8 + length)
                .put(letters("WAVEfmt "))
                .putInt(16);
        out.putShort((short) PCM).putShort((short) counting.channels()).putInt(counting.rate());
        out.putInt(counting.rate() * counting.block());
        out.putShort((short) counting.block()).putShort((short) counting.bits());
        out.put(letters("data")).putInt(length).put(file.bytes(), from, length);
        return new Heard.Sound(
                Format.WAV, Sounds.seconds(length, (long) counting.rate() * counting.block()), out.array());
    }

    private static byte[] letters(String letters) {
        return letters.getBytes(StandardCharsets.ISO_8859_1);
    }
}
