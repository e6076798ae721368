package tandem.setup;

import static java.util.Objects.requireNonNullElse;

import java.util.LinkedHashMap;
import java.util.Map;
import tandem.shared.Reach;

/// Whom to ask from outside; both left empty asks nobody.
record ApproverForm(String name, String email) {
    private static final int LONGEST = 80;

    ApproverForm {
        name = requireNonNullElse(name, "").strip();
        email = requireNonNullElse(email, "").strip();
    }

    boolean nobody() {
        return name.isEmpty() && email.isEmpty();
    }

    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (!nobody() && (name.isEmpty() || name.length() > LONGEST)) {
            wrong.put("name", "setup.wrong.approver-name");
        }
        if (!nobody() && Reach.email(email).isEmpty()) {
            wrong.put("email", "setup.wrong.email");
        }
        return wrong;
    }
}
