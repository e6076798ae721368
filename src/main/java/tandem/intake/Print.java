package tandem.intake;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A keyed hash of one thing that is known of somebody.
record Print(Kind kind, byte[] hash) {
    enum Kind {
        /// Name and day of birth.
        WHO,
        NAME,
        EMAIL,
        PHONE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Print(Kind itsKind, byte[] itsHash) && kind == itsKind && Arrays.equals(hash, itsHash);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(hash);
    }
}
