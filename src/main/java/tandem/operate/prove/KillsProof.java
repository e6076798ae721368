package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.operate.prove.KillsWriter.Manner;

/// Kills the running site again and again (no signal that can be answered; every other time PostgreSQL too) while
/// people write through its forms, and looks whether each write that was answered is there once.
///
/// The controls write at the same time: one with another key at each try, which must be there twice; one that believes
/// that it is done once it was sent, which must be missing.
public final class KillsProof implements Proof {
    private static final int KILLS = 20;
    private static final int WRITES_BETWEEN = 100;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public String about() {
        return "kill -9 of the running site loses and doubles nothing that it answered. Argument: kills, default "
                + KILLS + ".";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        int kills = arguments.isEmpty() ? KILLS : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("tandem-kills-");
        try {
            KillsCrowd crowd;
            try (KillsSite site = new KillsSite(workshop.application(), folder)) {
                site.start();
                openDoor(site.data());
                crowd = KillsCrowd.at(site.port());
                kill(kills, site, crowd, out);
            }
            return figure(kills, counted(folder.resolve("data"), crowd));
        } finally {
            Folders.delete(folder);
        }
    }

    /// Anybody may join; the site sees the change within a second.
    private static void openDoor(Path data) throws IOException, InterruptedException {
        Path file = data.resolve("program.yml");
        Files.writeString(file, Files.readString(file).replace("open: false", "open: true"));
        Thread.sleep(2_000);
    }

    private static void kill(int kills, KillsSite site, KillsCrowd crowd, PrintWriter out) throws Exception {
        Random random = new Random(kills);
        crowd.begin();
        try {
            for (int kill = 1; kill <= kills; kill++) {
                crowd.awaitWrites(WRITES_BETWEEN);
                Thread.sleep(random.nextInt(500));
                site.kill(kill % 2 == 0);
                out.printf("kill %d: %d answered so far%n", kill, crowd.answered());
                out.flush();
                site.start();
            }
            crowd.end();
        } finally {
            crowd.breakOff();
        }
    }

    private static Map<Manner, KillsCount> counted(Path data, KillsCrowd crowd) {
        try (Drill drill = Drill.in(data)) {
            SealedStore store = new SealedStore(drill.database().owner());
            return crowd.counted(Readable.all(store, drill.keys(), crowd.newcomers()));
        }
    }

    private static Figure figure(int kills, Map<Manner, KillsCount> counts) {
        KillsCount kept = counts.getOrDefault(Manner.SAME_KEY, KillsCount.NONE);
        KillsCount again = counts.getOrDefault(Manner.NEW_KEY, KillsCount.NONE);
        KillsCount unheard = counts.getOrDefault(Manner.UNHEARD, KillsCount.NONE);
        boolean holds = kept.kept() > 0 && kept.lost() == 0 && kept.doubled() == 0;
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "%d lost, %d doubled of %d acknowledged over %d kills; the controls: with a new key at each try %d"
                                + " of %d doubled, believed before the answer %d of %d lost",
                        kept.lost(),
                        kept.doubled(),
                        kept.kept(),
                        kills,
                        again.doubled(),
                        again.kept(),
                        unheard.lost(),
                        unheard.kept()),
                holds && again.doubled() > 0 && unheard.lost() > 0);
    }
}
