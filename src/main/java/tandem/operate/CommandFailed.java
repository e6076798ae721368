package tandem.operate;

import tandem.shared.PlainlySaid;

/// A command cannot do what it was asked. The message is the one line that the operator reads; the exit code is 1.
public class CommandFailed extends RuntimeException implements PlainlySaid {
    public CommandFailed(String message) {
        super(message);
    }

    public CommandFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
