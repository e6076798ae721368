package tandem.safety;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.identities.IdentityKind;

/// Whose page to open, and why.
///
/// @param who an e-mail address or a telephone number
record GlassForm(String who, String reason) {
    static final GlassForm EMPTY = new GlassForm("", "");

    GlassForm(@Nullable String who, @Nullable String reason) {
        this.who = requireNonNullElse(who, "").strip();
        this.reason = requireNonNullElse(reason, "").strip();
    }

    IdentityKind kind() {
        return who.contains("@") ? IdentityKind.EMAIL : IdentityKind.PHONE;
    }

    /// What to mend, by field. It never depends on who is here.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (kind().normal(who).isEmpty()) {
            wrong.put("who", "safety.wrong.who");
        }
        Reason.wrong(reason).ifPresent(text -> wrong.put("reason", text));
        return wrong;
    }

    /// Only that there is one.
    @Override
    public String toString() {
        return "GlassForm";
    }
}
