package tandem.operate.prove;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tandem.operate.Folders;
import tandem.operate.Workshop;

/// Two sessions in live rooms, in which people say seeded sentences; one ends, the other goes on. After that no
/// sentence
/// of the first is in any row, nor in clear in a plain copy, the memory of the database's processes, its files, the
/// log,
/// or a backup; rows that somebody kept aside before no longer open; and a backup from before has none of it.
///
/// The controls: the session that goes on is read, row by row and on its page; the same rows opened before the end;
/// words
/// in clear are found in each of those places.
public final class TracelessProof implements Proof {
    private static final int SENTENCES = 1_000;

    @Override
    public String name() {
        return "traceless";
    }

    @Override
    public String about() {
        return "What was said in a live room is nowhere once its session is over. Argument: sentences, default "
                + SENTENCES + ".";
    }

    @Override
    public Figure run(Workshop workshop, java.util.List<String> arguments, PrintWriter out) throws Exception {
        int sentences = arguments.isEmpty() ? SENTENCES : Integer.parseInt(arguments.getFirst());
        Path folder = Files.createTempDirectory("tandem-traceless-");
        try {
            TracelessTrial.Result result = new TracelessTrial(workshop, folder).run(sentences);
            result.wrong().forEach(out::println);
            out.println(result.rest());
            return new Figure(line(result), result.holds());
        } finally {
            Folders.delete(folder);
        }
    }

    private static String line(TracelessTrial.Result result) {
        return String.format(
                Locale.ROOT,
                "%d of %,d sentences in rows, %d in clear anywhere (%d MB of copies, files and log, %d MB of memory); %d of"
                        + " %,d rows kept aside and %d of a backup from before open; the controls: before the end %,d opened, in"
                        + " the session that goes on %d of %d do, words in clear are found",
                result.inRows(),
                result.sentences(),
                result.inClear(),
                result.fileMegabytes(),
                result.memoryMegabytes(),
                result.stillOpen(),
                result.keptAside(),
                result.restored(),
                result.before(),
                result.goingOn(),
                result.goingOnSaid());
    }
}
