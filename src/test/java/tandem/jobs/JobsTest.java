package tandem.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import tandem.TestDatabase;
import tandem.shared.Ids;

class JobsTest {
    private final LinkedBlockingQueue<String> done = new LinkedBlockingQueue<>();

    @Test
    void recurring_jobs_start_by_themselves_and_others_when_asked_with_their_id() throws Exception {
        RecurringTask<Void> sweep = Tasks.recurring("sweep", FixedDelay.ofHours(1))
                .execute((task, context) ->
                        done.add("swept " + Thread.currentThread().isVirtual()));
        OneTimeTask<UUID> send =
                Tasks.oneTime("send", UUID.class).execute((task, context) -> done.add("sent " + task.getData()));
        Jobs jobs = new Jobs(TestDatabase.database().runtime(), List.<Task<?>>of(sweep, send), true);
        jobs.start();
        try {
            assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("swept true");
            UUID id = Ids.next();
            Scheduler scheduler = jobs.scheduler();
            scheduler.schedule(send.instance("one", id), Instant.now());
            assertThat(done.poll(20, TimeUnit.SECONDS)).isEqualTo("sent " + id);
        } finally {
            jobs.destroy();
        }
    }
}
