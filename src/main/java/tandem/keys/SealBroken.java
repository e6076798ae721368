package tandem.keys;

/// Sealed words were changed, or moved from where they were sealed.
public class SealBroken extends RuntimeException {
    public SealBroken(Box box, Throwable cause) {
        super("What lies in " + box + " was not sealed there.", cause);
    }
}
