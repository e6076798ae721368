package tandem.operate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/// Seconds of processor time that processes have used, all of their threads, as the kernel counts it.
final class Processor {
    private static final double TICKS_PER_SECOND = 100;

    private Processor() {}

    static double seconds(long pid) throws IOException {
        return ticks(pid, false);
    }

    /// With the children that have ended.
    static double withEnded(long pid) throws IOException {
        return ticks(pid, true);
    }

    /// With all children, those that have ended and those that run.
    static double withAll(long pid) throws IOException {
        double all = withEnded(pid);
        for (var child :
                ProcessHandle.of(pid).stream().flatMap(ProcessHandle::children).toList()) {
            all += stillRunning(child.pid());
        }
        return all;
    }

    /// Whoever ended a moment ago counts among those that have ended, the next time.
    private static double stillRunning(long pid) throws IOException {
        try {
            return seconds(pid);
        } catch (NoSuchFileException ended) {
            return 0;
        }
    }

    private static double ticks(long pid, boolean ended) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        if (ended) {
            ticks += Long.parseLong(fields[13]) + Long.parseLong(fields[14]);
        }
        return ticks / TICKS_PER_SECOND;
    }
}
