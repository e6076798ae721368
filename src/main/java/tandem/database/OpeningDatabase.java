package tandem.database;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.sql.DataSource;

/// A database that is being opened while the rest of the program starts. Whoever needs it waits for it. One that
/// somebody else runs is opened first: where its settings are wrong, nothing has begun that could only fail.
public final class OpeningDatabase implements AutoCloseable {
    private final FutureTask<Database> opening;

    private OpeningDatabase(FutureTask<Database> opening) {
        this.opening = opening;
    }

    /// @throws DatabaseUnavailable in plain words where one that somebody else runs cannot be used
    public static OpeningDatabase begin(DatabaseSettings settings) {
        return begin(settings, Half.DATA);
    }

    /// @throws DatabaseUnavailable as above
    public static OpeningDatabase begin(DatabaseSettings settings, Half half) {
        FutureTask<Database> task = new FutureTask<>(() -> Database.open(settings, half));
        OpeningDatabase opening = new OpeningDatabase(task);
        switch (settings) {
            case DatabaseSettings.Embedded _ ->
                Thread.ofPlatform().name("database").daemon().start(task);
            case DatabaseSettings.External _ -> {
                task.run();
                opening.get();
            }
        }
        return opening;
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
