package tandem.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.keys.Signing;

/// One walk over the trail, comparing each link with its entry, with the link before it, and with every head that was
/// signed for it, in the database or elsewhere.
final class Verification {
    /// Units of work take seconds, and clocks of nodes differ by less; whoever writes an entry into the past comes
    /// later.
    /// One that is slipped in with a time of these last minutes looks like any other.
    static final Duration LATE = Duration.ofMinutes(5);

    private static final int TOLD = 20;

    private final ChainStore store;
    private final Signing signing;
    private final Map<Long, List<SignedHead>> kept = new HashMap<>();
    private final Set<String> right = new HashSet<>();
    private final List<Verified.Finding> first = new ArrayList<>();
    private long faults;
    private long linked;
    private long heads;
    private long keptHeads;
    private long waiting;
    private Duration longest = Duration.ZERO;
    private long sequence;
    private byte[] hash = Chaining.BEGINNING;
    private long lastHead;
    private Instant lastSigned = Instant.MIN;
    private final List<Instant> sinceHead = new ArrayList<>();

    Verification(ChainStore store, Signing signing) {
        this.store = store;
        this.signing = signing;
    }

    Verified of(List<String> lines) {
        lines.forEach(this::keep);
        store.walk(this::step);
        if (sequence > lastHead) {
            fault(Fault.BEYOND, sequence);
        }
        store.strayHeads().forEach(stray -> fault(Fault.LINK_GONE, stray));
        kept.keySet().forEach(gone -> fault(Fault.CUT_OFF, gone));
        if (linked > 0 && keptHeads == 0) {
            fault(Fault.NO_FILE, sequence);
        }
        return new Verified(linked, heads, keptHeads, waiting, longest, faults, List.copyOf(first));
    }

    private void keep(String line) {
        var head = SignedHead.read(line);
        if (head.isEmpty() || !signed(head.get())) {
            fault(Fault.SIGNATURE, "a line kept elsewhere");
            return;
        }
        right.add(head.get().line());
        kept.computeIfAbsent(head.get().sequence(), key -> new ArrayList<>()).add(head.get());
        keptHeads++;
    }

    private void step(ChainStore.Step step) {
        if (step.linked() == null || step.hash() == null) {
            loose(step);
            return;
        }
        if (step.sequence() != sequence + 1) {
            fault(Fault.LINK_GONE, sequence + 1);
        }
        linked++;
        sequence = step.sequence();
        compare(step, step.hash());
        hash = step.hash();
        heads(step.head());
    }

    private void loose(ChainStore.Step step) {
        var entry = step.entry();
        if (entry == null) {
            return;
        }
        if (!step.waits()) {
            fault(Fault.UNLINKED, entry.id());
        } else if (late(entry)) {
            fault(Fault.LATE, entry.id());
        } else {
            waiting++;
        }
    }

    private void compare(ChainStore.Step step, byte[] stored) {
        var entry = step.entry();
        if (entry == null) {
            fault(Fault.ENTRY_GONE, step.sequence());
            return;
        }
        if (!Arrays.equals(stored, Chaining.hash(step.sequence(), hash, entry))) {
            fault(Fault.CHANGED, step.sequence());
        }
        if (late(entry)) {
            fault(Fault.LATE, step.sequence());
        }
        sinceHead.add(entry.at());
    }

    private boolean late(Entry entry) {
        return lastHead > 0 && entry.at().isBefore(lastSigned.minus(LATE));
    }

    private void heads(@Nullable SignedHead head) {
        var elsewhere = kept.remove(sequence);
        if (elsewhere != null && elsewhere.stream().anyMatch(each -> !Arrays.equals(each.hash(), hash))) {
            fault(Fault.REWRITTEN, sequence);
        }
        if (head == null) {
            if (elsewhere != null) {
                fault(Fault.HEAD_CHANGED, sequence);
            }
            return;
        }
        heads++;
        if (!signed(head)) {
            fault(Fault.SIGNATURE, sequence);
        }
        if (!Arrays.equals(head.hash(), hash) || head.since() != lastHead) {
            fault(Fault.HEAD_CHANGED, sequence);
        }
        waited(head.at());
        lastHead = sequence;
        lastSigned = head.at();
    }

    private void waited(Instant signed) {
        for (var at : sinceHead) {
            var wait = Duration.between(at, signed);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        sinceHead.clear();
    }

    /// A head in the database is nearly always one of the file's too; checking it takes longer than all the rest.
    private boolean signed(SignedHead head) {
        return right.contains(head.line()) || signing.verified(head.words(), head.signature());
    }

    private void fault(Fault fault, long at) {
        fault(fault, "entry " + at);
    }

    private void fault(Fault fault, UUID entry) {
        fault(fault, "entry " + entry);
    }

    private void fault(Fault fault, String where) {
        faults++;
        if (first.size() < TOLD) {
            first.add(new Verified.Finding(fault, where));
        }
    }
}
