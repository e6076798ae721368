package tandem.operate.prove;

/// A station of the story is not as it should be.
final class BridgeBroken extends RuntimeException {
    private static final long serialVersionUID = 1;

    BridgeBroken(String what) {
        super(what);
    }
}
