package tandem.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Who somebody is outside, as a roster says it. Nobody reads it but coordinators.
///
/// @param email as it is compared; empty where none is known
/// @param phone with its country; empty where none is known
public record Facts(String name, Optional<LocalDate> born, String email, String phone) {
    private static final String NONE = "";

    /// The word they are called by: all that leaves the roster before they come.
    public String called() {
        return name.split(" ", 2)[0];
    }

    /// What is missing here is taken from there.
    Facts filled(Facts other) {
        return new Facts(
                name,
                born.or(other::born),
                email.isEmpty() ? other.email : email,
                phone.isEmpty() ? other.phone : phone);
    }

    boolean reachable() {
        return !email.isEmpty() || !phone.isEmpty();
    }

    String text() {
        return String.join("\n", name, born.map(LocalDate::toString).orElse(NONE), email, phone);
    }

    static Facts of(String text) {
        var parts = List.of(text.split("\n", -1));
        return new Facts(
                parts.get(0),
                Optional.of(parts.get(1)).filter(day -> !day.isEmpty()).map(LocalDate::parse),
                parts.get(2),
                parts.get(3));
    }

    /// Nothing of it.
    @Override
    public String toString() {
        return "Facts";
    }
}
