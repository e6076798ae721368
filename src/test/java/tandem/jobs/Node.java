package tandem.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/// One more node that runs a job on the same database as [Jobs] does, and looks for work more often.
public final class Node implements AutoCloseable {
    private final Scheduler scheduler;

    private Node(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    public static Node of(DataSource source, RecurringTask<Void> task) {
        return new Node(Scheduler.create(source, List.of())
                .startTasks(task)
                .tableName("framework.scheduled_task")
                .serializer(new TextSerializer())
                .threads(2)
                .pollingInterval(Duration.ofMillis(30))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build());
    }

    public void start() {
        scheduler.start();
    }

    @Override
    public void close() {
        scheduler.stop();
    }
}
