package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;
import tandem.operate.Workshop;

/// Kills everything (Java and PostgreSQL, no signal that can be answered) in the middle of writing, again and again,
/// and looks whether each write that was acknowledged is there after recovery.
///
/// The control acknowledges before it commits; if its losses went unnoticed, the proof would be worth nothing.
public final class RecoveryProof implements Proof {
    private static final int ROUNDS = 10;

    @Override
    public String name() {
        return "recovery";
    }

    @Override
    public String about() {
        return "kill -9 in the middle of writing loses nothing acknowledged. Argument: rounds, default " + ROUNDS + ".";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.getFirst());
        Tally honest = kill(rounds, "after", out);
        Tally control = kill(rounds, "before", out);
        return new Figure(
                "lost %d of %d acknowledged writes in %d kills; the control, which acknowledges too early, lost %d"
                        .formatted(honest.lost, honest.acknowledged, rounds, control.lost),
                honest.lost == 0 && honest.acknowledged > 0 && control.lost > 0);
    }

    private record Tally(long acknowledged, long lost) {}

    private static Tally kill(int rounds, String acknowledge, PrintWriter out) throws Exception {
        Path data = Files.createTempDirectory("tandem-recovery-");
        Set<String> acknowledged = new HashSet<>();
        try {
            for (int round = 0; round < rounds; round++) {
                acknowledged.addAll(writeUntilKilled(data, acknowledge, new Random(round)));
                out.printf("acknowledged %s commit, kill %d: %d so far%n", acknowledge, round + 1, acknowledged.size());
                out.flush();
            }
            return new Tally(acknowledged.size(), missing(data, acknowledged));
        } finally {
            Folders.delete(data);
        }
    }

    private static List<String> writeUntilKilled(Path data, String acknowledge, Random random) throws Exception {
        Process writer =
                Children.start(RecoveryWriter.class, data.toString(), acknowledge, Long.toString(random.nextLong()));
        List<String> acknowledged = new ArrayList<>();
        try (BufferedReader lines = writer.inputReader()) {
            String first = lines.readLine();
            if (first == null) {
                throw new CommandFailed("The writer did not start.");
            }
            acknowledged.add(first);
            Thread.ofVirtual().start(() -> killAfter(100 + random.nextInt(400), writer, data));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                acknowledged.add(line);
            }
        } catch (IOException e) {
            // The pipe broke with the writer.
        }
        writer.waitFor();
        return acknowledged.stream()
                .filter(line -> line.length() == RecoveryWriter.LENGTH)
                .toList();
    }

    private static void killAfter(int millis, Process writer, Path data) {
        try {
            Thread.sleep(millis);
            List<ProcessHandle> all = new ArrayList<>(Children.postgres(data));
            all.add(writer.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long missing(Path data, Set<String> acknowledged) {
        try (Database database = Database.open(new DatabaseSettings.Embedded(data, true))) {
            Set<String> there = new RecoveryStore(database.runtime()).all();
            return acknowledged.stream().filter(each -> !there.contains(each)).count();
        }
    }
}
