package tandem.web;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Who asks for a page: a visitor, or somebody who is signed in.
///
/// @param roles as they are at this moment; for what a page offers. The database decides what it shows.
/// @param session the session they are signed in with; null for visitors
/// @param shared whether they are on a phone or computer that others use too
/// @param proven when they last showed who they are; null for visitors
/// @param halfway somebody who works here and has not shown a passkey: they hold no role of staff until they do, and
/// come
///     to no page but the ones that lead there
public record Reader(
        Actor actor,
        Set<Role> roles,
        @Nullable UUID session,
        boolean shared,
        @Nullable Instant proven,
        boolean halfway) {
    public static final Reader VISITOR = new Reader(Actor.VISITOR, Set.of(), null, false, null, false);

    public Optional<PersonId> person() {
        return actor instanceof Actor.Person(PersonId id) ? Optional.of(id) : Optional.empty();
    }

    /// Tells a form of theirs from one that somebody else left open in this browser; empty for visitors.
    public String mark() {
        return person().map(id -> Integer.toHexString(id.value().hashCode())).orElse("");
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /// Somebody who works here.
    public boolean staff() {
        return roles.stream().anyMatch(Role.STAFF::contains);
    }
}
