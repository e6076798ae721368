package tandem.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What PostgreSQL's main process says about itself in `postmaster.pid`: line 1 its process id, 4 its port, 8 its
/// state.
record Postmaster(long pid, int port, boolean ready) {

    /// The process that serves this cluster now, however it was started. A file left by a killed machine names a
    /// process that is gone, or one that has nothing to do with the folder.
    static Optional<Postmaster> alive(Path cluster) {
        return read(cluster).filter(found -> found.serves(cluster));
    }

    static boolean leftBehind(Path cluster) {
        return Files.exists(cluster.resolve("postmaster.pid")) && alive(cluster).isEmpty();
    }

    boolean running() {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false) && !zombie();
    }

    private boolean serves(Path cluster) {
        try {
            return running() && Files.isSameFile(Files.readSymbolicLink(Path.of("/proc/" + pid + "/cwd")), cluster);
        } catch (IOException e) {
            return false;
        }
    }

    /// A finished process whose parent has not asked for it yet, as happens where nothing plays init.
    private boolean zombie() {
        try {
            return Files.readString(Path.of("/proc/" + pid + "/stat")).matches("(?s).*\\) Z .*");
        } catch (IOException e) {
            return true;
        }
    }

    private static Optional<Postmaster> read(Path cluster) {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Postmaster(
                            Long.parseLong(lines.get(0).strip()),
                            Integer.parseInt(lines.get(3).strip()),
                            lines.size() >= 8 && lines.get(7).strip().equals("ready")));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }
}
