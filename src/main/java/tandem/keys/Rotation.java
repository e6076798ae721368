package tandem.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Replaces the key that wraps people's keys, wraps all of them anew while the site runs, and lets the old one die. A
/// copy of the keys from before is worthless from then on to whoever does not have the old ring too.
///
/// Every step may be repeated: a rotation that was killed is finished by the next.
public final class Rotation {
    /// How long a wrapping key is used, and how long it still opens afterwards.
    static final Duration MONTH = Duration.ofDays(30);

    private static final Logger LOG = LoggerFactory.getLogger(Rotation.class);
    private static final int BATCH = 500;

    private final Vault vault;
    private final OwnerKeyStore store;
    private final Clock clock;

    public Rotation(Vault vault, Clock clock) {
        this.vault = vault;
        this.store = new OwnerKeyStore(vault.runtime());
        this.clock = clock;
    }

    /// @param rewrapped how many keys were wrapped anew
    /// @param unreadable how many do not open with any key of the ring, and so stay as they are
    /// @param alive how many wrapping keys the ring has
    /// @param died how many it lost
    public record Outcome(long rewrapped, long unreadable, int alive, int died) {}

    /// Replaces the wrapping key now.
    public Outcome now() {
        vault.change(ring -> replaced(ring, clock.instant()));
        return finish();
    }

    /// Replaces the wrapping key if it is a month old, and finishes what is unfinished.
    public Outcome monthly() {
        Instant now = clock.instant();
        vault.change(ring -> dead(ring.current().made(), now) ? replaced(ring, now) : ring);
        return finish();
    }

    private Outcome finish() {
        Ring.Wrapping current = vault.current();
        List<UUID> unreadable = new ArrayList<>();
        long rewrapped = 0;
        UUID last = new UUID(0, 0);
        for (var batch = batch(current, last); !batch.isEmpty(); batch = batch(current, last)) {
            rewrapped += store.rewrap(batch, rewrapped(batch, current, unreadable));
            last = batch.getLast().owner();
        }
        int died = bury();
        return new Outcome(
                rewrapped, unreadable.size(), vault.ring().wrappings().size(), died);
    }

    private List<OwnerKeyStore.Wrapped> batch(Ring.Wrapping current, UUID after) {
        return store.wrappedOtherwise(current.id(), after, BATCH);
    }

    private List<OwnerKeyStore.Wrapped> rewrapped(
            List<OwnerKeyStore.Wrapped> batch, Ring.Wrapping current, List<UUID> unreadable) {
        List<OwnerKeyStore.Wrapped> anew = new ArrayList<>();
        for (OwnerKeyStore.Wrapped key : batch) {
            try {
                byte[] wrapped = current.wrap(key.owner(), vault.unwrap(key));
                anew.add(new OwnerKeyStore.Wrapped(key.owner(), wrapped, current.id()));
            } catch (IllegalStateException e) {
                unreadable.add(key.owner());
                LOG.error("{}", e.getMessage());
            }
        }
        return anew;
    }

    /// Everything that opens is wrapped by the newest key by now; what is left would not open with the others either.
    private int bury() {
        Instant now = clock.instant();
        int before = vault.ring().wrappings().size();
        Ring after = vault.change(ring -> ring.with(ring.wrappings().stream()
                .filter(each -> each.replaced() == null || !dead(each.replaced(), now))
                .toList()));
        return before - after.wrappings().size();
    }

    static boolean dead(Instant since, Instant now) {
        return !since.plus(MONTH).isAfter(now);
    }

    private static Ring replaced(Ring ring, Instant now) {
        return ring.with(Stream.concat(
                        ring.wrappings().stream().map(each -> each.replaced() == null ? each.until(now) : each),
                        Stream.of(Ring.Wrapping.fresh(now)))
                .toList());
    }
}
