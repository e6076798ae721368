package tandem.sounds;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;

/// AAC in the boxes of MP4, as telephones record it. Nothing is moved: a box that a player does not need for the sound
/// becomes a free one full of zeros, whatever it held (place, title, picture), and the moments in the others as well.
/// (ISO/IEC 14496-12, 14496-14.)
final class M4a {
    /// What is opened, and what of it stays; the rest is emptied.
    private static final Map<String, Set<String>> STAYS = Map.of(
            "", Set.of("ftyp", "moov", "mdat"),
            "moov", Set.of("mvhd", "trak"),
            "trak", Set.of("tkhd", "edts", "mdia"),
            "mdia", Set.of("mdhd", "hdlr", "minf"),
            "minf", Set.of("smhd", "dinf", "stbl"),
            "stbl", Set.of("stsd", "stts", "stsc", "stsz", "stco", "co64", "sgpd", "sbgp"));
    /// In pieces, or with pictures.
    private static final Set<String> OTHER = Set.of("moof", "vmhd");
    /// A place in this file, said in so many bytes; one in another would be longer.
    private static final int DATA_HERE = 28;

    private static final byte[] FREE = "free".getBytes(StandardCharsets.US_ASCII);

    private final Octets out;
    private int tracks;
    private int seconds;
    private boolean aac;

    private M4a(Octets out) {
        this.out = out;
    }

    static Heard.Sound read(Octets file) {
        var copy = new M4a(new Octets(file.bytes().clone()));
        copy.open("", 0, file.length());
        if (copy.tracks > 1) {
            throw new Unfit(Heard.Why.MORE);
        }
        if (copy.tracks == 0 || copy.seconds == 0) {
            throw Unfit.broken();
        }
        if (!copy.aac) {
            throw new Unfit(Heard.Why.UNKNOWN);
        }
        return new Heard.Sound(Format.M4A, copy.seconds, copy.out.bytes());
    }

    private void open(String box, int from, int to) {
        int at = from;
        while (at < to) {
            long size = out.big(at, 4);
            int head = size == 1 ? 16 : 8;
            size = size == 1 ? out.big(at + 8, 8) : size == 0 ? to - at : size;
            if (size < head || size > to - at) {
                throw Unfit.broken();
            }
            int end = at + (int) size;
            one(box, out.letters(at + 4), at, at + head, end);
            at = end;
        }
    }

    private void one(String parent, String box, int at, int body, int end) {
        if (OTHER.contains(box)) {
            throw new Unfit(box.equals("moof") ? Heard.Why.UNKNOWN : Heard.Why.MORE);
        }
        if (!STAYS.getOrDefault(parent, Set.of()).contains(box)) {
            System.arraycopy(FREE, 0, out.bytes(), at + 4, 4);
            zero(body, end);
            return;
        }
        switch (box) {
            case "trak" -> tracks++;
            case "mvhd", "tkhd" -> moments(body);
            case "mdhd" -> length(body);
            case "hdlr" -> handler(body, end);
            case "stsd" -> aac = out.is(body + 12, "mp4a");
            case "dinf" -> {
                if (end - body > DATA_HERE) {
                    throw new Unfit(Heard.Why.MORE);
                }
            }
            default -> {}
        }
        if (STAYS.containsKey(box)) {
            open(box, body, end);
        }
    }

    /// When it was made and changed.
    private void moments(int body) {
        zero(body + 4, body + 4 + 2 * wide(body));
    }

    private void length(int body) {
        moments(body);
        int wide = wide(body);
        int after = body + 4 + 2 * wide;
        seconds = Sounds.seconds(out.big(after + 4, wide), out.big(after, 4));
    }

    /// Sound it has to be; who made the recorder is nobody's business.
    private void handler(int body, int end) {
        if (!out.is(body + 8, "soun")) {
            throw new Unfit(Heard.Why.MORE);
        }
        zero(body + 12, end);
    }

    private int wide(int body) {
        return out.one(body) == 1 ? 8 : 4;
    }

    private void zero(int from, int to) {
        out.within(from, to);
        Arrays.fill(out.bytes(), from, to, (byte) 0);
    }
}
