package tandem.feeds;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.meetings.FeedId;
import tandem.meetings.Listings;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.reading.Remark;
import tandem.shared.Spreadsheet;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Where meetings come from, for those who keep the directory: coordinators, administrators, the operator. They read as
/// themselves; meetings are written by the system, once the database has said that they may ask for it.
@Component
public class Sources {
    private final Gate gate;
    private final SourceStore store;
    private final Feeds feeds;
    private final Listings listings;
    private final Audit audit;
    private final Clock clock;

    Sources(Gate gate, SourceStore store, Feeds feeds, Listings listings, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.feeds = feeds;
        this.listings = listings;
        this.audit = audit;
        this.clock = clock;
    }

    public List<Source> all(Actor actor) {
        return gate.as(actor, store::all);
    }

    public Optional<Source> visibleTo(Actor actor, FeedId id) {
        return all(actor).stream().filter(source -> source.id().equals(id)).findFirst();
    }

    /// Adds a feed, and reads it at once.
    ///
    /// @throws FeedUnreadable where it can't be fetched or read; nothing has changed then
    public Brought add(Actor actor, FeedFormat format, String name, String url) throws FeedUnreadable {
        ask(actor, "feeds.add");
        return feeds.fetch(Order.of(format, name, url).bySystem(), url);
    }

    /// Reads it now. How that ended stands in its latest import, also where it could not be read.
    public void refresh(Actor actor, Source source) {
        ask(actor, "feeds.refresh");
        again(source, Order.of(source.format(), source.name(), source.url().orElseThrow()));
    }

    /// Reads it now, and agrees to whatever vanishes.
    public void approve(Actor actor, Source source) {
        ask(actor, "feeds.approve");
        again(
                source,
                Order.of(source.format(), source.name(), source.url().orElseThrow())
                        .approve());
    }

    /// The feed goes, with every meeting that nobody else lists.
    public void remove(Actor actor, FeedId id) {
        ask(actor, "feeds.remove");
        gate.run(Actor.SYSTEM, () -> {
            var change = listings.begin();
            change.removeFeed(id);
            change.end(id, clock.instant());
        });
    }

    /// What Tandem ships goes, as with the first real feed; harmless where it went already.
    public void removeSample(Actor actor) {
        if (all(actor).stream().noneMatch(Source::sample)) {
            return;
        }
        ask(actor, "feeds.remove");
        gate.run(Actor.SYSTEM, () -> {
            var change = listings.begin();
            var feed = listings.feed(SampleFeed.NAME, true);
            change.removeSamples();
            change.end(feed, clock.instant());
        });
    }

    /// Earlier readings of a feed, the latest first.
    public Optional<Import> imported(Actor actor, FeedId feed, UUID id) {
        return gate.as(actor, () -> store.imported(feed, id));
    }

    /// @param most how many at once
    public List<Import.Line> lines(Actor actor, UUID id, int from, int most) {
        return gate.as(actor, () -> store.lines(id, from, most));
    }

    public int countLines(Actor actor, UUID id) {
        return gate.as(actor, () -> store.countLines(id));
    }

    /// All lines as CSV: `row,id,outcome,field,found,done`. What a spreadsheet would take for a formula is disarmed.
    public String csv(Actor actor, UUID id) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(ImportReport.HEAD).get())) {
            for (var line : lines(actor, id, 0, Integer.MAX_VALUE)) {
                csv.printRecord(
                        line.number(),
                        Spreadsheet.disarmed(line.sourceId()),
                        line.outcome(),
                        Spreadsheet.disarmed(line.field()),
                        Spreadsheet.disarmed(line.found()),
                        Spreadsheet.disarmed(Remark.Said.of(line.done())
                                .map(Remark.Said::sentence)
                                .orElse(line.done())));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void again(Source source, Order order) {
        var asBefore =
                gate.as(Actor.SYSTEM, () -> store.contactsPublic(source.id())) ? order.withPublicContacts() : order;
        try {
            feeds.fetch(asBefore.bySystem(), source.url().orElseThrow());
        } catch (FeedUnreadable recorded) {
            // Its import says so.
        }
    }

    /// Who asks is written down with what they asked for.
    void ask(Actor actor, String what) {
        gate.run(actor, () -> {
            if (!store.mayKeep()) {
                throw new IllegalStateException("Only who keeps the directory changes its feeds.");
            }
            audit.record(Act.SETTINGS_CHANGED, Optional.empty(), what);
        });
    }
}
