package tandem.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.meetings.FeedId;
import tandem.meetings.Listings;
import tandem.program.Programs;
import tandem.reading.FeedSettings;
import tandem.reading.FeedUnreadable;
import tandem.reading.FeedUnreadable.Why;
import tandem.reading.Readers;
import tandem.shared.Ids;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Brings feeds into the directory: reads, repairs, reconciles, reports. Each import is one unit of work: readers see
/// the directory before it or after it, and a feed that breaks off leaves no trace but its record.
@Component
public class Feeds {
    private static final Logger LOG = LoggerFactory.getLogger(Feeds.class);

    private final Gate gate;
    private final Listings listings;
    private final FeedStore store;
    private final Readers readers;
    private final Programs programs;
    private final Fetch fetch;
    private final Clock clock;

    Feeds(Gate gate, Listings listings, FeedStore store, Readers readers, Programs programs, Fetch fetch, Clock clock) {
        this.gate = gate;
        this.listings = listings;
        this.store = store;
        this.readers = readers;
        this.programs = programs;
        this.fetch = fetch;
        this.clock = clock;
    }

    /// Brings what `in` holds. Imports wait for one another.
    ///
    /// @throws FeedUnreadable where the feed as a whole can't be read; nothing has changed then
    public Brought bring(Order order, InputStream in) throws FeedUnreadable {
        Instant started = clock.instant();
        try (ImportReport report = new ImportReport(order)) {
            Brought brought = tried(order, in, report, started);
            report.write();
            return brought;
        }
    }

    /// Fetches the feed and brings it; from then on it is fetched again on schedule.
    ///
    /// @param url https only
    /// @throws FeedUnreadable where it can't be fetched or read; nothing has changed then
    public Brought fetch(Order order, String url) throws FeedUnreadable {
        Optional<FeedStore.Feed> before = gate.as(order.actor(), () -> store.byName(order.name()));
        boolean same = before.isPresent() && url.equals(before.get().url()) && !order.approved();
        Fetched fetched = fetched(
                order, url, same ? before.get().etag() : "", same ? before.get().lastModified() : "");
        return switch (fetched) {
            case Fetched.NotModified none -> notModified(order, before.orElseThrow());
            case Fetched.Body body -> bringFile(order, url, body);
        };
    }

    /// Fetches every feed that is due. One that fails keeps what it said before and is tried again within the hour.
    void refresh() {
        Instant now = clock.instant();
        List<FeedStore.Feed> due = gate.as(Actor.SYSTEM, () -> store.due(now));
        due.forEach(this::refresh);
    }

    private void refresh(FeedStore.Feed feed) {
        String url = feed.url();
        if (url == null) {
            return;
        }
        Order order = Order.of(feed.format(), feed.name(), url).bySystem();
        Order asBefore = feed.contactsPublic() ? order.withPublicContacts() : order;
        Duration soon = Duration.ofSeconds(Math.min(feed.everySeconds(), 3_600));
        gate.run(Actor.SYSTEM, () -> store.postpone(feed.name(), FeedSchedule.around(clock.instant(), soon)));
        try {
            fetch(asBefore, url);
        } catch (FeedUnreadable refused) {
            LOG.warn("Feed {} stays as it was: {}", feed.id().value(), refused.getMessage());
        } catch (RuntimeException broken) {
            LOG.error("Feed {} stays as it was.", feed.id().value(), broken);
        }
    }

    private Fetched fetched(Order order, String url, String etag, String lastModified) throws FeedUnreadable {
        try {
            return fetch.fetch(url, etag, lastModified);
        } catch (FeedUnreadable refused) {
            record(order, "refused", Counts.NONE, refused.code(), clock.instant());
            throw refused;
        }
    }

    private Brought notModified(Order order, FeedStore.Feed feed) {
        Instant now = clock.instant();
        gate.run(order.actor(), () -> {
            listings.seen(feed.id(), now);
            planNext(order);
            ran(order, "not modified", Counts.NONE, "", now);
        });
        return new Brought.NotModified();
    }

    private Brought bringFile(Order order, String url, Fetched.Body body) throws FeedUnreadable {
        try (InputStream in = Files.newInputStream(body.file())) {
            Brought brought = bring(order, in);
            if (brought instanceof Brought.Applied) {
                gate.run(order.actor(), () -> {
                    store.fetched(order.name(), url, body.etag(), body.lastModified());
                    planNext(order);
                });
            }
            return brought;
        } catch (IOException e) {
            throw new FeedUnreadable(Why.DISK);
        } finally {
            delete(body);
        }
    }

    private void planNext(Order order) {
        Duration every = order.every();
        if (every != null) {
            store.every(order.name(), every);
        }
        long seconds = store.byName(order.name()).orElseThrow().everySeconds();
        store.postpone(order.name(), FeedSchedule.around(clock.instant(), Duration.ofSeconds(seconds)));
    }

    private static void delete(Fetched.Body body) {
        try {
            Files.deleteIfExists(body.file());
        } catch (IOException e) {
            body.file().toFile().deleteOnExit();
        }
    }

    private Brought tried(Order order, InputStream in, ImportReport report, Instant started) throws FeedUnreadable {
        try {
            return gate.as(order.actor(), () -> applied(order, in, report, started));
        } catch (Reconciliation.Held held) {
            record(order, "waiting", held.waiting().counts(), "", started);
            return held.waiting();
        } catch (Unread unread) {
            record(order, "refused", Counts.NONE, unread.why.code(), started);
            throw unread.why;
        }
    }

    private Brought applied(Order order, InputStream in, ImportReport report, Instant started) {
        Listings.Change change = listings.begin();
        FeedId feed = listings.feed(order.name(), order.sample());
        store.put(feed, order);
        FeedSettings settings = settings(order);
        Reconciliation rows = new Reconciliation(listings, change, feed, store, report, order, clock.instant());
        read(order, settings, in, rows);
        long position = rows.finish();
        Counts counts = rows.counts();
        UUID id = ran(order, "applied", counts, "", started);
        store.keepLines(id, order.name(), report.lines());
        return new Brought.Applied(counts, position);
    }

    private void read(Order order, FeedSettings settings, InputStream in, Reconciliation rows) {
        try {
            ReadingAhead.read(ahead -> readers.of(order.format()).read(in, settings, ahead), rows);
        } catch (FeedUnreadable why) {
            throw new Unread(why);
        }
    }

    /// What the operator says now, else what was said before.
    private FeedSettings settings(Order order) {
        FeedStore.Feed known = store.byName(order.name()).orElseThrow();
        return new FeedSettings(order.name(), known.zone(), programs.current().zone())
                .withFellowship(known.fellowship())
                .withFormats(order.formats());
    }

    private void record(Order order, String state, Counts counts, String remark, Instant started) {
        gate.run(order.actor(), () -> ran(order, state, counts, remark, started));
    }

    private UUID ran(Order order, String state, Counts counts, String remark, Instant started) {
        UUID id = Ids.next();
        store.record(
                id, new FeedStore.Ran(order.name(), order.origin(), state, counts, remark, started, clock.instant()));
        return id;
    }

    private static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final FeedUnreadable why;

        private Unread(FeedUnreadable why) {
            super(why);
            this.why = why;
        }
    }
}
