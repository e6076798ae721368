package tandem.operate.prove;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tandem.operate.Folders;
import tandem.operate.Workshop;

/// People who live a little, are saved, wish to be erased and are erased; then the older backup is put back. What was
/// theirs can no longer be read, nor found in any file; what is somebody else's can.
///
/// The controls: the same backup with keys saved before the erasure, on a machine that has lost its own, reads all of
/// it; words in clear are found; and a month later that file of keys opens no more.
public final class EraseProof implements Proof {
    @Override
    public String name() {
        return "erase";
    }

    @Override
    public String about() {
        return "An older backup brings back no word of somebody who was erased. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Path folder = Files.createTempDirectory("tandem-erase-");
        try {
            EraseTrial trial = new EraseTrial(workshop.application(), folder);
            EraseTrial.Result result = trial.run();
            result.wrong().forEach(out::println);
            return new Figure(line(result), result.holds());
        } finally {
            Folders.delete(folder);
        }
    }

    private static String line(EraseTrial.Result result) {
        return String.format(
                Locale.ROOT,
                "%d of %d fields of %d erased people readable after an older backup, %d of %d of another are; %d of %d"
                        + " seeds in clear in any file; the controls: %d readable with keys from before, the file of keys %s"
                        + " a month later",
                result.left(),
                result.fields(),
                result.people(),
                result.stayed(),
                result.others(),
                result.inClear(),
                result.seeds(),
                result.control(),
                result.refused() ? "refused" : "not refused");
    }
}
