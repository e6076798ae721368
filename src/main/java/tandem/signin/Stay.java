package tandem.signin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/// What somebody says of the phone or computer they are at.
///
/// @param phone `shared` where others use it too, `own` where it is theirs and shall stay signed in
record Stay(@Nullable String phone) {
    static final Stay UNSAID = new Stay("short");

    SessionKind kind(boolean staff) {
        return switch (requireNonNullElse(phone, "")) {
            case "shared" -> SessionKind.SHARED;
            case "own" -> staff ? SessionKind.SHORT : SessionKind.OWN;
            default -> SessionKind.SHORT;
        };
    }

    boolean is(String kind) {
        return kind.equals(phone);
    }
}
