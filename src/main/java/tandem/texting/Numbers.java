package tandem.texting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.checkins.Scale;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Box;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// At which number somebody takes texts: theirs once they showed that what goes there comes to them. An incoming number
/// is found by its keyed hash alone. Where they gave no other, they are called at it too.
@Component
class Numbers {
    private static final int TRIES = 5;
    private static final int CODES_AN_HOUR = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Gate gate;
    private final NumberStore store;
    private final Identities identities;
    private final Channels channels;
    private final People people;
    private final Outgoing outgoing;
    private final Keys keys;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Numbers(
            Gate gate,
            NumberStore store,
            Identities identities,
            Channels channels,
            People people,
            Outgoing outgoing,
            Keys keys,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.identities = identities;
        this.channels = channels;
        this.people = people;
        this.outgoing = outgoing;
        this.keys = keys;
        this.clock = clock;
    }

    /// How asking for a code ended.
    enum Asked {
        GONE,
        /// So many went to this number lately that no more do for a while.
        ENOUGH
    }

    /// Sends a code to a number: it becomes theirs once they show that they read it, here or by answering with it.
    ///
    /// @param by they themselves, or the coordinator who has them in the caseload
    /// @throws org.springframework.dao.DataAccessException where the actor may not
    Asked ask(PersonId by, PersonId person, String number) {
        var hash = fingerprint(number);
        if (outgoing.countSince(hash, Outgoing.Kind.CODE, clock.instant().minus(HOUR)) >= CODES_AN_HOUR) {
            return Asked.ENOUGH;
        }
        var code = "%06d".formatted(random.nextInt(1_000_000));
        var words = Texts.in(language(person)).of("texting.code.words", code);
        var sealed = keys.seal(proofBox(person), new Card(number, code).written());
        gate.run(Actor.of(by), () -> {
            store.ask(person, hash, sealed, clock.instant());
            outgoing.queue(
                    Actor.of(by),
                    Outgoing.Text.of(Ids.next(), Whose.of(person), hash, Outgoing.Kind.CODE, new Card(number, words)),
                    clock.instant());
        });
        return Asked.GONE;
    }

    /// Whether a code of theirs is on its way, and to which number.
    Optional<String> asked(PersonId me) {
        return gate.as(Actor.of(me), () -> store.proof(me))
                .filter(this::lasts)
                .map(proof -> open(proof).to());
    }

    /// Whether this is their code; if so, texts come to that number from now on.
    boolean confirm(PersonId me, String typed) {
        var digits = typed.replaceAll("[^0-9]", "");
        var proof = gate.as(Actor.of(me), () -> store.proof(me)).filter(this::lasts);
        var card = proof.map(this::open).filter(each -> same(each.words(), digits));
        card.ifPresentOrElse(each -> keep(me, each.to()), () -> gate.run(Actor.of(me), () -> store.tried(me)));
        return card.isPresent();
    }

    /// Whose code this is that came from a number; nobody's where it is none.
    Optional<PersonId> answered(byte[] hash, String digits) {
        return gate.as(Actor.SYSTEM, () -> store.proofs(hash)).stream()
                .filter(this::lasts)
                .filter(proof -> same(open(proof).words(), digits))
                .map(NumberStore.Proof::person)
                .findFirst();
    }

    private void keep(PersonId me, String number) {
        var actor = Actor.of(me);
        var sealed = keys.seal(lineBox(me), number);
        gate.run(actor, () -> {
            if (identities.of(actor, me, IdentityKind.PHONE).isEmpty()) {
                identities.keep(actor, me, IdentityKind.PHONE, number);
            }
            store.keep(me, fingerprint(number), sealed, clock.instant());
            channels.agree(actor, me, Channel.TEXT);
            store.endProof(me);
        });
    }

    /// No more texts, and the number is forgotten. It stays where it is the one by which they like to be called.
    void end(PersonId me) {
        var actor = Actor.of(me);
        gate.run(actor, () -> {
            channels.withdraw(actor, me, Channel.TEXT);
            boolean same = own(actor, me).equals(identities.of(actor, me, IdentityKind.PHONE));
            if (same && !channels.agreed(actor, me, Channel.CALL)) {
                identities.forget(actor, me, IdentityKind.PHONE);
            }
            store.forget(me);
            store.endProof(me);
        });
    }

    /// The number at which somebody takes texts, for themselves and for the program.
    Optional<String> own(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.number(person)).map(card -> keys.open(lineBox(person), card));
    }

    /// What a number means that they text; null where it is not to be kept.
    void scale(Actor actor, PersonId person, @Nullable Scale scale) {
        gate.run(actor, () -> store.scale(person, scale));
    }

    Optional<Line> line(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.line(person));
    }

    /// Those that the actor may see.
    List<Line> lines(Actor actor) {
        return gate.as(actor, store::lines);
    }

    /// Those of these who take texts, as far as the actor may see.
    List<PersonId> reached(Actor actor, Collection<PersonId> people) {
        return gate.as(actor, () -> store.reached(people));
    }

    /// Whoever is known by this number; none, where several are: nobody is taken for somebody else.
    List<PersonId> whose(byte[] hash) {
        return gate.as(Actor.SYSTEM, () -> store.whose(hash));
    }

    byte[] fingerprint(String number) {
        return identities.fingerprint(IdentityKind.PHONE, number);
    }

    /// Where texts to them go. For the program itself.
    Optional<String> number(Whose whose) {
        return whose.somebody()
                .map(person -> own(Actor.SYSTEM, person))
                .orElseGet(() ->
                        gate.as(Actor.SYSTEM, () -> store.stranger(whose.id())).flatMap(this::number));
    }

    /// One that is nobody's, with a key of its own.
    Whose stranger(byte[] hash, String number, Language language) {
        var known = gate.as(Actor.SYSTEM, () -> store.stranger(hash));
        if (known.isPresent()) {
            return Whose.of(known.get().id());
        }
        var id = Ids.next();
        keys.make(id);
        var fresh = new NumberStore.Stranger(id, keys.seal(numberBox(id), number), language);
        boolean first = gate.as(Actor.SYSTEM, () -> store.insert(fresh, hash, clock.instant()));
        if (first) {
            return Whose.of(id);
        }
        keys.destroy(id);
        return Whose.of(
                gate.as(Actor.SYSTEM, () -> store.stranger(hash)).orElseThrow().id());
    }

    Optional<NumberStore.Stranger> stranger(Actor actor, UUID id) {
        return gate.as(actor, () -> store.stranger(id));
    }

    Optional<String> number(NumberStore.Stranger stranger) {
        try {
            return Optional.of(keys.open(numberBox(stranger.id()), stranger.number()));
        } catch (KeyGone forgotten) {
            return Optional.empty();
        }
    }

    /// @return how many that were nobody's
    int forget(Instant silentSince, Instant receivedBefore) {
        var gone = gate.as(Actor.SYSTEM, () -> {
            store.deleteReceivedBefore(receivedBefore);
            store.deleteProofsBefore(clock.instant().minus(Outgoing.CODE_LASTS));
            return store.deleteSilentSince(silentSince);
        });
        gone.forEach(keys::destroy);
        return gone.size();
    }

    private Language language(PersonId person) {
        return people.visibleTo(Actor.SYSTEM, person).map(Person::language).orElse(Language.EN);
    }

    private boolean lasts(NumberStore.Proof proof) {
        return proof.tries() < TRIES && proof.asked().plus(Outgoing.CODE_LASTS).isAfter(clock.instant());
    }

    private Card open(NumberStore.Proof proof) {
        return Card.read(keys.open(proofBox(proof.person()), proof.card()));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    private static Box lineBox(PersonId person) {
        return new Box(person.value(), "texting.number", "card", person.value());
    }

    private static Box proofBox(PersonId person) {
        return new Box(person.value(), "texting.proof", "card", person.value());
    }

    private static Box numberBox(UUID stranger) {
        return new Box(stranger, "texting.stranger", "number", stranger);
    }
}
