package tandem.sounds;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Opus in Ogg: one voice in pages. The pages are bound anew without the tags, and without the number of the recorder.
/// (RFC 3533, RFC 7845.)
final class OggOpus {
    private static final int HEAD = 27;
    private static final int RATE = 48_000;
    private static final int FIRST = 2;
    /// No maker, no remarks.
    private static final byte[] NO_TAGS = ByteBuffer.allocate(16)
            .put("OpusTags".getBytes(StandardCharsets.US_ASCII))
            .array();

    private static final int[] CRC = new int[256];

    static {
        for (int i = 0; i < CRC.length; i++) {
            int sum = i << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum << 1 ^ (sum < 0 ? 0x04c11db7 : 0);
            }
            CRC[i] = sum;
        }
    }

    private OggOpus() {}

    /// @param granule how many samples are over at its end; -1 where none ends in it
    private record Leaf(int flags, long granule, long serial, byte[] laces, byte[] body) {
        boolean ends() {
            return laces.length > 0 && (laces[laces.length - 1] & 0xff) < 255;
        }
    }

    static Heard.Sound read(Octets file) {
        var leaves = leaves(file);
        var head = leaves.getFirst();
        if (!new Octets(head.body()).is(0, "OpusHead")) {
            throw new Unfit(Heard.Why.UNKNOWN);
        }
        if (leaves.stream().anyMatch(leaf -> leaf.serial() != head.serial())) {
            throw new Unfit(Heard.Why.MORE);
        }
        int voice = afterTags(leaves);
        var out = new ByteArrayOutputStream(file.length());
        int number = 0;
        write(out, head, number++);
        write(out, new Leaf(0, 0, 0, new byte[] {(byte) NO_TAGS.length}, NO_TAGS), number++);
        long end = 0;
        for (var leaf : leaves.subList(voice, leaves.size())) {
            end = Math.max(end, leaf.granule());
            write(out, leaf, number++);
        }
        long skip = new Octets(head.body()).little(10, 2);
        return new Heard.Sound(Format.OPUS, Sounds.seconds(end - skip, RATE), out.toByteArray());
    }

    /// The tags begin on the second page and end at the end of one.
    private static int afterTags(List<Leaf> leaves) {
        if (leaves.size() < 3 || !new Octets(leaves.get(1).body()).is(0, "OpusTags")) {
            throw Unfit.broken();
        }
        int at = 1;
        while (at < leaves.size() - 1 && !leaves.get(at).ends()) {
            at++;
        }
        return at + 1;
    }

    private static List<Leaf> leaves(Octets file) {
        var leaves = new ArrayList<Leaf>();
        int at = 0;
        while (at < file.length()) {
            int laces = file.one(at + HEAD - 1);
            int from = at + HEAD + laces;
            var table = file.slice(at + HEAD, from);
            int size = 0;
            for (byte lace : table) {
                size += lace & 0xff;
            }
            var page = file.slice(at, from + size);
            if (!file.is(at, "OggS") || file.one(at + 4) != 0 || sum(page) != (int) file.little(at + 22, 4)) {
                throw Unfit.broken();
            }
            leaves.add(new Leaf(
                    file.one(at + 5),
                    file.little(at + 6, 8),
                    file.little(at + 14, 4),
                    table,
                    file.slice(from, from + size)));
            at = from + size;
        }
        return leaves;
    }

    private static void write(ByteArrayOutputStream out, Leaf leaf, int number) {
        var page = ByteBuffer.allocate(HEAD + leaf.laces().length + leaf.body().length)
                .order(ByteOrder.LITTLE_ENDIAN);
        page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0);
        page.put((byte) (number == 0 ? FIRST : leaf.flags() & ~FIRST)).putLong(leaf.granule());
        page.putInt(1).putInt(number).putInt(0);
        page.put((byte) leaf.laces().length).put(leaf.laces()).put(leaf.body());
        page.putInt(22, sum(page.array()));
        out.writeBytes(page.array());
    }

    /// Over the page with nothing in the place of the sum.
    private static int sum(byte[] page) {
        int sum = 0;
        for (int i = 0; i < page.length; i++) {
            int octet = i >= 22 && i < 26 ? 0 : page[i] & 0xff;
            sum = sum << 8 ^ CRC[sum >>> 24 ^ octet];
        }
        return sum;
    }
}
