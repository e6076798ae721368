package tandem.sounds;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/// Frames of MPEG layer III, one after the other. Only they are kept: tags before, after and between them (ID3, APE,
/// pictures) are left behind, and the silent first frame in which encoders sign. (ISO/IEC 11172-3, 13818-3.)
final class Mp3 {
    private static final int[] KILOBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KILOBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES = {44_100, 48_000, 32_000};
    private static final int LEAST = 3;

    private Mp3() {}

    /// @param samples how many it holds of one channel
    private record Frame(int at, int length, int samples, int rate) {
        int end() {
            return at + length;
        }
    }

    static Heard.Sound read(Octets file) {
        var out = new ByteArrayOutputStream(file.length());
        long samples = 0;
        int frames = 0;
        int rate = 0;
        int at = afterTag(file);
        while (at + 4 <= file.length()) {
            var found = frame(file, at).filter(frame -> followed(file, frame));
            if (found.isEmpty()) {
                at++;
                continue;
            }
            var frame = found.get();
            at = frame.end();
            if (signature(file, frame)) {
                continue;
            }
            rate = frame.rate();
            samples += frame.samples();
            frames++;
            out.write(file.bytes(), frame.at(), frame.length());
        }
        if (frames < LEAST) {
            throw new Unfit(Heard.Why.UNKNOWN);
        }
        return new Heard.Sound(Format.MP3, Sounds.seconds(samples, rate), out.toByteArray());
    }

    /// The size of a tag is written in seven bits a byte.
    private static int afterTag(Octets file) {
        if (!file.is(0, "ID3")) {
            return 0;
        }
        int size = file.one(6) << 21 | file.one(7) << 14 | file.one(8) << 7 | file.one(9);
        int foot = (file.one(5) & 0x10) == 0 ? 0 : 10;
        return Math.min(file.length(), 10 + size + foot);
    }

    private static Optional<Frame> frame(Octets file, int at) {
        if (at + 4 > file.length()) {
            return Optional.empty();
        }
        int head = (int) file.big(at, 4);
        int version = head >>> 19 & 3;
        int bits = head >>> 12 & 15;
        int rate = head >>> 10 & 3;
        boolean layer3 = (head >>> 21) == 0x7ff && (head >>> 17 & 3) == 1;
        if (!layer3 || version == 1 || bits == 0 || bits == 15 || rate == 3) {
            return Optional.empty();
        }
        boolean first = version == 3;
        int hertz = RATES[rate] >> (first ? 0 : version == 2 ? 1 : 2);
        int kilobits = (first ? KILOBITS_1 : KILOBITS_2)[bits];
        int length = (first ? 144 : 72) * kilobits * 1000 / hertz + (head >>> 9 & 1);
        return at + length > file.length()
                ? Optional.empty()
                : Optional.of(new Frame(at, length, first ? 1152 : 576, hertz));
    }

    /// By another frame, by a tag, or by nothing: letters that look like a frame are not.
    private static boolean followed(Octets file, Frame frame) {
        int end = frame.end();
        return file.length() - end < 4
                || file.is(end, "TAG")
                || file.is(end, "APET")
                || file.is(end, "ID3")
                || frame(file, end).filter(next -> next.rate() == frame.rate()).isPresent()
                || (file.big(end, 2) & 0xffe0) == 0xffe0;
    }

    private static boolean signature(Octets file, Frame frame) {
        for (int at = frame.at() + 4; at < Math.min(frame.end(), frame.at() + 40); at++) {
            if (file.is(at, "Xing") || file.is(at, "Info") || file.is(at, "VBRI")) {
                return true;
            }
        }
        return false;
    }
}
