package tandem.stories;

import static java.util.Objects.requireNonNullElse;

import java.util.Optional;

/// How far a story may be seen, as chosen.
///
/// @param consent `yes` where they agree that everybody may see it
/// @param go `send`, or `anyway` after the page that offers a person
record SendForm(String audience, String consent, String go) {
    SendForm {
        audience = requireNonNullElse(audience, "");
        consent = requireNonNullElse(consent, "");
        go = requireNonNullElse(go, "send");
    }

    static SendForm of(Story story) {
        return new SendForm(
                story.sent().isEmpty() && story.answer().isEmpty()
                        ? ""
                        : story.audience().code(),
                "",
                "send");
    }

    Optional<Audience> chosen() {
        return Audience.of(audience);
    }

    /// The text that says what to mend.
    Optional<String> wrong() {
        if (chosen().isEmpty()) {
            return Optional.of("stories.wrong.audience");
        }
        boolean agreed = consent.equals("yes") || chosen().get() != Audience.PUBLIC;
        return agreed ? Optional.empty() : Optional.of("stories.wrong.consent");
    }
}
