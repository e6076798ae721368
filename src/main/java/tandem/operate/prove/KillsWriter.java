package tandem.operate.prove;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// Somebody who writes without end. Where no answer comes, they send the same again until one does; and every tenth
/// answer is lost on the way, as it is where a telephone has no reception.
final class KillsWriter implements Runnable {
    /// How they go about it: as the pages do; with another key at each try; believing that it is done once it was sent.
    enum Manner {
        SAME_KEY,
        NEW_KEY,
        UNHEARD
    }

    /// Something that the writer takes for kept.
    ///
    record Kept(KillsWriting writing, String words) {}

    private static final int ANSWERS_FOR_ONE_LOST = 10;
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final int number = NUMBERS.incrementAndGet();
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final Manner manner;
    private final Guest who;
    private final List<KillsWriting> writings;
    private volatile boolean enough;
    private int sent;

    KillsWriter(Manner manner, Guest who, List<KillsWriting> writings) {
        this.manner = manner;
        this.who = who;
        this.writings = writings;
    }

    Manner manner() {
        return manner;
    }

    List<Kept> kept() {
        return List.copyOf(kept);
    }

    int count() {
        return kept.size();
    }

    /// Ends once the last answer has come.
    void stop() {
        enough = true;
    }

    @Override
    public void run() {
        try {
            while (!enough) {
                write(writings.get(sent % writings.size()), "kills " + number + "-" + sent);
                sent++;
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(KillsWriting writing, String words) throws InterruptedException {
        UUID key = KillsWriting.key();
        boolean hears = sent % ANSWERS_FOR_ONE_LOST > 0;
        if (manner == Manner.UNHEARD) {
            kept.add(new Kept(writing, words));
            tried(writing, words, key);
            return;
        }
        while (!tried(writing, words, key) || !hears) {
            hears = true;
            key = manner == Manner.NEW_KEY ? KillsWriting.key() : key;
        }
        kept.add(new Kept(writing, words));
    }

    private boolean tried(KillsWriting writing, String words, UUID key) throws InterruptedException {
        try {
            if (writing.send(who, words, key)) {
                return true;
            }
        } catch (IOException down) {
            // Nobody answers: the site was killed.
        }
        Thread.sleep(100);
        return false;
    }
}
