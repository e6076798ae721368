package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tools.jackson.databind.json.JsonMapper;

/// Passkeys: a key in somebody's phone or computer that shows who they are, to us alone. The browser finds it by
/// itself,
/// so nothing is typed; it knows its person by a number that tells nothing.
@Component
public class Passkeys {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Gate gate;
    private final PasskeyStore store;
    private final RenewalStore renewals;
    private final ChallengeStore challenges;
    private final PasskeyAnswers answers;
    private final RelyingParty party;
    private final Keys keys;
    private final Audit audit;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Passkeys(
            Gate gate,
            PasskeyStore store,
            RenewalStore renewals,
            ChallengeStore challenges,
            PasskeyAnswers answers,
            RelyingParty party,
            Keys keys,
            Audit audit,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.renewals = renewals;
        this.challenges = challenges;
        this.answers = answers;
        this.party = party;
        this.keys = keys;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean any(PersonId person) {
        return gate.as(Actor.DOOR, () -> store.count(person)) > 0;
    }

    public List<Passkey> of(PersonId person) {
        return gate.as(Actor.of(person), () -> store.of(person));
    }

    /// What a browser is asked to make, as JSON: no name of anybody, for phones list their passkeys.
    public String wanted(PersonId person) {
        var held = gate.as(Actor.of(person), () -> store.held(person));
        var label = "key-" + Secret.digits(4);
        return json.writeValueAsString(Map.of(
                "challenge", TEXT.encodeToString(challenge(Optional.of(person))),
                "rp", Map.of("id", party.id(), "name", party.id()),
                "user", Map.of("id", TEXT.encodeToString(handle(person)), "name", label, "displayName", label),
                "pubKeyCredParams",
                        PasskeyAnswers.ALGORITHMS.stream()
                                .map(each -> Map.of("type", "public-key", "alg", each.getValue()))
                                .toList(),
                "excludeCredentials",
                        held.stream()
                                .map(each -> Map.of("type", "public-key", "id", TEXT.encodeToString(each.credential())))
                                .toList(),
                "authenticatorSelection",
                        Map.of("residentKey", "required", "requireResidentKey", true, "userVerification", "required"),
                "attestation", "none",
                "timeout", PATIENCE.toMillis()));
    }

    /// Keeps what the browser made.
    ///
    /// @return false where the answer is not to what was asked
    public boolean keep(PersonId person, String answer, String device) {
        var made = answers.made(answer, challenge -> taken(challenge, Optional.of(person)));
        made.ifPresent(key -> gate.run(Actor.of(person), () -> {
            var held = new PasskeyStore.Held(Ids.next(), person, key.credential(), key.key(), key.counter());
            store.insert(held, device, clock.instant());
            renewals.delete(person);
            audit.record(Act.WAY_ADDED, Optional.of(person), "passkey");
        }));
        return made.isPresent();
    }

    /// What a browser is asked to show, as JSON: any passkey that it has for this address.
    public String asked() {
        return json.writeValueAsString(Map.of(
                "challenge", TEXT.encodeToString(challenge(Optional.empty())),
                "rpId", party.id(),
                "userVerification", "required",
                "timeout", PATIENCE.toMillis()));
    }

    /// Whose passkey answered.
    public Optional<PersonId> check(String answer) {
        var held = answers.credential(answer)
                .flatMap(credential -> gate.as(Actor.DOOR, () -> store.byCredential(credential)));
        var counter = held.flatMap(key ->
                answers.shown(answer, challenge -> taken(challenge, Optional.empty()), key, handle(key.person())));
        counter.ifPresent(
                now -> gate.run(Actor.DOOR, () -> store.use(held.orElseThrow().id(), now, clock.instant())));
        return counter.flatMap(right -> held.map(PasskeyStore.Held::person));
    }

    public boolean forget(PersonId person, UUID passkey) {
        return gate.as(Actor.of(person), () -> {
            audit.record(Act.WAY_ENDED, Optional.of(person), "passkey");
            return store.delete(person, passkey);
        });
    }

    /// The same for all passkeys of one person, and nothing that anybody could tell from it.
    private byte[] handle(PersonId person) {
        return keys.fingerprint("passkey-handle", person.toString());
    }

    private byte[] challenge(Optional<PersonId> person) {
        var challenge = Secret.bytes(32);
        var ends = clock.instant().plus(PATIENCE);
        gate.run(Actor.DOOR, () -> challenges.insert(Secret.hash(challenge), person, ends));
        return challenge;
    }

    private boolean taken(byte[] challenge, Optional<PersonId> person) {
        return gate.as(Actor.DOOR, () -> challenges.take(Secret.hash(challenge), person, clock.instant()));
    }
}
