package tandem.ways;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// Codes by e-mail: eight digits, ten minutes, five tries, of use only to the browser that asked. Asking takes the same
/// steps whether or not anybody here has the address; whom it concerns is found out after the answer has gone.
@Component
public class Codes {
    private static final int DIGITS = 8;
    private static final Duration LASTS = Duration.ofMinutes(10);

    private final Gate gate;
    private final TicketStore store;
    private final Identities identities;
    private final Keys keys;
    private final Outbox outbox;
    private final Errands errands;
    private final Tries tries;
    private final Clock clock;

    Codes(
            Gate gate,
            TicketStore store,
            Identities identities,
            Keys keys,
            Outbox outbox,
            Errands errands,
            Tries tries,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.identities = identities;
        this.keys = keys;
        this.outbox = outbox;
        this.errands = errands;
        this.tries = tries;
        this.clock = clock;
    }

    /// Somebody wants to come in, or to show again that it is they.
    ///
    /// @return the number that their browser keeps until they type the code
    /// @throws tandem.web.Refusal where this address was asked for too often
    public String ask(String email, Language language) {
        var account = identities.fingerprint(IdentityKind.EMAIL, email);
        tries.count(account);
        var number = Secret.number();
        var code = Secret.digits(DIGITS);
        insert(new TicketStore.Ticket(Secret.hash(number), account, hash(number, code), null, null));
        errands.run(() -> send(account, code, language));
        return number;
    }

    /// Somebody who is in says that this address is theirs. The code goes there, whoever else may have it.
    ///
    /// @param email one that [IdentityKind#normal] takes
    public String ask(PersonId person, String email, Language language) {
        var address = IdentityKind.EMAIL.normal(email).orElseThrow();
        var account = identities.fingerprint(IdentityKind.EMAIL, address);
        tries.count(account);
        var number = Secret.number();
        var code = Secret.digits(DIGITS);
        insert(new TicketStore.Ticket(
                Secret.hash(number), account, hash(number, code), person, keys.seal(box(person, number), address)));
        errands.run(() -> send(person, address, code, language));
        return number;
    }

    /// Whose address it is to which this code went.
    public Optional<PersonId> enter(String number, String code) {
        return attempt(number, code)
                .filter(ticket -> ticket.person() == null)
                .flatMap(ticket -> identities.find(IdentityKind.EMAIL, ticket.account()).stream()
                        .findFirst());
    }

    /// The address that somebody has shown to be theirs.
    public Optional<String> address(PersonId person, String number, String code) {
        return attempt(number, code)
                .filter(ticket -> person.equals(ticket.person()))
                .map(TicketStore.Ticket::address)
                .map(address -> keys.open(box(person, number), address));
    }

    private Optional<TicketStore.Ticket> attempt(String number, String code) {
        var typed = hash(number, Secret.bare(code));
        return gate.as(Actor.DOOR, () -> {
            var ticket = store.attempt(Secret.hash(number), clock.instant())
                    .filter(found -> Secret.same(found.code(), typed));
            ticket.ifPresent(this::use);
            return ticket;
        });
    }

    private void use(TicketStore.Ticket ticket) {
        store.use(ticket.hash(), clock.instant());
        tries.forget(ticket.account());
    }

    private void insert(TicketStore.Ticket ticket) {
        var now = clock.instant();
        gate.run(Actor.DOOR, () -> store.insert(ticket, now, now.plus(LASTS)));
    }

    /// Nobody's address makes as much work as somebody's, or the next answer would come a little faster.
    private void send(byte[] account, String code, Language language) {
        var person = identities.find(IdentityKind.EMAIL, account).stream().findFirst();
        var address = identities.of(Actor.DOOR, person.orElseGet(PersonId::next), IdentityKind.EMAIL);
        if (person.isPresent() && address.isPresent()) {
            send(person.get(), address.get(), code, language);
        } else {
            outbox.pretend(Actor.DOOR);
        }
    }

    private void send(PersonId person, String address, String code, Language language) {
        var texts = Texts.in(language);
        var shown = code.substring(0, DIGITS / 2) + " " + code.substring(DIGITS / 2);
        outbox.send(
                Actor.DOOR,
                new Letter(
                        person.value(),
                        address,
                        texts.of("ways.letter.subject"),
                        texts.of("ways.letter.text", shown),
                        clock.instant().plus(LASTS)));
    }

    private byte[] hash(String number, String code) {
        return keys.fingerprint("code", number + " " + code);
    }

    private static Box box(PersonId person, String number) {
        return new Box(person.value(), "ways.ticket", "address", UUID.nameUUIDFromBytes(Secret.hash(number)));
    }
}
