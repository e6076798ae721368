package tandem.incidents;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.safety.Report;

/// A report, and what the team does about it.
///
/// @param looked when somebody who handles it first read it; null until then
/// @param joined the incident it was put together with; null where it stands alone
public record Incident(
        Report report,
        Severity severity,
        @Nullable Instant looked,
        @Nullable UUID joined) {
    UUID id() {
        return report.id();
    }

    boolean open() {
        return report.closing().isEmpty();
    }

    Instant lookBy() {
        return report.at().plus(severity.look());
    }

    Instant decideBy() {
        return report.at().plus(severity.decide());
    }

    /// What its clock waits for next.
    Instant due() {
        return looked == null ? lookBy() : decideBy();
    }

    boolean late(Instant now) {
        return open() && due().isBefore(now);
    }

    Optional<Instant> firstLook() {
        return Optional.ofNullable(looked);
    }

    /// Only the id.
    @Override
    public String toString() {
        return "Incident " + report.id();
    }
}
