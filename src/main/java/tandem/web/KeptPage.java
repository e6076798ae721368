package tandem.web;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// The bytes of a page for everybody, with a place where each reader's own form token goes in. Packed, everything
/// before that place is compressed once; the token and the little behind it follow as they are, which the format
/// allows in the middle of one stream.
///
/// @param head what comes before the token, packed or not
/// @param tail what comes behind it; empty, as the token is, where the page has no form
/// @param plainHead the size of `head` before it was packed
/// @param crc of `head` before it was packed
record KeptPage(byte[] head, byte[] tail, boolean token, boolean packed, int plainHead, int crc) {
    private static final byte[] GZIP = {31, (byte) 139, 8, 0, 0, 0, 0, 0, 0, (byte) 255};
    private static final int LAST_STORED = 1;
    /// What one stored block can hold; the foot of a page is far shorter.
    private static final int LONGEST_TAIL = 60_000;

    /// @param marker stands in the page where the token goes
    static KeptPage of(byte[] page, String marker, boolean packed) {
        var mark = marker.getBytes(StandardCharsets.US_ASCII);
        int at = lastIndexOf(mark, page);
        var head = at < 0 ? page : Arrays.copyOf(page, at);
        var tail = at < 0 ? new byte[0] : Arrays.copyOfRange(page, at + mark.length, page.length);
        if (lastIndexOf(mark, head) >= 0 || tail.length > LONGEST_TAIL) {
            throw new IllegalStateException("A page for everybody has one form, at its end.");
        }
        var crc = new CRC32();
        crc.update(head);
        return new KeptPage(packed ? pack(head) : head, tail, at >= 0, packed, head.length, (int) crc.getValue());
    }

    int size() {
        return head.length + tail.length;
    }

    byte[] with(String reader) {
        var rest = token ? join(reader.getBytes(StandardCharsets.US_ASCII), tail) : tail;
        return packed ? packedWith(rest) : join(head, rest);
    }

    private byte[] packedWith(byte[] rest) {
        return ByteBuffer.allocate(GZIP.length + head.length + 5 + rest.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP)
                .put(head)
                .put((byte) LAST_STORED)
                .putShort((short) rest.length)
                .putShort((short) ~rest.length)
                .put(rest)
                .putInt(Crc.continued(crc, rest))
                .putInt(plainHead + rest.length)
                .array();
    }

    /// Ends on a whole byte, so that something else can follow.
    private static byte[] pack(byte[] plain) {
        var deflater = new Deflater(Html.LEVEL, true);
        try {
            deflater.setInput(plain);
            var out = new byte[plain.length + plain.length / 1000 + 64];
            return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.SYNC_FLUSH));
        } finally {
            deflater.end();
        }
    }

    private static byte[] join(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static int lastIndexOf(byte[] part, byte[] all) {
        for (int at = all.length - part.length; at >= 0; at--) {
            if (Arrays.equals(all, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }

    /// The checksum of gzip, taken up again where it stood: the JDK's starts at the beginning only.
    private static final class Crc {
        private static final int POLYNOMIAL = 0xedb88320;
        private static final int[] TABLE = new int[256];

        static {
            for (int i = 0; i < TABLE.length; i++) {
                int rest = i;
                for (int bit = 0; bit < 8; bit++) {
                    rest = rest >>> 1 ^ ((rest & 1) == 0 ? 0 : POLYNOMIAL);
                }
                TABLE[i] = rest;
            }
        }

        static int continued(int before, byte[] more) {
            int crc = ~before;
            for (byte one : more) {
                crc = crc >>> 8 ^ TABLE[(crc ^ one) & 255];
            }
            return ~crc;
        }
    }
}
