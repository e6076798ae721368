package tandem.days;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import tandem.circles.CircleId;

/// A mark that somebody stopped for. Theirs alone, but for the places where they share it.
///
/// @param goal of which it is
/// @param day on which it was reached
/// @param what for, where they say it to others; else empty
/// @param words to those with whom they share it; empty where they said none
/// @param yearly whether they want to be reminded of the day each year
record Milestone(
        UUID id, UUID goal, Mark mark, LocalDate day, String what, String words, boolean yearly, List<Place> places) {
    Milestone {
        places = List.copyOf(places);
    }

    /// @param id what its address names
    record Place(UUID id, CircleId circle) {}

    /// How many years ago it was, where that is today. Who reached it on February 29 has it on the 28th in other years.
    Optional<Integer> yearsOn(LocalDate today) {
        int years = today.getYear() - day.getYear();
        return Optional.of(years)
                .filter(some -> yearly && some > 0 && day.plusYears(some).equals(today));
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Milestone " + id;
    }
}
