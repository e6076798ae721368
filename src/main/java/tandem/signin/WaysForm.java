package tandem.signin;

import static java.util.Objects.requireNonNullElse;

/// What stands in the forms with which somebody adds a way in, as typed.
///
/// @param next the page they came from
record WaysForm(String next, String email, String code, String word, String passphrase) {
    static final String WELCOME = "/welcome/keep";
    static final WaysForm EMPTY = new WaysForm("", "", "", "", "");

    WaysForm {
        next = WELCOME.equals(next) ? WELCOME : "/me/sign-in";
        email = requireNonNullElse(email, "").strip();
        code = requireNonNullElse(code, "").strip();
        word = requireNonNullElse(word, "").strip();
        passphrase = requireNonNullElse(passphrase, "");
    }

    /// Whether they have just joined and choose how to come in again.
    boolean welcome() {
        return next.equals(WELCOME);
    }

    /// Nothing: there are secrets in it.
    @Override
    public String toString() {
        return "WaysForm";
    }
}
