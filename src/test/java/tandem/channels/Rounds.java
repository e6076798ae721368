package tandem.channels;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// The jobs that send, run by hand as the site does by itself.
@Component
class Rounds {
    private final Map<String, Task<?>> all;

    Rounds(List<Task<?>> tasks) {
        this.all = tasks.stream().collect(Collectors.toMap(Task::getName, Function.identity()));
    }

    void run(String name) {
        ((RecurringTask<?>) all.get(name)).execute(instance(name), null);
    }

    @SuppressWarnings("unchecked")
    private static <T> TaskInstance<T> instance(String name) {
        return (TaskInstance<T>) new TaskInstance<Void>(name, "by-hand");
    }
}
