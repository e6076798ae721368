package tandem.operate.crowd;

import java.io.IOException;
import java.nio.ByteBuffer;

/// Whoever reads a [Line]. Called by a thread that reads many, so it must not wait.
public interface Ear {
    /// @param bytes what has come, in an array; whatever is left in it is lost
    /// @param nanos when it was read
    /// @throws IOException where it is not what was to come; the line ends then
    void hear(Line line, ByteBuffer bytes, long nanos) throws IOException;

    /// The connection is no more.
    void ended(Line line);
}
