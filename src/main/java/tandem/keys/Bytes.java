package tandem.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/// Values in one unambiguous row of bytes: each text says its length, so no two rows of values look alike.
final class Bytes {
    private static final int USUAL = 128;
    private static final int LONGEST = 0xffff;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL);

    Bytes id(UUID id) {
        room(2 * Long.BYTES).putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        return this;
    }

    Bytes text(String text) {
        byte[] said = text.getBytes(StandardCharsets.UTF_8);
        if (said.length > LONGEST) {
            throw new IllegalArgumentException("A name that is " + said.length + " bytes long.");
        }
        room(Short.BYTES + said.length).putShort((short) said.length).put(said);
        return this;
    }

    /// Only as the last, for it says no length.
    Bytes rest(byte[] rest) {
        room(rest.length).put(rest);
        return this;
    }

    byte[] done() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int more) {
        if (more > bytes.remaining()) {
            var wider = ByteBuffer.allocate(Math.max(2 * bytes.capacity(), bytes.position() + more));
            bytes = wider.put(bytes.flip());
        }
        return bytes;
    }
}
