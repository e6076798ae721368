package tandem.jobs;

import com.github.kagkarlsson.scheduler.task.Task;
import java.util.List;
import javax.sql.DataSource;

/// One more node that runs jobs on the same database, as [Jobs] does.
public final class Node implements AutoCloseable {
    private final Jobs jobs;

    private Node(Jobs jobs) {
        this.jobs = jobs;
    }

    public static Node of(DataSource source, Task<?> task) {
        return new Node(new Jobs(source, List.of(task), true));
    }

    public void start() {
        jobs.start();
    }

    @Override
    public void close() {
        jobs.destroy();
    }
}
