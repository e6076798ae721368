package tandem.privacy;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import tandem.joining.NameDoubt;
import tandem.joining.Names;

/// The name by which somebody wants to be called, as typed.
///
/// @param kept the name whose doubt they have read: sent again, it is meant
record NameForm(String name, String kept) {
    NameForm(@Nullable String name, @Nullable String kept) {
        this.name = Names.tidy(requireNonNullElse(name, ""));
        this.kept = requireNonNullElse(kept, "");
    }

    boolean decided(NameDoubt doubt) {
        return !doubt.refused() && kept.equals(name);
    }

    /// Only that there is one.
    @Override
    public String toString() {
        return "NameForm";
    }
}
