package tandem.operate.prove;

import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import tandem.database.Database;
import tandem.database.DatabaseSettings;

/// The process that [RecoveryProof] kills: four writers, one line of output for each write they consider done.
final class RecoveryWriter {
    static final int LENGTH = 36;
    private static final int WRITERS = 4;

    private RecoveryWriter() {}

    public static void main(String[] arguments) throws InterruptedException {
        Database database = Database.open(new DatabaseSettings.Embedded(Path.of(arguments[0]), true));
        boolean early = arguments[1].equals("before");
        Random random = new Random(Long.parseLong(arguments[2]));
        Thread[] writers = new Thread[WRITERS];
        for (int each = 0; each < WRITERS; each++) {
            long seed = random.nextLong();
            writers[each] = Thread.ofPlatform().start(() -> write(database, early, new Random(seed)));
        }
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private static void write(Database database, boolean early, Random random) {
        RecoveryStore store = new RecoveryStore(database.runtime());
        while (true) {
            String id = new UUID(random.nextLong(), random.nextLong()).toString();
            if (early) {
                say(id);
            }
            store.add(id);
            if (!early) {
                say(id);
            }
        }
    }

    private static synchronized void say(String id) {
        System.out.println(id);
        System.out.flush();
    }
}
