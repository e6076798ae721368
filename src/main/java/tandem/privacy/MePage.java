package tandem.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tandem.joining.Limits;
import tandem.people.Relation;
import tandem.people.RelationKind;
import tandem.people.Sights;
import tandem.web.Page;
import tandem.web.Texts;

/// What is mine, and who sees it.
///
/// @param name the chosen one
/// @param passing those who may see them for a time, beside those with a relation
/// @param kept the modules that keep something
record MePage(
        Page shell,
        String name,
        List<Sight> sights,
        List<Sights.Sight> passing,
        List<Look> looks,
        List<String> kept,
        Optional<Erasure> erasure) {
    /// Somebody may see me.
    record Sight(Relation relation, String name) {
        /// Those that a member ends by themselves; a circle's leader goes with the circle, a coordinator with the team.
        boolean mineToEnd() {
            return relation.kind() == RelationKind.GREETER || relation.kind() == RelationKind.MENTOR;
        }

        String key() {
            return "privacy.sight." + relation.kind().code();
        }

        /// Only the relation.
        @Override
        public String toString() {
            return "Sight " + relation.id();
        }
    }

    Texts texts() {
        return shell.texts();
    }

    boolean staff() {
        return shell.visit().reader().staff();
    }

    int recordsKept() {
        return shell.visit().program().joining().recordsKept();
    }

    /// What cannot stay private, as they read it when they joined.
    List<String> limits() {
        return Limits.of(shell.visit().program(), texts());
    }

    String day(Instant moment) {
        return Moments.day(shell, moment);
    }

    /// The days on which somebody may see them.
    String days(Sights.Sight sight) {
        return sight.spans().stream()
                .map(span -> texts().of(
                                "privacy.me.passing",
                                day(span.from()),
                                day(span.until().minusSeconds(1))))
                .collect(Collectors.joining(" "));
    }

    String moment(Instant moment) {
        return Moments.full(shell, moment);
    }
}
