package tandem.mentors;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// Where somebody is on the way to a mentor; and for mentors with whom they walk.
///
/// @param mine the reader's mentor; empty while there is none
/// @param open what is asked or proposed and waits for an answer; null where nothing does
/// @param declined the one who is not free, where that is the newest there is to say; empty otherwise
/// @param said what the reader said about wanting a mentor; null where nothing yet
/// @param wishes what they said matters to them, in words
/// @param round which three these are
/// @param busy whether the one just asked is not free
/// @param walks for mentors: with whom, and what stands in their profile; null for others
record MentorsPage(
        Page shell,
        Optional<Mine> mine,
        @Nullable Proposal open,
        String declined,
        @Nullable Boolean said,
        boolean looks,
        List<MentorCard.Line> wishes,
        Suggestions.Three three,
        int round,
        boolean busy,
        @Nullable Walks walks) {
    /// @param card what the mentor opened; null where they wrote nothing
    record Mine(
            UUID relation,
            PersonId mentor,
            String name,
            String since,
            @Nullable MentorCard card) {}

    /// @param own null where they wrote nothing yet
    /// @param asks what waits for their answer
    record Walks(@Nullable Profile own, List<Walk> people, List<Proposal> asks) {}

    record Walk(UUID relation, PersonId person, String name, String since) {}

    Texts texts() {
        return shell.texts();
    }

    boolean member() {
        return shell.visit().reader().is(Role.MEMBER);
    }

    boolean coordinates() {
        return shell.visit().reader().is(Role.COORDINATOR);
    }

    boolean cares() {
        return coordinates() || shell.visit().reader().is(Role.SUPERVISOR);
    }

    String waitsUntil(Proposal proposal) {
        var visit = shell.visit();
        var since = proposal.yes() == null ? proposal.at() : proposal.yes();
        return texts().date(
                        since.plus(Proposals.WAITS).atZone(visit.readerZone()).toLocalDate());
    }
}
