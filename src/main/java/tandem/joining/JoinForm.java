package tandem.joining;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.signin.SessionKind;

/// The form of joining as it travels from step to step: until the last one, nothing of it is kept anywhere else.
///
/// @param code the code as given; empty at the open door
/// @param key this form's own number, which knows when it was made
/// @param terms the version of the words that were read
/// @param kept the name about which a warning has been read
/// @param website left empty by people, who do not see it
record JoinForm(
        String code,
        String key,
        String terms,
        String adult,
        String agree,
        String name,
        String kept,
        String language,
        String phone,
        String website) {
    JoinForm {
        code = requireNonNullElse(code, "").strip();
        key = requireNonNullElse(key, "").strip();
        terms = requireNonNullElse(terms, "").strip();
        adult = requireNonNullElse(adult, "");
        agree = requireNonNullElse(agree, "");
        name = ChosenName.tidy(requireNonNullElse(name, ""));
        kept = requireNonNullElse(kept, "");
        language = requireNonNullElse(language, "");
        phone = requireNonNullElse(phone, "");
        website = requireNonNullElse(website, "");
    }

    static JoinForm begun(String code, Instant now, Language language) {
        return new JoinForm(
                code, Ids.at(now.toEpochMilli()).toString(), "", "", "", "", "", language.code(), "short", "");
    }

    /// The same in a language that was just chosen.
    JoinForm in(Language other) {
        return new JoinForm(code, key, terms, adult, agree, name, kept, other.code(), phone, website);
    }

    boolean agreed() {
        return adult.equals("yes") && agree.equals("yes");
    }

    /// Whether the name may stay although there is something to say about it.
    boolean decided(NameDoubt doubt) {
        return !doubt.refused() && kept.equals(name);
    }

    Optional<UUID> number() {
        try {
            return Optional.of(UUID.fromString(key));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    SessionKind session() {
        return switch (phone) {
            case "own" -> SessionKind.OWN;
            case "shared" -> SessionKind.SHARED;
            default -> SessionKind.SHORT;
        };
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "JoinForm";
    }
}
