package tandem.signin;

import org.jspecify.annotations.Nullable;
import tandem.web.Page;
import tandem.web.Texts;

/// What the sign-in pages show.
///
/// @param said the text of what is wrong (`signin.wrong.card`) or must be known first; null where all is well
/// @param passkeysAt the address where passkeys work, if it is not this one
record SignInPage(
        Page shell,
        SignInForm form,
        Stay stay,
        @Nullable String said,
        @Nullable String passkeysAt) {
    Texts texts() {
        return shell.texts();
    }

    /// Whether a way other than the first was tried and did not work: it stands first then.
    boolean tried() {
        return wrong("card") || wrong("passphrase") || wrong("passkey");
    }

    /// Whether what is wrong is about this field.
    boolean wrong(String field) {
        return said != null && said.equals("signin.wrong." + field);
    }
}
