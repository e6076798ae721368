package tandem.keys;

import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;

/// A file locked as a whole (AES-256-GCM in segments), behind a header that anybody can read and nobody can change. It
/// can be read from any place without ever lying open on a disk.
final class LockedFile {
    private static final int SEGMENT = 1 << 16;

    private LockedFile() {}

    static OutputStream write(OutputStream to, byte[] header, byte[] secret) throws IOException {
        to.write(header);
        try {
            return cipher(header, secret).newEncryptingStream(to, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// @param from behind the header
    static InputStream read(InputStream from, byte[] header, byte[] secret) throws IOException {
        try {
            return cipher(header, secret).newDecryptingStream(from, header);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static SeekableByteChannel read(SeekableByteChannel from, byte[] header, byte[] secret) throws IOException {
        try {
            return cipher(header, secret).newSeekableDecryptingChannel(from, header);
        } catch (GeneralSecurityException e) {
            throw new IOException("It does not open.", e);
        }
    }

    /// The first bytes of a file, fewer where it has fewer. Leaves the channel behind them.
    static byte[] header(SeekableByteChannel from, int length) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(length);
        from.position(0);
        while (header.hasRemaining() && from.read(header) >= 0) {}
        return java.util.Arrays.copyOf(header.array(), header.position());
    }

    private static AesGcmHkdfStreaming cipher(byte[] header, byte[] secret) throws GeneralSecurityException {
        return new AesGcmHkdfStreaming(secret, "HmacSha256", 32, SEGMENT, header.length);
    }
}
