package tandem.audit;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.keys.Signing;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Links entries to a chain, signs its head, and finds whatever was done to it since.
@Component
public class Chain {
    private static final Logger LOG = LoggerFactory.getLogger(Chain.class);
    private static final int BATCH = 1000;

    private final Gate gate;
    private final ChainStore store;
    private final HeadsFile file;
    private final Signing signing;
    private final Clock clock;

    Chain(Gate gate, ChainStore store, HeadsFile file, Signing signing, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.file = file;
        this.signing = signing;
        this.clock = clock;
    }

    /// Where the chain stands.
    ///
    /// @param waiting entries that are not linked yet
    /// @param longest how long the first of them has waited
    public record State(Optional<SignedHead> head, long waiting, Duration longest) {}

    /// Links everything that waits.
    ///
    /// @return how many
    public int link() {
        int linked = 0;
        int batch;
        do {
            batch = linkBatch();
            linked += batch;
        } while (batch == BATCH);
        if (!file.exists()) {
            renewFile();
        }
        return linked;
    }

    public Optional<SignedHead> head() {
        return gate.as(Actor.OPERATOR, store::head);
    }

    public State state(Actor actor) {
        return gate.as(
                actor,
                () -> new State(
                        store.head(),
                        store.waits(),
                        store.waitsSince()
                                .map(since -> Duration.between(since, clock.instant()))
                                .orElse(Duration.ZERO)));
    }

    /// Reads the whole trail and says what is wrong with it.
    ///
    /// @param kept lines of heads that were kept elsewhere
    public Verified verify(List<String> kept) {
        var lines = new ArrayList<>(file.lines());
        lines.addAll(kept);
        return gate.as(Actor.OPERATOR, () -> new Verification(store, signing).of(lines));
    }

    /// Does to this trail, once each time, what somebody with all rights over its database could do. Nothing of it
    /// stays.
    public Tampering.Outcome tampered(DataSource owner, int times) throws SQLException {
        return new Tampering(signing, file.lines(), 1).of(owner, times);
    }

    /// The file gets a head after the database has it for good, never one that is rolled back.
    private int linkBatch() {
        var signed = new ArrayList<SignedHead>(1);
        int linked = gate.as(Actor.SYSTEM, () -> {
            store.alone();
            var waiting = store.waiting(BATCH);
            if (!waiting.isEmpty()) {
                signed.add(append(waiting));
            }
            return waiting.size();
        });
        signed.forEach(file::append);
        return linked;
    }

    private SignedHead append(List<Entry> waiting) {
        var before = store.newest();
        long since = before.map(ChainStore.Link::sequence).orElse(0L);
        long sequence = since;
        byte[] hash = before.map(ChainStore.Link::hash).orElse(Chaining.BEGINNING);
        var links = new ArrayList<ChainStore.Link>(waiting.size());
        for (var entry : waiting) {
            hash = Chaining.hash(++sequence, hash, entry);
            links.add(new ChainStore.Link(sequence, entry.id(), hash));
        }
        store.append(links);
        var head = sign(sequence, since, hash);
        store.sign(head);
        return head;
    }

    private SignedHead sign(long sequence, long since, byte[] hash) {
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return new SignedHead(sequence, since, at, hash, signing.sign(SignedHead.words(sequence, since, at, hash)));
    }

    /// A new node, or a data folder that was made anew: from here on the file guards the end again.
    private void renewFile() {
        gate.as(Actor.SYSTEM, store::head).ifPresent(head -> {
            LOG.warn("There was no file of audit heads; it begins again at entry {}.", head.sequence());
            file.append(head);
        });
    }
}
