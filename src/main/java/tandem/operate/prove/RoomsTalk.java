package tandem.operate.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.operate.bench.MadeRoom;
import tandem.operate.crowd.Marks;

/// Those who speak while [RoomsProof] kills nodes: a few sentences a second, one person after the other. Where no
/// answer
/// comes, they send the same again until one does.
final class RoomsTalk implements Runnable {
    private static final int SPEAKERS = 50;
    private static final int PAUSE_MILLIS = 250;

    private final MadeRoom room;
    private final List<Guest> speakers = new ArrayList<>();
    private final BitSet said = new BitSet();
    private volatile boolean enough;
    private int tries;

    RoomsTalk(int port, MadeRoom room) {
        this.room = room;
        for (int who = 0; who < SPEAKERS; who++) {
            Guest speaker = new Guest(port);
            speaker.keep(room.members().get(who).cookie());
            speakers.add(speaker);
        }
    }

    /// The numbers of the sentences that were taken. Only once nobody speaks.
    BitSet said() {
        return said;
    }

    /// How often something was sent.
    int tries() {
        return tries;
    }

    void stop() {
        enough = true;
    }

    @Override
    public void run() {
        try {
            for (int number = 1; !enough; number++) {
                say(number);
                said.set(number);
                Thread.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException brokenOff) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(int number) throws InterruptedException {
        Guest speaker = speakers.get(number % SPEAKERS);
        Map<String, String> form = Map.of(
                "key", UUID.randomUUID().toString(), "to", "all", "words", "I walked past it. " + Marks.of(number));
        while (!taken(speaker, form)) {
            Thread.sleep(200);
        }
    }

    private boolean taken(Guest speaker, Map<String, String> form) throws InterruptedException {
        try {
            tries++;
            return speaker.post(room.path() + "/words", form).statusCode() == 303;
        } catch (IOException nobodyAnswers) {
            return false;
        }
    }
}
