package tandem.operate.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import tandem.database.Database;
import tandem.database.DatabaseSettings;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.operate.backup.BackupWriter;
import tandem.operate.backup.Manifest;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Kills an import in the middle of writing (no signal that can be answered; every other time PostgreSQL too) and
/// compares every table of the directory with what it was; then the same import has to work.
///
/// The control imports piece by piece; if what it leaves behind went unnoticed, the proof would be worth nothing.
public final class ImportProof implements Proof {
    private static final int ROUNDS = 5;
    private static final int ROWS = 6_000;

    @Override
    public String name() {
        return "import";
    }

    @Override
    public String about() {
        return "kill -9 in the middle of an import changes nothing. Argument: rounds, default " + ROUNDS + ".";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        int rounds = arguments.isEmpty() ? ROUNDS : Integer.parseInt(arguments.getFirst());
        Path data = Files.createTempDirectory("tandem-import-");
        try {
            Trial trial = new Trial(workshop.application().getName(), data, out);
            trial.whole(0);
            for (int round = 1; round <= rounds; round++) {
                trial.killed(round, "whole");
                trial.whole(round);
            }
            boolean seen = trial.changedBy(rounds + 1, "pieces");
            return new Figure(
                    "%d of %d killed imports left every row as it was, %d of %d imports after them worked; the control, in pieces, was %s"
                            .formatted(trial.kept, rounds, trial.worked - 1, rounds, seen ? "noticed" : "not noticed"),
                    trial.kept == rounds && trial.worked == rounds + 1 && trial.unfinished > 0 && seen);
        } finally {
            Folders.delete(data);
        }
    }

    private static final class Trial {
        private final String application;
        private final Path data;
        private final PrintWriter out;
        private int kept;
        private int worked;
        private long unfinished;

        Trial(String application, Path data, PrintWriter out) {
            this.application = application;
            this.data = data;
            this.out = out;
        }

        /// Imports a version of the feed to its end.
        void whole(int version) throws Exception {
            Process child = child("whole");
            String last = "";
            try (BufferedReader said = child.inputReader()) {
                said.readLine();
                try (Writer feed = child.outputWriter()) {
                    write(feed, version, ROWS);
                    feed.write("]\n");
                }
                for (String line = said.readLine(); line != null; line = said.readLine()) {
                    last = line;
                }
            }
            if (child.waitFor() == 0 && last.startsWith("kept " + ROWS + " ")) {
                worked++;
            }
            say("import %d: %s", version, last);
        }

        void killed(int version, String how) throws Exception {
            long before = size();
            if (!changedBy(version, how)) {
                kept++;
            }
            unfinished += size() - before;
            say(
                    "kill %d: %d times as it was; %d kB of unfinished rows on the disk so far",
                    version, kept, unfinished >> 10);
        }

        /// Whether an import that is killed half way changes any row.
        boolean changedBy(int version, String how) throws Exception {
            List<Manifest.Table> before = tables();
            Process child = child(how);
            Random random = new Random(version);
            int most = ROWS / 2 + random.nextInt(ROWS / 2 - 1);
            try (BufferedReader said = child.inputReader();
                    Writer feed = child.outputWriter()) {
                said.readLine();
                write(feed, version, most);
                feed.flush();
                awaitHalf(said, most);
                kill(child, version % 2 == 0);
            } catch (IOException broken) {
                // The pipes broke with the child.
            }
            child.waitFor();
            return !tables().equals(before);
        }

        private static void awaitHalf(BufferedReader said, int most) throws IOException {
            String line = said.readLine();
            while (line != null && (!line.matches("[0-9]+") || Integer.parseInt(line) < most / 2)) {
                line = said.readLine();
            }
        }

        private void kill(Process child, boolean databaseToo) {
            List<ProcessHandle> all = new ArrayList<>(databaseToo ? Children.postgres(data) : List.of());
            all.add(child.toHandle());
            all.forEach(ProcessHandle::destroyForcibly);
        }

        private Process child(String how) throws IOException {
            return Children.start(ImportVictim.class, application, data.toString(), how);
        }

        /// What the directory and the feeds consist of, each table with the hash of its rows.
        private List<Manifest.Table> tables() throws Exception {
            Path copy = data.resolveSibling(data.getFileName() + ".zip");
            try (Database database = open()) {
                return new BackupWriter(database, data)
                        .write(copy).tables().stream()
                                .filter(table -> !table.schema().equals("framework"))
                                .toList();
            } finally {
                Files.deleteIfExists(copy);
            }
        }

        private long size() {
            try (Database database = open()) {
                return new RecoveryStore(database.runtime()).size();
            }
        }

        private Database open() {
            return Database.open(new DatabaseSettings.Embedded(data, true));
        }

        private void say(String text, Object... values) {
            out.println(String.format(Locale.ROOT, text, values));
            out.flush();
        }
    }

    /// A row a line, each version with another name and other notes for every meeting.
    private static void write(Writer feed, int version, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            feed.write(row == 0 ? "[" : ",");
            feed.write(row(version, row).toString());
            feed.write("\n");
        }
    }

    private static ObjectNode row(int version, int row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("slug", "m" + row)
                .put("name", "Meeting " + row + " of version " + version)
                .put("day", row % 7)
                .put("time", "%02d:30".formatted(row % 24))
                .put("timezone", "America/Chicago")
                .put("formatted_address", row + 1 + " Main St, Tulsa, OK 74103, USA")
                .put("latitude", 30 + row / 1_000.0)
                .put("longitude", -95.9)
                .put("notes", "Version " + version + ". " + "Coffee from a quarter past. ".repeat(8));
    }
}
