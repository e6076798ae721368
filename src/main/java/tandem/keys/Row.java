package tandem.keys;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A key as it is kept apart: wrapped, or the tombstone of a destroyed one, which has neither `wrapped` nor `wrapping`.
record Row(UUID owner, byte @Nullable [] wrapped, @Nullable UUID wrapping) {
    private static final int END = 0;
    private static final int LIVE = 1;
    private static final int TOMBSTONE = 2;

    void write(DataOutputStream to) throws IOException {
        to.writeByte(wrapped == null ? TOMBSTONE : LIVE);
        write(to, owner);
        if (wrapped != null && wrapping != null) {
            write(to, wrapping);
            to.writeShort(wrapped.length);
            to.write(wrapped);
        }
    }

    static void end(DataOutputStream to) throws IOException {
        to.writeByte(END);
    }

    /// @return null at the end
    static @Nullable Row read(DataInputStream from) throws IOException {
        int kind = from.readUnsignedByte();
        if (kind == END) {
            return null;
        }
        UUID owner = id(from);
        if (kind == TOMBSTONE) {
            return new Row(owner, null, null);
        }
        UUID wrapping = id(from);
        return new Row(owner, from.readNBytes(from.readUnsignedShort()), wrapping);
    }

    private static void write(DataOutputStream to, UUID id) throws IOException {
        to.writeLong(id.getMostSignificantBits());
        to.writeLong(id.getLeastSignificantBits());
    }

    private static UUID id(DataInputStream from) throws IOException {
        return new UUID(from.readLong(), from.readLong());
    }
}
