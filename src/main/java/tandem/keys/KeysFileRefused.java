package tandem.keys;

import tandem.shared.PlainlySaid;

/// A file of keys cannot be used.
public class KeysFileRefused extends RuntimeException implements PlainlySaid {
    public KeysFileRefused(String message) {
        super(message);
    }
}
