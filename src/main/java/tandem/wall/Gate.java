package tandem.wall;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The one way to the database: a transaction that knows its actor. Row-level security shows each statement inside only
/// what that actor may see; a statement outside has no actor and sees no rows.
///
/// Nested calls of the same actor join; another actor inside is a mistake in the program and throws. An exception rolls
/// everything back. The driver sends BEGIN together with the first statement, which sets the actor: one round trip.
@Component
public class Gate {
    private final TransactionTemplate transaction;
    private final Questions questions;
    private final Clock clock;

    Gate(PlatformTransactionManager transactions, Questions questions, Clock clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.questions = questions;
        this.clock = clock;
    }

    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        return as(actor, List.of(), work);
    }

    /// The same for work that knows what it is going to ask: its questions go along in the first round trip, behind the
    /// statement that sets the actor.
    public <T extends @Nullable Object> T as(Actor actor, Collection<Question<?>> ahead, Supplier<T> work) {
        Object current = TransactionSynchronizationManager.getResource(this);
        if (actor.equals(current)) {
            return questions.ahead(ahead, work);
        }
        if (current != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A unit of work of " + (current == null ? "no actor" : current)
                    + " is open; it cannot continue as " + actor + ".");
        }
        return transaction.execute(status -> begin(actor, ahead, work));
    }

    /// What somebody asks that has one answer, always.
    public record Asked<T>(Actor actor, Question<T> question) {}

    /// What several people ask, each as themselves, in one unit of work and one round trip: all of it, or nothing. What
    /// the driver sends at once is one transaction, which ends with it.
    ///
    /// @return the answers, in their order
    public <T> List<T> each(List<Asked<T>> asked) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A unit of work is open; nobody else asks in it.");
        }
        return questions.singles(asked.stream()
                .<Map.Entry<Question<?>, Question<T>>>map(each -> Map.entry(begins(each.actor()), each.question()))
                .toList());
    }

    public void run(Actor actor, Runnable work) {
        this.<@Nullable Void>as(actor, () -> {
            work.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T begin(Actor actor, Collection<Question<?>> ahead, Supplier<T> work) {
        var all = new ArrayList<Question<?>>(ahead.size() + 1);
        all.add(begins(actor));
        all.addAll(ahead);
        TransactionSynchronizationManager.bindResource(this, actor);
        try {
            return questions.ahead(all, work);
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }

    /// Tells PostgreSQL who acts, and when, until the transaction ends.
    private Question<?> begins(Actor actor) {
        var values = Map.<String, Object>of(
                "actor", actor.text(), "now", clock.instant().toString());
        return new Question<>("select wall.begin(:actor, :now)", values, row -> actor);
    }
}
