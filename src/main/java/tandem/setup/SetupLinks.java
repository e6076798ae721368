package tandem.setup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Roles;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.PublicAddress;

/// One-time links by which somebody becomes an administrator: whoever can read what the machine prints. Used once,
/// within a day.
@Component
public class SetupLinks {
    static final Duration VALID = Duration.ofHours(24);
    /// For so long the same browser may send the same form again.
    static final Duration AGAIN = Duration.ofMinutes(10);

    private final Gate gate;
    private final SetupLinkStore store;
    private final People people;
    private final Roles roles;
    private final PublicAddress address;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SetupLinks(Gate gate, SetupLinkStore store, People people, Roles roles, PublicAddress address, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.people = people;
        this.roles = roles;
        this.address = address;
        this.clock = clock;
    }

    /// Whether nobody can set this program up yet.
    public boolean wanted() {
        return !roles.anyone(Role.ADMINISTRATOR);
    }

    /// Makes another link; its whole address.
    public String fresh() {
        return address.of(freshPath());
    }

    /// The same without the host, for whoever knows the port better.
    public String freshPath() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        var code = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        gate.run(Actor.OPERATOR, () -> store.insert(hash(code), now, now.plus(VALID)));
        return "/setup/" + code;
    }

    /// Whether the link would still let somebody in; asking uses nothing up.
    boolean stands(String code) {
        return gate.as(Actor.DOOR, () -> store.byHash(hash(code)))
                .filter(link -> link.used() == null && link.ends().isAfter(clock.instant()))
                .isPresent();
    }

    /// Uses the link up: somebody becomes an administrator under this name. All other links are worthless then.
    ///
    /// @param browser what only this browser knows
    Optional<PersonId> use(String code, String browser, String name, Language language) {
        return gate.as(
                Actor.DOOR,
                () -> store.lock(hash(code)).flatMap(link -> {
                    var now = clock.instant();
                    if (link.used() != null) {
                        return again(link, hash(browser), now);
                    }
                    return link.ends().isAfter(now)
                            ? Optional.of(join(link, browser, name, language))
                            : Optional.empty();
                }));
    }

    private PersonId join(SetupLinkStore.Link link, String browser, String name, Language language) {
        var person = people.join(name, language, Set.of(Role.ADMINISTRATOR));
        store.use(link.hash(), hash(browser), person, clock.instant());
        store.deleteOthers(link.hash());
        return person;
    }

    private static Optional<PersonId> again(SetupLinkStore.Link link, byte[] browser, Instant now) {
        boolean same = MessageDigest.isEqual(link.browser(), browser)
                && now.isBefore(java.util.Objects.requireNonNull(link.used()).plus(AGAIN));
        return same ? Optional.ofNullable(link.person()) : Optional.empty();
    }

    private static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
