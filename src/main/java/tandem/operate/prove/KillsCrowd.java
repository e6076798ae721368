package tandem.operate.prove;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tandem.operate.prove.KillsWriter.Manner;

/// Those who write while [KillsProof] kills: people of the sample program, each signed in with a browser of their own,
/// and people from outside.
final class KillsCrowd {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    private final int port;
    private final String terms;
    private final List<KillsWriter> writers = new ArrayList<>();
    private final Map<KillsWriter, UUID> reporters = new HashMap<>();
    private final List<UUID> newcomers = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    private KillsCrowd(int port) throws IOException, InterruptedException {
        this.port = port;
        this.terms = new Guest(port).found("/join", "name=\"terms\" value=\"([^\"]+)\"");
    }

    /// @param port of a sample program whose door is open
    static KillsCrowd at(int port) throws IOException, InterruptedException {
        KillsCrowd crowd = new KillsCrowd(port);
        List<String> caseload = crowd.caseload();
        String greeting = crowd.as("Sparrow").found("/today", "/greetings/" + ID);
        crowd.newcomers.add(crowd.id("Sparrow"));
        crowd.desk(Manner.SAME_KEY, caseload.get(0));
        crowd.greeting(Manner.SAME_KEY, "Dee", greeting);
        crowd.outside(Manner.SAME_KEY);
        crowd.desk(Manner.NEW_KEY, caseload.get(1));
        crowd.greeting(Manner.NEW_KEY, "Sparrow", greeting);
        crowd.outside(Manner.NEW_KEY);
        crowd.desk(Manner.UNHEARD, caseload.get(2));
        crowd.outside(Manner.UNHEARD);
        return crowd;
    }

    void begin() {
        writers.forEach(writer -> threads.add(Thread.ofVirtual().start(writer)));
    }

    /// Comes back when so many more writes were answered.
    void awaitWrites(int many) throws InterruptedException {
        long enough = answered() + many;
        while (answered() < enough) {
            Thread.sleep(5);
        }
    }

    /// How many writes of those who do as the pages do were answered.
    long answered() {
        return writers.stream()
                .filter(of(Manner.SAME_KEY))
                .mapToLong(KillsWriter::count)
                .sum();
    }

    /// Everybody hears the last answer and goes home.
    void end() throws InterruptedException {
        writers.forEach(KillsWriter::stop);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    /// Nobody waits any longer.
    void breakOff() {
        threads.forEach(Thread::interrupt);
    }

    /// The newcomers, whose keys seal what others say to them.
    Collection<UUID> newcomers() {
        return newcomers;
    }

    Map<Manner, KillsCount> counted(List<Readable> there) {
        Map<Manner, KillsCount> counts = new EnumMap<>(Manner.class);
        for (Manner manner : Manner.values()) {
            List<KillsWriter> those = writers.stream().filter(of(manner)).toList();
            counts.put(manner, KillsCount.of(those, there, reporters));
        }
        return counts;
    }

    private static Predicate<KillsWriter> of(Manner manner) {
        return writer -> writer.manner() == manner;
    }

    private void desk(Manner manner, String person) throws IOException, InterruptedException {
        writers.add(new KillsWriter(manner, as("Tess"), KillsWriting.coordinator(person)));
    }

    private void greeting(Manner manner, String who, String greeting) throws IOException, InterruptedException {
        KillsWriter writer = new KillsWriter(manner, as(who), KillsWriting.greeting(greeting));
        writers.add(writer);
        reporters.put(writer, id(who));
    }

    private void outside(Manner manner) {
        writers.add(new KillsWriter(manner, new Guest(port), KillsWriting.outside(terms)));
    }

    /// Those whom the coordinator is to contact soon.
    private List<String> caseload() throws IOException, InterruptedException {
        return Pattern.compile("/desk/" + ID)
                .matcher(as("Tess").get("/desk").body())
                .results()
                .map(MatchResult::group)
                .map(path -> path.substring("/desk/".length()))
                .distinct()
                .toList();
    }

    private Guest as(String name) throws IOException, InterruptedException {
        Guest guest = new Guest(port);
        guest.post("/personas", Map.of("person", id(name).toString()));
        return guest;
    }

    private UUID id(String name) throws IOException, InterruptedException {
        return UUID.fromString(new Guest(port).found("/personas", "value=\"" + ID + "\">Be " + name + "<"));
    }
}
