package tandem.directory;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import tandem.finding.MeetingIndex;
import tandem.meetings.MeetingStore;
import tandem.meetings.MeetingsChanged;
import tandem.shared.Ids;
import tandem.wall.Actor;
import tandem.wall.Event;
import tandem.wall.EventLog;
import tandem.wall.Gate;

/// Keeps a service's index equal to the store: follows the stream `meetings` from where the index stands. Only an
/// index that is missing, damaged, of another database or too far behind is built anew, before the first page.
@Component
@ConditionalOnWebApplication
class DirectoryIndexKeeper implements SmartLifecycle {
    /// Starts after the sample is loaded and before the web server answers.
    static final int PHASE = 100;

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryIndexKeeper.class);
    private static final int AT_ONCE = 1_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private final Gate gate;
    private final EventLog events;
    private final MeetingStore store;
    private final MeetingIndex index;
    private final IndexEpoch epoch;
    /// Of this node, as long as it runs.
    private final String reader = "directory-index-" + Ids.next();
    private @Nullable Thread heart;
    private @Nullable AutoCloseable subscription;

    DirectoryIndexKeeper(Gate gate, EventLog events, MeetingStore store, MeetingIndex index, IndexEpoch epoch) {
        this.gate = gate;
        this.events = events;
        this.store = store;
        this.index = index;
        this.epoch = epoch;
    }

    @Override
    public void start() {
        if (!epoch.is(events.epoch()) || index.position() > events.last(MeetingsChanged.STREAM)) {
            rebuild();
        }
        catchUp();
        subscription = events.subscribe(MeetingsChanged.STREAM, this::catchUp);
        heart = Thread.ofVirtual().name("directory-index-alive").start(this::beat);
    }

    @Override
    public void stop() {
        try {
            Objects.requireNonNull(heart).interrupt();
            Objects.requireNonNull(subscription).close();
            events.left(reader, MeetingsChanged.STREAM);
        } catch (Exception e) {
            LOG.warn("The reader of the directory did not stop.", e);
        }
        subscription = null;
    }

    @Override
    public boolean isRunning() {
        return subscription != null;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    synchronized void catchUp() {
        for (List<Event> next = next(); !next.isEmpty(); next = next()) {
            if (index.position() == MeetingIndex.NOTHING || next.getFirst().sequence() != index.position() + 1) {
                rebuild();
            } else {
                apply(next);
            }
        }
        events.caughtUp(reader, MeetingsChanged.STREAM, Math.max(0, index.position()));
    }

    /// While an index is built or the database is away for a moment, too.
    private void beat() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(HEARTBEAT);
                events.alive(reader, MeetingsChanged.STREAM);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException away) {
                LOG.debug("Nobody hears that the reader of the directory is alive.", away);
            }
        }
    }

    /// Forgets the index and reads every meeting again.
    synchronized void rebuild() {
        long began = System.nanoTime();
        long upTo = events.last(MeetingsChanged.STREAM);
        index.clear();
        gate.run(Actor.SYSTEM, () -> {
            try (IndexFeed feed = new IndexFeed(index)) {
                store.eachListed(feed);
            }
        });
        index.commit(upTo);
        epoch.set(events.epoch());
        events.caughtUp(reader, MeetingsChanged.STREAM, upTo);
        LOG.info(
                "Indexed {} meetings in {} ms",
                index.size(),
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    private List<Event> next() {
        return events.after(MeetingsChanged.STREAM, Math.max(0, index.position()), AT_ONCE);
    }

    private void apply(List<Event> news) {
        gate.run(Actor.SYSTEM, () -> {
            for (Event event : news) {
                MeetingsChanged change = MeetingsChanged.parse(event.body());
                index.remove(change.removed());
                try (IndexFeed feed = new IndexFeed(index)) {
                    store.eachChangedIn(change.change(), feed);
                }
            }
        });
        index.commit(news.getLast().sequence());
    }
}
