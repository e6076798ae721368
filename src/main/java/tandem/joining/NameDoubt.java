package tandem.joining;

/// What may be wrong with a name somebody has chosen.
public enum NameDoubt {
    EMPTY,
    TOO_LONG,
    /// An e-mail address, telephone number, web address or the name of an account elsewhere.
    CONTACT,
    FULL_NAME,
    /// Somebody who works here is called that.
    TEAM,
    /// It is what somebody is here, and not who: “Admin”, “the team”.
    ROLE;

    /// Whether the name cannot be kept. About the others people are told, and decide.
    public boolean refused() {
        return this == EMPTY || this == TOO_LONG || this == CONTACT;
    }

    /// The text that says so.
    public String key() {
        return "joining.name." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
