package tandem.keys;

/// A file of keys cannot be used. The message is one plain sentence for whoever operates Tandem.
public class KeysFileRefused extends RuntimeException {
    public KeysFileRefused(String message) {
        super(message);
    }
}
