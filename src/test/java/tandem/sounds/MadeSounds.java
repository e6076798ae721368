package tandem.sounds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Recordings of the tests, each with something in it that tells of its maker: the word `SECRET`.
public final class MadeSounds {
    public static final String SECRET = "Amy’s kitchen, 32.22 N 110.97 W";

    private MadeSounds() {}

    /// A tone at eight thousand numbers a second.
    public static byte[] wav(int seconds) {
        int length = seconds * 8000;
        var remark = chunk("LIST", ("INFOINAM" + SECRET).getBytes(StandardCharsets.UTF_8));
        var out = ByteBuffer.allocate(44 + remark.length + length).order(ByteOrder.LITTLE_ENDIAN);
        out.put(text("RIFF"))
                .putInt(36 + remark.length + length)
                .put(text("WAVEfmt "))
                .putInt(16);
        out.putShort((short) 1).putShort((short) 1).putInt(8000).putInt(8000).putShort((short) 1);
        out.putShort((short) 8).put(remark).put(text("data")).putInt(length);
        for (int at = 0; at < length; at++) {
            out.put((byte) (128 + 30 * Math.sin(at / 6.0)));
        }
        return out.array();
    }

    private static byte[] chunk(String name, byte[] content) {
        var padded = Arrays.copyOf(content, content.length + (content.length & 1));
        return ByteBuffer.allocate(8 + padded.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text(name))
                .putInt(content.length)
                .put(padded)
                .array();
    }

    /// Silent frames of 26 ms between tags.
    public static byte[] mp3(int frames) {
        var out = new ByteArrayOutputStream();
        var secret = SECRET.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(text("ID3"));
        out.writeBytes(new byte[] {3, 0, 0, 0, 0, 0, (byte) secret.length});
        out.writeBytes(secret);
        for (int i = 0; i <= frames; i++) {
            var frame = new byte[417];
            frame[0] = (byte) 0xff;
            frame[1] = (byte) 0xfb;
            frame[2] = (byte) 0x90;
            if (i == 0) {
                System.arraycopy(text("Info"), 0, frame, 36, 4);
                System.arraycopy(secret, 0, frame, 60, secret.length);
            }
            out.writeBytes(frame);
        }
        out.writeBytes(Arrays.copyOf(text("TAG" + SECRET), 128));
        return out.toByteArray();
    }

    /// The boxes of MP4 around nothing that plays.
    ///
    /// @param kind `soun`, or `vide`
    public static byte[] m4a(String kind, int seconds) {
        var mdhd = ByteBuffer.allocate(24)
                .putInt(0)
                .putInt(1_700_000_000)
                .putInt(1_700_000_001)
                .putInt(8000)
                .putInt(8000 * seconds)
                .putInt(0);
        var hdlr = join(new byte[8], text(kind), new byte[12], SECRET.getBytes(StandardCharsets.UTF_8), new byte[1]);
        var stsd = join(new byte[4], new byte[] {0, 0, 0, 1}, box("mp4a", new byte[28]));
        var stbl = box("stbl", join(box("stsd", stsd), box("stco", new byte[8])));
        var minf = box("minf", join(box("smhd", new byte[8]), box("dinf", new byte[28]), stbl));
        var mdia = box("mdia", join(box("mdhd", mdhd.array()), box("hdlr", hdlr), minf));
        var udta = box("udta", box("\u00a9xyz", SECRET.getBytes(StandardCharsets.UTF_8)));
        var trak = box("trak", join(box("tkhd", ones(84)), mdia, udta));
        var moov = box("moov", join(box("mvhd", ones(100)), trak, udta));
        return join(box("ftyp", text("M4A \0\0\0\0")), moov, box("mdat", ones(500)), udta);
    }

    private static byte[] ones(int length) {
        var ones = new byte[length];
        Arrays.fill(ones, 4, length, (byte) 1);
        return ones;
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(name.getBytes(StandardCharsets.ISO_8859_1))
                .put(content)
                .array();
    }

    /// Pages of Opus, the tags over two of them.
    public static byte[] opus(int seconds) {
        var head = join(text("OpusHead"), new byte[] {1, 1, 0x38, 1, (byte) 0x80, (byte) 0xbb, 0, 0, 0, 0, 0});
        var tags = Arrays.copyOf(text("OpusTags" + SECRET), 300);
        return join(
                page(2, 0, 0, head, head.length),
                page(0, 0, 1, Arrays.copyOf(tags, 255), 255),
                page(1, 0, 2, Arrays.copyOfRange(tags, 255, 300), 45),
                page(0, 48_000L * seconds / 2, 3, ones(200), 200),
                page(4, 48_000L * seconds + 312, 4, ones(120), 120));
    }

    private static byte[] page(int flags, long granule, int number, byte[] body, int lace) {
        var page = ByteBuffer.allocate(28 + body.length).order(ByteOrder.LITTLE_ENDIAN);
        page.put(text("OggS"))
                .put((byte) 0)
                .put((byte) flags)
                .putLong(granule)
                .putInt(77)
                .putInt(number);
        page.putInt(0).put((byte) 1).put((byte) lace).put(body);
        return page.putInt(22, sum(page.array())).array();
    }

    /// Bit by bit, as RFC 3533 says it.
    private static int sum(byte[] page) {
        int sum = 0;
        for (byte octet : page) {
            sum ^= octet << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04c11db7 : sum << 1;
            }
        }
        return sum;
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
