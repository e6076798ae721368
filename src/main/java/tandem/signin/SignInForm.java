package tandem.signin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNullElse;

import java.net.URLEncoder;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.web.Back;
import tandem.web.Refusal;

/// What stands in the forms of the sign-in pages, as typed.
///
/// @param next the page that somebody wanted; empty for none
/// @param answer what a passkey answered, as JSON
/// @param key a number of this form's own, made when the page was: with it, a second tap is known for what it is
record SignInForm(
        String next,
        String key,
        String email,
        String code,
        String card,
        String name,
        String passphrase,
        String answer) {
    static final int LONGEST = 254;

    SignInForm {
        next = Back.to(requireNonNullElse(next, ""), "");
        key = requireNonNullElse(key, Ids.next().toString());
        email = requireNonNullElse(email, "").strip();
        code = requireNonNullElse(code, "").strip();
        card = requireNonNullElse(card, "").strip();
        name = requireNonNullElse(name, "").strip();
        passphrase = requireNonNullElse(passphrase, "");
        answer = requireNonNullElse(answer, "");
    }

    static SignInForm empty(String next) {
        return new SignInForm(next, Ids.next().toString(), "", "", "", "", "", "");
    }

    /// Carries the wanted page on in an address.
    String query() {
        return next.isEmpty() ? "" : "?next=" + URLEncoder.encode(next, UTF_8);
    }

    UUID number() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException unreadable) {
            throw Refusal.bad("key");
        }
    }

    /// Nothing: there are secrets in it.
    @Override
    public String toString() {
        return "SignInForm";
    }
}
