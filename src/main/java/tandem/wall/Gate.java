package tandem.wall;

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
    private final ActorStore actors;

    Gate(PlatformTransactionManager transactions, ActorStore actors) {
        this.transaction = new TransactionTemplate(transactions);
        this.actors = actors;
    }

    public <T extends @Nullable Object> T as(Actor actor, Supplier<T> work) {
        Object current = TransactionSynchronizationManager.getResource(this);
        if (actor.equals(current)) {
            return work.get();
        }
        if (current != null || TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A unit of work of " + (current == null ? "no actor" : current)
                    + " is open; it cannot continue as " + actor + ".");
        }
        return transaction.execute(status -> begin(actor, work));
    }

    public void run(Actor actor, Runnable work) {
        this.<@Nullable Void>as(actor, () -> {
            work.run();
            return null;
        });
    }

    private <T extends @Nullable Object> T begin(Actor actor, Supplier<T> work) {
        actors.set(actor);
        TransactionSynchronizationManager.bindResource(this, actor);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(this);
        }
    }
}
