package tandem.operate.prove;

import java.util.List;

/// Stands in for whoever carries what is written: mail, or texts. Keeps in order what it was given.
interface NightlyStand extends AutoCloseable {
    /// One thing that was handed over.
    ///
    /// @param from the node that did
    /// @param number which it is: the same twice is the same, handed over again
    record Given(String from, String number, long nanos) {}

    /// Where a node finds it.
    String url(String node);

    List<Given> given();

    @Override
    void close();
}
