package tandem.database;

import tandem.shared.PlainlySaid;

/// The database cannot be used. The message is one plain sentence for whoever operates Tandem; it names no content.
public class DatabaseUnavailable extends RuntimeException implements PlainlySaid {
    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
