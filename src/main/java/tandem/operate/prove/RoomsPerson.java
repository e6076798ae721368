package tandem.operate.prove;

import java.util.BitSet;

/// One of those who listen while [RoomsProof] kills, and what reached them. Told by the crowd's one thread.
final class RoomsPerson {
    /// How they come back: with the number of the last event they heard, as every browser does; to the address they
    /// began with; or to where the others are by now.
    enum Manner {
        REMEMBERS,
        FORGETS,
        SKIPS
    }

    final Manner manner;
    final String cookie;
    private final BitSet heard = new BitSet();
    private long doubled;
    private volatile String lastId = "";
    private volatile boolean here;

    RoomsPerson(Manner manner, String cookie) {
        this.manner = manner;
        this.cookie = cookie;
    }

    void hear(int mark) {
        doubled += heard.get(mark) ? 1 : 0;
        heard.set(mark);
    }

    void come() {
        here = true;
    }

    void lose(String id) {
        here = false;
        lastId = id;
    }

    boolean here() {
        return here;
    }

    String lastId() {
        return lastId;
    }

    long doubled() {
        return doubled;
    }

    /// @param said all numbers that were said
    long missed(BitSet said) {
        BitSet missing = (BitSet) said.clone();
        missing.andNot(heard);
        return missing.cardinality();
    }

    long heard() {
        return heard.cardinality();
    }
}
