package tandem.operate.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import tandem.operate.CommandFailed;
import tandem.operate.bench.MadeRoom;

/// A session in which people say seeded sentences through the forms of its page: most to everybody, some to those who
/// lead.
final class TracelessSession {
    private static final int EACH_AT_ONCE = 10;
    private static final int TO_LEADERS = 10;

    private final int port;
    private final MadeRoom room;
    private final int first;
    private final int sentences;

    /// @param first the number of its first seed
    TracelessSession(int port, MadeRoom room, int first, int sentences) {
        this.port = port;
        this.room = room;
        this.first = first;
        this.sentences = sentences;
    }

    int sentences() {
        return sentences;
    }

    /// How many of some seeds were said here.
    long of(Collection<String> seeds) {
        return IntStream.range(first, first + sentences)
                .mapToObj(WallsSecrets::secret)
                .filter(seeds::contains)
                .count();
    }

    /// So many people say so much without being asked to slow down.
    static int people(int sentences) {
        return (sentences + EACH_AT_ONCE - 1) / EACH_AT_ONCE;
    }

    void talk() throws IOException, InterruptedException {
        post(guest(room.leader()), room.path(), Map.of("waits", "", "minutes", "0"));
        List<Guest> people = new ArrayList<>();
        for (MadeRoom.Person person : room.members()) {
            Guest guest = guest(person);
            post(guest, room.path() + "/seat", Map.of("listens", ""));
            people.add(guest);
        }
        for (int number = 0; number < sentences; number++) {
            post(
                    people.get(number % people.size()),
                    room.path() + "/words",
                    Map.of(
                            "key",
                            UUID.randomUUID().toString(),
                            "to",
                            number % TO_LEADERS == 0 ? "leaders" : "all",
                            "words",
                            "It is about " + WallsSecrets.secret(first + number) + ", said in the room."));
        }
    }

    /// What a page of the room shows to somebody who is in it.
    String page() throws IOException, InterruptedException {
        return guest(room.members().getFirst()).get(room.path()).body();
    }

    void end() throws IOException, InterruptedException {
        post(
                guest(room.leader()),
                room.path() + "/end",
                Map.of("key", UUID.randomUUID().toString()));
    }

    private Guest guest(MadeRoom.Person person) {
        Guest guest = new Guest(port);
        guest.keep(person.cookie());
        return guest;
    }

    private static void post(Guest guest, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        int status = guest.post(path, fields).statusCode();
        if (status != 303) {
            throw new CommandFailed(path + " answered " + status + ".");
        }
    }
}
