package tandem.operate.prove;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tandem.operate.CommandFailed;

/// Looks through bytes for seeded words ([WallsSecrets]) in every writing in which they may stand there, and for pieces
/// of what is sealed. Files, and the memory of processes, read as a debugger reads it.
final class Traces {
    private static final int CHUNK = 1 << 22;
    private static final int OVERLAP = 256;
    private static final int DIGITS = 6;
    private static final String PREFIX = "seeded-secret-";

    private final Set<String> found = new TreeSet<>();
    private final Pieces pieces;
    private long bytes;

    /// @param sealed of each the beginning is looked for
    Traces(List<byte[]> sealed) {
        this.pieces = new Pieces(sealed);
    }

    /// How words may be written: as they are, as COPY writes bytes, as Java keeps characters.
    private enum Writing {
        PLAIN(1, words -> words),
        HEX(2, words -> HexFormat.of().formatHex(words.getBytes(StandardCharsets.ISO_8859_1))),
        HEX_CAPITALS(2, words -> HexFormat.of().withUpperCase().formatHex(words.getBytes(StandardCharsets.ISO_8859_1))),
        UTF_16(2, words -> new String(words.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));

        final int width;
        final String prefix;
        final UnaryOperator<String> write;

        Writing(int width, UnaryOperator<String> write) {
            this.width = width;
            this.write = write;
            this.prefix = write.apply(PREFIX);
        }

        /// @return empty where it is no seed
        String read(String text, int from) {
            int end = from + prefix.length() + DIGITS * width;
            StringBuilder digits = new StringBuilder();
            for (int at = from + prefix.length(); at + width <= text.length() && at < end; at += width) {
                String one = text.substring(at, at + width);
                for (char digit = '0'; digit <= '9'; digit++) {
                    if (write.apply(String.valueOf(digit)).equals(one)) {
                        digits.append(digit);
                    }
                }
            }
            return digits.length() == DIGITS ? PREFIX + digits : "";
        }
    }

    /// Seeds that were found; the control is not among them.
    Set<String> found() {
        Set<String> seeds = new TreeSet<>(found);
        seeds.remove(WallsSecrets.CONTROL);
        return seeds;
    }

    boolean control() {
        return found.contains(WallsSecrets.CONTROL);
    }

    /// How many of the sealed pieces were found.
    long pieces() {
        return pieces.found();
    }

    long megabytes() {
        return bytes >> 20;
    }

    void folder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                file(file);
            }
        }
    }

    void file(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            stream(in);
        }
    }

    /// All that processes have in memory; what several share is read once.
    ///
    /// @throws CommandFailed where this account may not read it
    void memory(List<Long> processes) throws IOException {
        Set<String> shared = new HashSet<>();
        for (long pid : processes) {
            try (RandomAccessFile memory = new RandomAccessFile("/proc/" + pid + "/mem", "r")) {
                for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/maps"))) {
                    String[] fields = line.split("\\s+", 6);
                    boolean once = !fields[1].endsWith("s") || shared.add(fields[3] + fields[4] + fields[2]);
                    if (fields[1].startsWith("r") && once && !line.contains("[v")) {
                        region(memory, fields[0]);
                    }
                }
            } catch (java.nio.file.NoSuchFileException | java.io.FileNotFoundException gone) {
                if (ProcessHandle.of(pid).isPresent()) {
                    throw new CommandFailed(
                            "The memory of the database's processes cannot be read by this account; as"
                                    + " root it can.",
                            gone);
                }
            }
        }
    }

    private void region(RandomAccessFile memory, String range) throws IOException {
        String[] ends = range.split("-");
        long from = Long.parseUnsignedLong(ends[0], 16);
        long until = Long.parseUnsignedLong(ends[1], 16);
        byte[] buffer = new byte[CHUNK];
        for (long at = from; at < until; at += CHUNK - OVERLAP) {
            int wanted = (int) Math.min(CHUNK, until - at);
            memory.seek(at);
            try {
                search(buffer, memory.read(buffer, 0, wanted));
            } catch (IOException unmapped) {
                return; // Reserved, and nothing is there.
            }
        }
    }

    private void stream(InputStream in) throws IOException {
        byte[] buffer = new byte[CHUNK];
        int kept = 0;
        for (int read = in.readNBytes(buffer, 0, CHUNK); read > 0; ) {
            search(buffer, kept + read);
            int all = kept + read;
            kept = Math.min(OVERLAP, all);
            System.arraycopy(buffer, all - kept, buffer, 0, kept);
            read = in.readNBytes(buffer, kept, CHUNK - kept);
        }
    }

    private void search(byte[] buffer, int length) {
        if (length <= 0) {
            return;
        }
        bytes += length;
        String text = new String(buffer, 0, length, StandardCharsets.ISO_8859_1);
        for (Writing writing : Writing.values()) {
            for (int at = text.indexOf(writing.prefix); at >= 0; at = text.indexOf(writing.prefix, at + 1)) {
                String seed = writing.read(text, at);
                if (!seed.isEmpty()) {
                    found.add(seed);
                }
            }
            if (text.contains(writing.write.apply(WallsSecrets.CONTROL))) {
                found.add(WallsSecrets.CONTROL);
            }
        }
        pieces.search(buffer, length);
    }

    /// The beginnings of what is sealed, which are as good as unique, looked for at every place.
    private static final class Pieces {
        private static final int SKIPPED = 8;
        private static final int FILTER_BITS = 20;

        private final long[] wanted;
        private final boolean[] seen;
        private final boolean[] filter = new boolean[1 << FILTER_BITS];

        /// The first bytes tell the kind of seal, so those after them are taken.
        Pieces(List<byte[]> sealed) {
            wanted = sealed.stream()
                    .filter(each -> each.length >= SKIPPED + Long.BYTES)
                    .mapToLong(each -> read(each, SKIPPED))
                    .sorted()
                    .distinct()
                    .toArray();
            seen = new boolean[wanted.length];
            Arrays.stream(wanted).forEach(each -> filter[slot(each)] = true);
        }

        long found() {
            long count = 0;
            for (boolean each : seen) {
                count += each ? 1 : 0;
            }
            return count;
        }

        void search(byte[] buffer, int length) {
            long window = 0;
            for (int at = 0; at < length && wanted.length > 0; at++) {
                window = window << 8 | buffer[at] & 0xff;
                if (filter[slot(window)]) {
                    int index = Arrays.binarySearch(wanted, window);
                    if (index >= 0) {
                        seen[index] = true;
                    }
                }
            }
        }

        private static long read(byte[] from, int at) {
            long value = 0;
            for (int each = 0; each < Long.BYTES; each++) {
                value = value << 8 | from[at + each] & 0xff;
            }
            return value;
        }

        private static int slot(long window) {
            return (int) (window * 0x9E3779B97F4A7C15L >>> Long.SIZE - FILTER_BITS);
        }
    }
}
