package tandem.keys;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.UUID;

/// Values in one unambiguous row of bytes: each text says its length, so no two rows of values look alike.
final class Bytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream data = new DataOutputStream(bytes);

    Bytes id(UUID id) {
        return put(() -> {
            data.writeLong(id.getMostSignificantBits());
            data.writeLong(id.getLeastSignificantBits());
        });
    }

    Bytes text(String text) {
        return put(() -> data.writeUTF(text));
    }

    /// Only as the last, for it says no length.
    Bytes rest(byte[] rest) {
        return put(() -> data.write(rest));
    }

    byte[] done() {
        return bytes.toByteArray();
    }

    private interface Writing {
        void run() throws IOException;
    }

    private Bytes put(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
