package tandem.database;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/// A database that is being opened while the rest of the program starts. Whoever needs it waits for it.
public final class OpeningDatabase implements AutoCloseable {
    private final FutureTask<Database> opening;

    private OpeningDatabase(FutureTask<Database> opening) {
        this.opening = opening;
    }

    public static OpeningDatabase begin(DatabaseSettings settings) {
        return begin(settings, Half.DATA);
    }

    public static OpeningDatabase begin(DatabaseSettings settings, Half half) {
        FutureTask<Database> task = new FutureTask<>(() -> Database.open(settings, half));
        Thread.ofPlatform().name("database").daemon().start(task);
        return new OpeningDatabase(task);
    }

    public static OpeningDatabase opened(Database database) {
        FutureTask<Database> task = new FutureTask<>(() -> database);
        task.run();
        return new OpeningDatabase(task);
    }

    public Database get() {
        try {
            return opening.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof DatabaseUnavailable plain ? plain : new CompletionException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while the database was opening.", e);
        }
    }

    /// The runtime role's connections; the first use waits.
    public DataSource runtime() {
        return new RuntimeSource(this);
    }

    /// Closes the database if it came up.
    @Override
    public void close() {
        try {
            get().close();
        } catch (DatabaseUnavailable | CompletionException e) {
            // Whoever waited for it has been told already.
        }
    }
}
