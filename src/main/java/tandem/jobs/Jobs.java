package tandem.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Runs every [Task] bean when it is due, on one node at a time. A module contributes a job by declaring a `Task` bean
/// (recurring ones schedule themselves at the start); the job opens the gate itself, usually as `SYSTEM`.
@Component
public class Jobs implements DisposableBean {
    private static final int AT_ONCE = 4;

    /// A node that is silent for four of these is taken for dead, and another does what it was doing: somebody may be
    /// waiting for a letter.
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    private static final int MISSED = 4;

    private final Scheduler scheduler;
    private final boolean wanted;

    Jobs(DataSource source, List<Task<?>> tasks, @Value("${tandem.jobs:true}") boolean wanted) {
        this.wanted = wanted;
        this.scheduler = build(source, tasks);
    }

    /// For jobs that are not recurring: when they run and with which id.
    public Scheduler scheduler() {
        return scheduler;
    }

    /// After the site answers, so that jobs never delay the first page.
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (wanted) {
            scheduler.start();
        }
    }

    @Override
    public void destroy() {
        scheduler.stop();
    }

    private static Scheduler build(DataSource source, List<Task<?>> tasks) {
        List<RecurringTask<?>> recurring = new ArrayList<>();
        List<Task<?>> byHand = new ArrayList<>();
        for (Task<?> task : tasks) {
            if (task instanceof RecurringTask<?> again) {
                recurring.add(again);
            } else {
                byHand.add(task);
            }
        }
        return Scheduler.create(source, byHand)
                .startTasks(recurring)
                .tableName("framework.scheduled_task")
                .serializer(new TextSerializer())
                .threads(AT_ONCE)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("job-", 0).factory()))
                .enableImmediateExecution()
                .pollingInterval(Duration.ofSeconds(10))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }
}
