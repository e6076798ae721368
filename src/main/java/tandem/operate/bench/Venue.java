package tandem.operate.bench;

import java.io.IOException;

/// A server with a room in which many talk, so that it can be compared with another.
interface Venue extends AutoCloseable {
    String name();

    /// Brings in whoever is missing until so many are there. Comes back when everybody has been told who is there.
    ///
    /// @return seconds of processor time that the server took for it
    double join(int people) throws IOException, InterruptedException;

    /// Sends a sentence. Everybody who is there hears it, the one who says it too.
    ///
    /// @param who the number of the one who says it
    /// @param mark the number that stands in it
    void say(int who, int mark) throws IOException, InterruptedException;

    /// Seconds of processor time that the server has used.
    double cpu() throws IOException;

    @Override
    void close() throws IOException, InterruptedException;
}
