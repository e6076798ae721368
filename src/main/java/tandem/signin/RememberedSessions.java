package tandem.signin;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import tandem.people.Roles;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Event;
import tandem.wall.EventLog;
import tandem.wall.Role;
import tandem.web.Reader;

/// Sessions read lately, and the roles of their people. Whatever changes about a person, on whichever node, forgets
/// theirs: at once by notification, within a second without.
@Component
class RememberedSessions implements DisposableBean {
    private static final int MOST = 20_000;
    private static final int EVENTS_AT_ONCE = 1_000;
    private static final long UNKNOWN = -1;

    private final EventLog log;
    private final AutoCloseable subscription;
    private final Map<ByteBuffer, Known> known = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Known> eldest) {
            return size() > MOST;
        }
    };
    private long changes = UNKNOWN;

    RememberedSessions(EventLog log) {
        this.log = log;
        this.subscription = log.subscribe(Roles.CHANGES, this::catchUp);
    }

    /// A session with what its person may do.
    static final class Known {
        private final Session session;
        private final Set<Role> roles;
        private final Reader reader;
        private volatile Instant touched;

        private Known(Session session, Set<Role> roles) {
            var halfway = !session.method().enoughFor(roles);
            this.session = session;
            this.roles = roles;
            this.touched = session.touched();
            this.reader = new Reader(
                    Actor.of(session.person()),
                    halfway ? Method.withoutStaff(roles) : roles,
                    session.id(),
                    session.kind() == SessionKind.SHARED,
                    session.proven(),
                    halfway);
        }

        Session session() {
            return session;
        }

        Set<Role> roles() {
            return roles;
        }

        Reader reader() {
            return reader;
        }

        Instant touched() {
            return touched;
        }

        void touch(Instant at) {
            touched = at;
        }
    }

    synchronized Optional<Known> of(byte[] hash) {
        return Optional.ofNullable(known.get(ByteBuffer.wrap(hash)));
    }

    /// How many changes are known; what was read before the next one must not be kept.
    synchronized long changes() {
        return changes;
    }

    /// Keeps what was read, unless something changed since reading began.
    synchronized Known keep(byte[] hash, Session session, Set<Role> roles, long changesBefore) {
        var fresh = new Known(session, roles);
        if (changesBefore == changes) {
            known.put(ByteBuffer.wrap(hash), fresh);
        }
        return fresh;
    }

    private void catchUp() {
        if (changes() == UNKNOWN) {
            begin(log.last(Roles.CHANGES));
        }
        var events = log.after(Roles.CHANGES, changes(), EVENTS_AT_ONCE);
        while (!events.isEmpty()) {
            forget(events);
            events = log.after(Roles.CHANGES, changes(), EVENTS_AT_ONCE);
        }
    }

    private synchronized void begin(long last) {
        known.clear();
        changes = last;
    }

    private synchronized void forget(List<Event> events) {
        for (var event : events) {
            var person = PersonId.of(event.body());
            known.values().removeIf(each -> each.session().person().equals(person));
        }
        changes = events.getLast().sequence();
    }

    @Override
    public void destroy() throws Exception {
        subscription.close();
    }
}
