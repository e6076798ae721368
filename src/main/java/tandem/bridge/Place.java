package tandem.bridge;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/// A place in a queue: behind this one the next page begins. In an address: `2026-03-02.<id>`.
record Place(LocalDate day, UUID id) {
    static Place of(Touchpoint last) {
        return new Place(last.due(), last.id());
    }

    static Optional<Place> read(String typed) {
        int dot = typed.indexOf('.');
        try {
            return dot < 0
                    ? Optional.empty()
                    : Optional.of(new Place(
                            LocalDate.parse(typed.substring(0, dot)), UUID.fromString(typed.substring(dot + 1))));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return day + "." + id;
    }
}
