package tandem.directory;

import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tandem.finding.Found;
import tandem.finding.MeetingIndex;
import tandem.finding.Search;
import tandem.meetings.Freshness;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.MeetingStore;
import tandem.meetings.MeetingsChanged;
import tandem.shared.Ids;
import tandem.vocabulary.Vocabulary;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.web.Refusal;

/// Every fellowship's meetings, as a visitor may know them.
@Component
public class Directory {
    private final ObjectProvider<MeetingIndex> index;
    private final Gate gate;
    private final MeetingStore store;
    private final CorrectionStore corrections;
    private final EventLog events;
    private final Clock clock;
    private final Vocabulary vocabulary;
    private volatile @Nullable Offer offer;
    private volatile Sampled sampled = new Sampled(Long.MIN_VALUE, false);

    Directory(
            ObjectProvider<MeetingIndex> index,
            Gate gate,
            MeetingStore store,
            CorrectionStore corrections,
            EventLog events,
            Vocabulary vocabulary,
            Clock clock) {
        this.index = index;
        this.gate = gate;
        this.store = store;
        this.corrections = corrections;
        this.events = events;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /// Changes whenever a search may find something else than before.
    public long generation() {
        return index.getObject().generation();
    }

    public Found search(Search search, Instant now) {
        return index.getObject().search(search, now);
    }

    /// Writes the page as a JSON array.
    public void json(Search search, Instant now, OutputStream out) {
        index.getObject().json(search, now, out);
    }

    /// What to offer where [#search] found nothing.
    public Found.Instead instead(Search search, Instant now) {
        return index.getObject().instead(search, now);
    }

    /// A meeting, or the tombstone of one that nobody lists any more ([Meeting#goneSince]).
    ///
    /// @throws Refusal where there was none
    public Meeting bySlug(String slug) {
        return gate.as(Actor.VISITOR, () -> store.bySlug(slug)).orElseThrow(Refusal::notFound);
    }

    /// The meeting of a correction, tombstone or not.
    public Meeting byId(MeetingId id) {
        return gate.as(Actor.VISITOR, () -> store.byIds(List.of(id))).stream()
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /// Keeps what a visitor suggests, beside what the meeting says.
    public void suggest(Correction correction) {
        gate.run(Actor.VISITOR, () -> corrections.add(Ids.next(), correction, clock.instant()));
    }

    /// Corrections that nobody looked at yet. For the operator.
    public int correctionsWaiting() {
        return gate.as(Actor.OPERATOR, corrections::waiting);
    }

    /// What can be asked for so that something is found. Made anew when the directory has changed.
    Offer offer() {
        MeetingIndex meetings = index.getObject();
        Offer known = offer;
        if (known == null || known.position() != meetings.position()) {
            known = Offer.of(meetings, vocabulary);
            offer = known;
        }
        return known;
    }

    /// Whether there is only the sample that Tandem ships. Asked anew when the directory has changed.
    public boolean sample() {
        long position = index.getObject().position();
        Sampled known = sampled;
        if (known.position != position) {
            known = new Sampled(position, gate.as(Actor.VISITOR, store::sample));
            sampled = known;
        }
        return known.sample;
    }

    private record Sampled(long position, boolean sample) {}

    public Freshness freshness() {
        return gate.as(Actor.VISITOR, () -> new Freshness(store.listed(), store.feeds()));
    }

    /// Waits until every running service shows the directory as of a position of the stream `meetings`.
    ///
    /// @return false when it did not within the time
    public boolean awaitShown(long position, Duration patience) {
        return events.await(MeetingsChanged.STREAM, position, patience);
    }
}
