package tandem.operate.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import tandem.operate.bench.MadeRoom;
import tandem.operate.crowd.Crowd;
import tandem.operate.crowd.Stream;
import tandem.operate.prove.RoomsPerson.Manner;

/// Everybody who listens in a room while [RoomsProof] kills nodes. Whose stream breaks comes back after as long as the
/// stream itself says.
final class RoomsCrowd implements Stream.Listener, AutoCloseable {
    /// What `retry:` says, and a little apart, as a thousand browsers are.
    private static final int RETRY_MILLIS = 1_500;
    private static final int APART_MILLIS = 500;
    private static final int OF_EACH_CONTROL = 20;

    private final Crowd crowd = new Crowd();
    private final int port;
    private final MadeRoom room;
    private final List<RoomsPerson> people = new ArrayList<>();
    private volatile @Nullable Stream first;
    private volatile boolean over;

    /// @param many who do as browsers do; forty more do not
    RoomsCrowd(int port, MadeRoom room, int many) {
        this.port = port;
        this.room = room;
        for (int who = 0; who < many + 2 * OF_EACH_CONTROL; who++) {
            Manner manner =
                    who < many ? Manner.REMEMBERS : who < many + OF_EACH_CONTROL ? Manner.FORGETS : Manner.SKIPS;
            people.add(new RoomsPerson(manner, room.members().get(who).cookie()));
        }
    }

    static int controls() {
        return 2 * OF_EACH_CONTROL;
    }

    void come() {
        for (int who = 0; who < people.size(); who++) {
            connect(who, "");
        }
    }

    /// How many of those who do as browsers do are not there at this moment.
    long away() {
        return people.stream()
                .filter(person -> person.manner == Manner.REMEMBERS && !person.here())
                .count();
    }

    /// Comes back when nothing more comes.
    void quiet() throws InterruptedException {
        crowd.quiet(2_000);
    }

    /// @param heard how often somebody of that kind heard something
    record Count(long heard, long missed, long doubled) {}

    Count count(Manner manner, BitSet said) {
        List<RoomsPerson> those =
                people.stream().filter(person -> person.manner == manner).toList();
        return new Count(
                those.stream().mapToLong(RoomsPerson::heard).sum(),
                those.stream().mapToLong(person -> person.missed(said)).sum(),
                those.stream().mapToLong(RoomsPerson::doubled).sum());
    }

    @Override
    public void begun(int who, int status) {
        if (status == 200) {
            people.get(who).come();
        }
    }

    @Override
    public void heard(int who, int mark, long nanos) {
        people.get(who).hear(mark);
    }

    @Override
    public void ended(int who, String lastId) {
        people.get(who).lose(lastId);
        if (!over) {
            Thread.ofVirtual().start(() -> comeBack(who));
        }
    }

    private void comeBack(int who) {
        try {
            Thread.sleep(RETRY_MILLIS + ThreadLocalRandom.current().nextInt(APART_MILLIS));
            RoomsPerson person = people.get(who);
            String from = switch (person.manner) {
                case REMEMBERS -> person.lastId();
                case FORGETS -> "";
                case SKIPS -> whereOthersAre(person);
            };
            if (!over) {
                connect(who, from);
            }
        } catch (InterruptedException never) {
            Thread.currentThread().interrupt();
        }
    }

    /// Once the first of them is back and heard something.
    private String whereOthersAre(RoomsPerson person) throws InterruptedException {
        Stream others = first;
        while (!over && (others == null || others.lastId().equals(person.lastId()))) {
            Thread.sleep(100);
            others = first;
        }
        return others == null ? "" : others.lastId();
    }

    private void connect(int who, String lastId) {
        Stream stream = new Stream(who, lastId, this);
        first = who == 0 ? stream : first;
        try {
            crowd.connect(port, stream)
                    .say(Stream.request(
                            port,
                            room.path() + "/stream?after=0",
                            "Cookie: " + people.get(who).cookie + "\r\n",
                            lastId));
        } catch (IOException refused) {
            ended(who, lastId);
        }
    }

    @Override
    public void close() {
        over = true;
        crowd.close();
    }
}
