package tandem.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tandem.shared.PersonId;

/// How far somebody is on the way to leading a circle.
///
/// @param passed the modules whose questions they have answered
/// @param seen on which days a supervisor has seen each line of the apprenticeship
/// @param recognitions training from elsewhere and credentials that a supervisor recognized
/// @param away since when they have stepped back; empty while they are there
/// @param askedBack when they asked to come again
/// @param ready whether they may be set to lead
record Readiness(
        PersonId person,
        Set<String> passed,
        Map<Integer, List<LocalDate>> seen,
        List<Recognition> recognitions,
        Optional<LocalDate> away,
        Optional<LocalDate> askedBack,
        boolean ready) {
    static final int LINES = 12;
    static final int TIMES = 2;

    /// @param expires the last day it holds; empty where it does not expire
    record Recognition(UUID id, String document, Optional<LocalDate> expires) {
        boolean holds(LocalDate today) {
            return expires.filter(last -> last.isBefore(today)).isEmpty();
        }
    }

    /// On which days a line was seen.
    List<LocalDate> seen(int line) {
        return seen.getOrDefault(line, List.of());
    }

    /// How many lines were seen on a day.
    long seenOn(LocalDate day) {
        return seen.values().stream().filter(days -> days.contains(day)).count();
    }

    /// The lines that were seen on two days.
    long linesSeen() {
        return seen.values().stream().filter(days -> days.size() >= TIMES).count();
    }

    boolean recognized(LocalDate today) {
        return recognitions.stream().anyMatch(each -> each.holds(today));
    }

    /// The first day on which nothing that is recognized holds any more, where that makes a difference.
    Optional<LocalDate> ends() {
        return recognitions.stream().anyMatch(each -> each.expires().isEmpty())
                ? Optional.empty()
                : recognitions.stream().flatMap(each -> each.expires().stream()).max(LocalDate::compareTo);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Readiness of " + person;
    }
}
