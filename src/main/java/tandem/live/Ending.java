package tandem.live;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import tandem.debrief.Debriefs;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Ends what nobody ended: a room whose time is over, and the key of one whose node died between the two.
@Component
class Ending {
    /// For so long it is known that there was a room.
    private static final Duration KNOWN = Duration.ofDays(1);

    private final Gate gate;
    private final RoomStore store;
    private final RoomWords words;
    private final Bell bell;
    private final Talking talking;
    private final Debriefs debriefs;
    private final Clock clock;

    Ending(Gate gate, RoomStore store, RoomWords words, Bell bell, Talking talking, Debriefs debriefs, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.words = words;
        this.bell = bell;
        this.talking = talking;
        this.debriefs = debriefs;
        this.clock = clock;
    }

    /// @return how many rooms it ended
    int run() {
        var now = clock.instant();
        var overdue = gate.as(Actor.SYSTEM, () -> store.overdue(now));
        overdue.forEach(room -> {
            gate.run(Actor.SYSTEM, () -> store.finish(room));
            bell.ring(room);
        });
        gate.as(Actor.SYSTEM, store::ended).stream().filter(words::kept).forEach(words::forget);
        talking.forgetSignals();
        debriefs.forgetNotes();
        gate.run(Actor.SYSTEM, () -> store.forget(now.minus(KNOWN)));
        return overdue.size();
    }

    /// Every half minute, on one node.
    @Configuration(proxyBeanMethods = false)
    static class Job {
        @Bean
        Task<Void> endingOfRooms(Ending ending) {
            return Tasks.recurring("live-ending", FixedDelay.ofSeconds(30)).execute((task, context) -> ending.run());
        }
    }
}
