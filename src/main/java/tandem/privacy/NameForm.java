package tandem.privacy;

import org.jspecify.annotations.Nullable;

/// The name by which somebody wants to be called, as typed.
record NameForm(String name) {
    static final int LONGEST = 40;

    static NameForm of(@Nullable String typed) {
        return new NameForm(typed == null ? "" : typed.strip().replaceAll("\\s+", " "));
    }

    /// Which sentence says what to mend; empty where nothing is wrong.
    String wrong() {
        if (name.isEmpty()) {
            return "privacy.name.empty";
        }
        return name.length() > LONGEST || !name.matches("[\\p{L}\\p{M}\\p{N} .,'’_-]+") ? "privacy.name.odd" : "";
    }
}
