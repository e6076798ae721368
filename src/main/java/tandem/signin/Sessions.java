package tandem.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.people.Roles;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.EventLog;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.OwnCookie;
import tandem.web.Reader;
import tandem.web.Readers;

/// Who is signed in. A session is a row; the cookie holds a random number of which the row knows only the hash. What
/// was read is remembered for as long as nothing about that person changes ([RememberedSessions]), so most requests
/// ask the database nothing.
@Component
public class Sessions implements Readers {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final Gate gate;
    private final SessionStore store;
    private final SessionCookie cookie;
    private final RememberedSessions remembered;
    private final Touches touches;
    private final Roles roles;
    private final EventLog log;
    private final Clock clock;

    Sessions(
            Gate gate,
            SessionStore store,
            SessionCookie cookie,
            RememberedSessions remembered,
            Touches touches,
            Roles roles,
            EventLog log,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.cookie = cookie;
        this.remembered = remembered;
        this.touches = touches;
        this.roles = roles;
        this.log = log;
        this.clock = clock;
    }

    /// Signs somebody in, on a new number whatever the browser had before.
    ///
    /// @param device as [Device] reads it from the request
    /// @return the `Set-Cookie` header that makes it theirs
    public String open(PersonId person, SessionKind kind, Method method, String device) {
        return open(person, kind, method, device, Optional.empty());
    }

    /// The same by a form that may be sent once more, as long as the session stands: see [#again].
    public String open(PersonId person, SessionKind kind, Method method, String device, Tap tap) {
        return open(person, kind, method, device, Optional.of(tap));
    }

    private String open(PersonId person, SessionKind kind, Method method, String device, Optional<Tap> tap) {
        var number = OwnCookie.number();
        var now = clock.instant();
        var longest = Lasting.longest(kind, roles.of(person));
        var session = new Session(Ids.next(), person, kind, method, device, now, now, now, now.plus(longest));
        gate.run(Actor.DOOR, () -> {
            store.insert(session, SessionCookie.hash(number));
            tap.ifPresent(sent -> bind(session.id(), sent));
        });
        return cookie.set(number, lasting(session));
    }

    /// The same form came again, for its answer was lost: into the session that it opened, not into another.
    ///
    /// @return the `Set-Cookie` header; empty where that session is over, or another browser sent the form
    public Optional<String> again(PersonId person, Tap tap) {
        var number = OwnCookie.number();
        var browser = SessionCookie.hash(tap.browser());
        return gate.as(Actor.DOOR, () -> {
                    var same = store.again(person, tap.form(), browser, SessionCookie.hash(number), clock.instant());
                    same.ifPresent(session -> log.append(Roles.CHANGES, person.toString()));
                    return same;
                })
                .map(same -> cookie.set(number, lasting(same)));
    }

    /// Whether the session that this form opened still stands.
    public boolean stands(Tap tap) {
        return gate.as(Actor.DOOR, () -> store.stands(tap.form(), SessionCookie.hash(tap.browser()), clock.instant()));
    }

    private void bind(UUID session, Tap tap) {
        store.bind(session, tap.form(), SessionCookie.hash(tap.browser()));
    }

    @Override
    public Reader of(HttpServletRequest request) {
        var number = cookie.of(request);
        return number.isEmpty() ? Reader.VISITOR : reader(number);
    }

    /// Somebody has shown again who they are. Their session goes on under a new number.
    ///
    /// @return the `Set-Cookie` header; empty where the session is over meanwhile
    public Optional<String> prove(UUID session, PersonId person, Method method) {
        var number = OwnCookie.number();
        return gate.as(Actor.DOOR, () -> {
                    var renewed = store.renew(session, SessionCookie.hash(number), method, clock.instant());
                    log.append(Roles.CHANGES, person.toString());
                    return renewed;
                })
                .map(renewed -> cookie.set(number, lasting(renewed)));
    }

    /// The same by a form that may be sent once more.
    Optional<String> prove(UUID session, PersonId person, Method method, Tap tap) {
        return gate.as(Actor.DOOR, () -> {
            var proven = prove(session, person, method);
            bind(session, tap);
            return proven;
        });
    }

    private Optional<Duration> lasting(Session session) {
        return session.kind() == SessionKind.OWN
                ? Optional.of(Duration.between(clock.instant(), session.ends()))
                : Optional.empty();
    }

    public List<Session> of(PersonId person) {
        var now = clock.instant();
        return gate.as(Actor.of(person), () -> store.of(person)).stream()
                .filter(session -> session.ends().isAfter(now))
                .toList();
    }

    /// Ends one session of one's own, here and on every node within a second.
    ///
    /// @return whether there was one
    public boolean end(PersonId person, UUID session) {
        return gate.as(Actor.of(person), () -> {
            boolean ended = store.delete(session);
            log.append(Roles.CHANGES, person.toString());
            return ended;
        });
    }

    /// Ends every session of somebody, whoever asked for it at the door.
    public int endAll(PersonId person) {
        return gate.as(Actor.DOOR, () -> {
            int ended = store.deleteOf(person);
            log.append(Roles.CHANGES, person.toString());
            return ended;
        });
    }

    @Override
    public String leave(Reader reader) {
        try {
            reader.person().ifPresent(person -> end(person, Objects.requireNonNull(reader.session())));
        } catch (RuntimeException e) {
            // The browser forgets its number in any case, and the session ends by itself.
            LOG.warn("A session could not be ended: {}", e.getClass().getName());
        }
        return leave();
    }

    /// The `Set-Cookie` header of somebody who signs out.
    public String leave() {
        return cookie.unset();
    }

    int forgetEnded() {
        return gate.as(Actor.SYSTEM, () -> store.deleteEnded(clock.instant()));
    }

    private Reader reader(String number) {
        var hash = SessionCookie.hash(number);
        var known = remembered.of(hash).or(() -> load(hash));
        if (known.isEmpty() || over(known.get())) {
            return Reader.VISITOR;
        }
        return touch(known.get()).reader();
    }

    private Optional<RememberedSessions.Known> load(byte[] hash) {
        long before = remembered.changes();
        var session = touches.latest(() -> gate.as(Actor.DOOR, () -> store.byHash(hash)));
        return session.flatMap(found -> {
            Set<Role> now = roles.of(found.person());
            return now.isEmpty() ? Optional.empty() : Optional.of(remembered.keep(hash, found, now, before));
        });
    }

    private boolean over(RememberedSessions.Known known) {
        var session = known.session();
        Instant now = clock.instant();
        return !now.isBefore(session.ends())
                || known.touched()
                        .plus(Lasting.idle(session.kind(), known.roles()))
                        .isBefore(now);
    }

    private RememberedSessions.Known touch(RememberedSessions.Known known) {
        var now = clock.instant();
        if (known.touched().plus(TOUCH_EVERY).isBefore(now)) {
            touches.touched(known.session().id(), now);
            known.touch(now);
        }
        return known;
    }
}
