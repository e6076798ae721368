package tandem.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A request that is not answered as asked, for a reason the reader may know. The one translator of errors turns it
/// into a page; its message stays in the log.
public final class Refusal extends RuntimeException {
    /// What can be refused; each has its words in `texts/web_*.properties`.
    public enum Reason {
        BAD(400),
        SIGN_IN(401),
        PROVE(401),
        PASSKEY(401),
        FORM_TOO_OLD(403),
        NOT_FOUND(404),
        WRONG_METHOD(405),
        TOO_LARGE(413),
        TOO_LONG(414),
        TOO_OFTEN(429),
        BROKEN(500);

        private final int status;

        Reason(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        String key() {
            return "web.error." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Reason of(int status) {
            return switch (status) {
                case 401 -> SIGN_IN;
                case 403 -> FORM_TOO_OLD;
                case 404 -> NOT_FOUND;
                case 405 -> WRONG_METHOD;
                case 413 -> TOO_LARGE;
                case 414, 431 -> TOO_LONG;
                case 429 -> TOO_OFTEN;
                default -> status >= 500 ? BROKEN : BAD;
            };
        }
    }

    private final Reason reason;
    private final @Nullable Duration wait;

    private Refusal(Reason reason, String message, @Nullable Duration wait) {
        super(message, null, false, false);
        this.reason = reason;
        this.wait = wait;
    }

    /// For what does not exist and for what this reader may not see alike.
    public static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "not found", null);
    }

    /// For an address or a field that cannot be understood.
    public static Refusal bad(String why) {
        return new Refusal(Reason.BAD, why, null);
    }

    /// For too many tries from one place; `wait` is when to come back.
    public static Refusal tooOften(Duration wait) {
        return new Refusal(Reason.TOO_OFTEN, "too often", wait);
    }

    /// For what is only for people who are signed in.
    public static Refusal signIn() {
        return new Refusal(Reason.SIGN_IN, "sign in", null);
    }

    /// For what asks somebody who is signed in to show again that it is they.
    static Refusal prove() {
        return new Refusal(Reason.PROVE, "prove again", null);
    }

    /// For staff who have not shown a passkey yet.
    static Refusal passkey() {
        return new Refusal(Reason.PASSKEY, "passkey first", null);
    }

    static Refusal because(Reason reason, String why) {
        return new Refusal(reason, why, null);
    }

    public Reason reason() {
        return reason;
    }

    @Nullable
    Duration comeBackIn() {
        return wait;
    }
}
