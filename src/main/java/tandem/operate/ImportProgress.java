package tandem.operate;

import java.io.Console;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;

/// How far an import is: a bar on a terminal, now and then a line elsewhere.
final class ImportProgress implements AutoCloseable {
    private static final int WIDTH = 30;
    private static final int LINE_EACH = 50_000;

    private final PrintWriter out;
    private final long size;
    private final boolean terminal;
    private volatile long read;
    private int shown = -1;
    private boolean open;

    private ImportProgress(PrintWriter out, long size, boolean terminal) {
        this.out = out;
        this.size = size;
        this.terminal = terminal;
    }

    /// @param size bytes to come, 0 where nobody knows
    static ImportProgress of(PrintWriter out, long size) {
        Console console = System.console();
        return new ImportProgress(out, size, console != null && console.isTerminal());
    }

    InputStream over(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int next = super.read();
                count(next < 0 ? 0 : 1);
                return next;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int count = super.read(bytes, from, length);
                count(Math.max(0, count));
                return count;
            }
        };
    }

    void rows(int rows) {
        if (terminal) {
            bar(rows);
        } else if (rows % LINE_EACH == 0) {
            out.printf(Locale.ROOT, "%,d rows%n", rows);
            out.flush();
        }
    }

    @Override
    public void close() {
        if (open) {
            out.print("\r\033[K");
            out.flush();
            open = false;
        }
    }

    private void count(int bytes) {
        read += bytes;
    }

    private void bar(int rows) {
        int percent = size == 0 ? 0 : (int) Math.min(100, 100 * read / size);
        if (percent == shown && rows % 5_000 != 0) {
            return;
        }
        shown = percent;
        open = true;
        int full = WIDTH * percent / 100;
        out.printf(Locale.ROOT, "\r%s%s %3d %% · %,d rows", "█".repeat(full), "░".repeat(WIDTH - full), percent, rows);
        out.flush();
    }
}
