package tandem.live;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/// Who is here, as it goes over the lines: how many, and of some the place, the name, whether they
/// lead, and whether they only listen.
final class Here {
    /// Nobody reads more names than this, and a line holds only so much.
    private static final int NAMES = 1_500;

    private Here() {}

    /// Everybody, instead of whoever was known before.
    static byte[] all(int many, Collection<Seat> in) {
        return frame("{\"n\":" + many + ",\"all\":true,\"in\":[", in, List.of());
    }

    /// Only who came and who went.
    static byte[] news(int many, Collection<Seat> in, Collection<UUID> out) {
        return frame("{\"n\":" + many + ",\"in\":[", in, out);
    }

    private static byte[] frame(String begin, Collection<Seat> in, Collection<UUID> out) {
        var came = in.stream().sorted(Now.BY_NAME).limit(NAMES).map(Here::row).collect(Collectors.joining(","));
        var went = out.stream().map(Frame::json).collect(Collectors.joining(","));
        return Frame.of(null, "here", begin + came + "],\"out\":[" + went + "]}");
    }

    private static String row(Seat seat) {
        return "[" + Frame.json(seat.id()) + "," + Frame.json(seat.name()) + "," + (seat.leads() ? 1 : 0)
                + (seat.listens() ? ",1]" : "]");
    }
}
