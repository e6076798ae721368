package tandem.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import tandem.database.DatabaseUnavailable;

/// Locks backups of the data with a key of the ring, so that a stolen file says nothing. The header names the ring.
public final class BackupLock {
    private static final byte[] MAGIC = "TANDEM-BACKUP-1\n".getBytes(StandardCharsets.US_ASCII);
    private static final int HEADER = MAGIC.length + 16;

    private final Vault vault;

    public BackupLock(Vault vault) {
        this.vault = vault;
    }

    /// What is written to the result arrives locked; closing it closes both.
    public OutputStream lock(OutputStream file) throws IOException {
        Ring ring = vault.ring();
        byte[] header = new Bytes().rest(MAGIC).id(ring.id()).done();
        return LockedFile.write(file, header, ring.backup());
    }

    /// The contents of a file that this, or nobody, locked.
    ///
    /// @throws DatabaseUnavailable in plain words where another ring locked it
    public SeekableByteChannel open(SeekableByteChannel file) throws IOException {
        byte[] header = LockedFile.header(file, HEADER);
        if (header.length < HEADER || !Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC)) {
            return file.position(0);
        }
        Ring ring = vault.ring();
        ByteBuffer id = ByteBuffer.wrap(header, MAGIC.length, 16);
        UUID locked = new UUID(id.getLong(), id.getLong());
        if (!ring.id().equals(locked)) {
            throw new DatabaseUnavailable("This backup was locked with another ring of keys (" + locked
                    + ") than the one that is here (" + ring.id()
                    + "). Bring its keys here first: ./tandem keys recover FILE.");
        }
        return LockedFile.read(file.position(0), header, ring.backup());
    }
}
