package tandem.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import javax.sql.DataSource;
import tandem.keys.Signing;

/// Does to a trail what somebody with all rights over its database could do, once each time, and looks whether
/// verification finds it. One transaction, rolled back: nothing of it stays.
public final class Tampering {
    private final Signing signing;
    private final List<String> kept;
    private final Random random;

    /// @param kept lines of the file of heads
    /// @param seed makes the same tamperings again
    public Tampering(Signing signing, List<String> kept, long seed) {
        this.signing = signing;
        this.kept = kept;
        this.random = new Random(seed);
    }

    /// @param untouched what verification said before anything was done: it must hold
    /// @param missed kinds that went unseen, one for each time
    public record Outcome(Verified untouched, int tried, List<String> missed) {
        public int detected() {
            return tried - missed.size();
        }
    }

    /// @param owner the owner of a database whose trail has at least ten links and two heads
    public Outcome of(DataSource owner, int times) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return of(connection, times);
            } finally {
                connection.rollback();
            }
        }
    }

    private Outcome of(Connection connection, int times) throws SQLException {
        var hand = new TamperStore(connection);
        var trail = hand.trail();
        hand.loosen();
        var untouched = verify(trail);
        var missed = new ArrayList<String>();
        for (int i = 0; i < times; i++) {
            var kind = Kind.values()[i % Kind.values().length];
            var before = connection.setSavepoint();
            if (kind.hand.alter(hand, this, trail) == 0) {
                throw new IllegalStateException(kind + " altered nothing.");
            }
            if (verify(trail).holds()) {
                missed.add(kind.name());
            }
            connection.rollback(before);
        }
        return new Outcome(untouched, times, List.copyOf(missed));
    }

    private Verified verify(ChainStore trail) {
        return new Verification(trail, signing).of(kept);
    }

    private interface Hand {
        /// @return how many rows it altered
        int alter(TamperStore store, Tampering by, ChainStore trail);
    }

    private enum Kind {
        ACT((store, by, trail) -> store.changeAct(by.place(store))),
        ACTOR((store, by, trail) -> store.changeActor(by.place(store))),
        SUBJECT((store, by, trail) -> store.changeSubject(by.place(store))),
        TIME((store, by, trail) -> store.changeTime(by.place(store))),
        OBJECT((store, by, trail) -> store.changeObject(by.place(store))),
        HIDDEN((store, by, trail) -> store.hide(by.place(store))),
        ENTRY_DELETED((store, by, trail) -> store.deleteEntry(by.place(store))),
        LINK_DELETED((store, by, trail) -> store.deleteLink(by.place(store))),
        DELETED_AND_CHAINED_ANEW((store, by, trail) -> by.deleteAndChain(store, trail)),
        CHANGED_AND_CHAINED_ANEW((store, by, trail) -> by.changeAndChain(store, trail)),
        SWAPPED((store, by, trail) -> by.swap(store)),
        TAIL_CUT((store, by, trail) -> store.truncate(by.place(store))),
        SLIPPED_IN((store, by, trail) -> by.slipIn(store, false)),
        SLIPPED_IN_WAITING((store, by, trail) -> by.slipIn(store, true)),
        APPENDED((store, by, trail) -> by.append(store)),
        SIGNATURE((store, by, trail) -> store.damageSignature(store.headFrom(by.place(store)), by.bytes(64))),
        HEAD_REDATED((store, by, trail) -> store.redate(store.headFrom(by.place(store)))),
        HEAD_DELETED((store, by, trail) -> store.deleteHead(store.headFrom(by.place(store))));

        private final Hand hand;

        Kind(Hand hand) {
            this.hand = hand;
        }
    }

    private long place(TamperStore store) {
        return 1 + random.nextLong(store.last());
    }

    private int swap(TamperStore store) {
        long one = place(store);
        long other = 1 + one % store.last();
        return store.swap(one, other);
    }

    private int slipIn(TamperStore store, boolean waits) {
        store.insertEntry(
                UUID.randomUUID(),
                store.beganAt().minus(Verification.LATE).minusSeconds(random.nextInt(100_000)),
                waits);
        return 1;
    }

    private int append(TamperStore store) {
        var entry = UUID.randomUUID();
        store.insertEntry(entry, store.beganAt(), false);
        store.insertLink(store.last() + 1, entry, bytes(32));
        return 1;
    }

    private int deleteAndChain(TamperStore store, ChainStore trail) {
        long place = place(store);
        int deleted = store.deleteEntry(place) * store.deleteLink(place);
        store.moveLinks(place, -1);
        chain(store, trail);
        return deleted;
    }

    private int changeAndChain(TamperStore store, ChainStore trail) {
        int changed = store.changeSubject(place(store));
        chain(store, trail);
        return changed;
    }

    /// All hashes anew, as they would be if nothing had happened; only the signatures cannot be made.
    private void chain(TamperStore store, ChainStore trail) {
        var steps = new ArrayList<ChainStore.Step>();
        trail.walk(steps::add);
        byte[] hash = Chaining.BEGINNING;
        for (var step : steps) {
            if (step.linked() != null && step.entry() != null) {
                hash = Chaining.hash(step.sequence(), hash, step.entry());
                store.rehash(step.sequence(), hash);
            }
        }
    }

    private byte[] bytes(int length) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
