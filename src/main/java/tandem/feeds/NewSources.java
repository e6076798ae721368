package tandem.feeds;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.reading.FeedFormat;
import tandem.reading.FeedUnreadable;
import tandem.shared.Ids;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Lists that somebody adds on the site. Whoever adds one does not wait while it is fetched: a job does it.
@Component
class NewSources {
    private static final Logger LOG = LoggerFactory.getLogger(NewSources.class);

    private final Gate gate;
    private final NewSourceStore store;
    private final Sources sources;
    private final Feeds feeds;
    private final Clock clock;

    NewSources(Gate gate, NewSourceStore store, Sources sources, Feeds feeds, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.sources = sources;
        this.feeds = feeds;
        this.clock = clock;
    }

    void add(Actor actor, FeedFormat format, String name, String url) {
        sources.ask(actor, "feeds.add");
        var source = new NewSource(Ids.next(), name, format, url, Optional.empty());
        gate.run(Actor.SYSTEM, () -> store.insert(source, clock.instant()));
    }

    List<NewSource> all(Actor actor) {
        return gate.as(actor, store::all);
    }

    void putAside(Actor actor, UUID id) {
        sources.ask(actor, "feeds.remove");
        gate.run(Actor.SYSTEM, () -> store.delete(id));
    }

    /// Reads whatever nobody has read. It is a feed from then on, or says why it is none.
    void read() {
        for (var source : all(Actor.SYSTEM)) {
            if (source.why().isEmpty()) {
                read(source);
            }
        }
    }

    private void read(NewSource source) {
        try {
            feeds.fetch(Order.of(source.format(), source.name(), source.url()).bySystem(), source.url());
            gate.run(Actor.SYSTEM, () -> store.delete(source.id()));
        } catch (FeedUnreadable unreadable) {
            gate.run(Actor.SYSTEM, () -> store.failed(source.id(), unreadable.code()));
        } catch (RuntimeException broken) {
            LOG.error("The new list {} is tried again.", source.id(), broken);
        }
    }
}
