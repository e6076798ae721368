package tandem.joining;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import tandem.joining.Invitations.Wish;
import tandem.shared.Ids;
import tandem.wall.Role;

/// The form that makes an invitation, as typed.
///
/// @param role what whoever comes will be
/// @param email where to send it; empty where it is handed over
/// @param speaks the language of that letter
record InvitationForm(String key, String role, String note, String days, String circle, String email, String speaks) {
    static final int LONGEST_NOTE = 80;

    private static final Pattern EMAIL = Pattern.compile("[^\\s@,;<>\"]{1,64}@[^\\s@,;<>\"]+\\.[^\\s@,;<>\"]{2,}");

    InvitationForm {
        key = requireNonNullElse(key, "").strip();
        role = requireNonNullElse(role, "");
        note = requireNonNullElse(note, "").strip();
        days = requireNonNullElse(days, "14");
        circle = requireNonNullElse(circle, "");
        email = requireNonNullElse(email, "").strip();
        speaks = requireNonNullElse(speaks, "");
    }

    static InvitationForm empty(String speaks) {
        return new InvitationForm(Ids.next().toString(), "", "", "14", "", "", speaks);
    }

    /// The field and the text that says what to mend there; empty when all is well.
    Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        if (note.length() > LONGEST_NOTE) {
            wrong.put("note", "joining.wrong.note");
        }
        if (!email.isEmpty() && (email.length() > 254 || !EMAIL.matcher(email).matches())) {
            wrong.put("email", "joining.wrong.email");
        }
        return wrong;
    }

    /// @param may what this reader may invite; the first where the form says nothing
    Optional<Wish> wish(List<Role> may) {
        var as = may.stream()
                .filter(each -> each.code().equals(role))
                .findFirst()
                .orElse(may.getFirst());
        var near = as == Role.MEMBER ? id(circle).orElse(null) : null;
        return id(key).map(form -> new Wish(form, as, near, note, lasting()));
    }

    private Duration lasting() {
        return Duration.ofDays(
                switch (days) {
                    case "3" -> 3;
                    case "30" -> 30;
                    default -> 14;
                });
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "InvitationForm";
    }
}
