package tandem.texting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Brings texts to the carrier. Each is one node's alone while it is tried, and the carrier is asked before it is given
/// a text that it may have already.
@Component
class Courier {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final int AT_ONCE = 20;
    /// Longer than the carrier may take to answer.
    private static final Duration LEASE = Duration.ofMinutes(1);
    /// So long before its end nothing new is begun: another node could be at it by the time the carrier answers.
    private static final Duration LAST = Duration.ofSeconds(15);

    private static final int MOST_AWAY = 4;
    private static final Duration AWAY = Duration.ofMinutes(20);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(15);

    private final Gate gate;
    private final OutgoingStore store;
    private final Outgoing outgoing;
    private final Written written;
    private final NumberStore numbers;
    private final Waits waits;
    private final Channels channels;
    private final CarrierSettings settings;
    private final Carrier carrier;
    private final Clock clock;
    private final boolean jobs;

    Courier(
            Gate gate,
            OutgoingStore store,
            Outgoing outgoing,
            Written written,
            NumberStore numbers,
            Waits waits,
            Channels channels,
            CarrierSettings settings,
            Carrier carrier,
            Clock clock,
            @Value("${tandem.jobs:true}") boolean jobs) {
        this.gate = gate;
        this.store = store;
        this.outgoing = outgoing;
        this.written = written;
        this.numbers = numbers;
        this.waits = waits;
        this.channels = channels;
        this.settings = settings;
        this.carrier = carrier;
        this.clock = clock;
        this.jobs = jobs;
    }

    /// A round at once, beside whoever asks: whoever wrote to us waits for an answer.
    void soon() {
        if (jobs && settings.url().isPresent()) {
            Thread.ofVirtual().name("texts").start(this::round);
        }
    }

    /// One round.
    ///
    /// @return how many the carrier took
    int round() {
        boolean carried = settings.url().isPresent();
        // What a made-up program shows instead of sending has arrived where it was to.
        var late = carried || !settings.on() ? MessageStore.State.LOST : MessageStore.State.SENT;
        gate.as(Actor.SYSTEM, () -> store.late(clock.instant())).forEach(each -> written.state(each, late));
        if (!carried) {
            return 0;
        }
        int sent = 0;
        var now = clock.instant();
        var last = now.plus(LEASE).minus(LAST);
        for (var row : gate.as(Actor.SYSTEM, () -> store.take(now, now.plus(LEASE), AT_ONCE))) {
            if (clock.instant().isBefore(last)) {
                sent += deliver(row) ? 1 : 0;
            }
        }
        return sent;
    }

    private boolean deliver(OutgoingStore.Sealed row) {
        var card = outgoing.open(row);
        if (card.isEmpty()) {
            gate.run(Actor.SYSTEM, () -> store.failed(row.id()));
            return false;
        }
        try {
            var there = row.interrupted() ? taken(row, card.get()) : Optional.<Carrier.Outcome>empty();
            var came = there.orElseGet(
                    () -> carrier.send(row.id(), card.get().to(), card.get().words()));
            gate.run(Actor.SYSTEM, () -> settle(row, came));
            return came.came() == Came.TAKEN;
        } catch (Carrier.Unreachable later) {
            LOG.warn("The carrier cannot be asked about text {}: {}", row.id(), later.getMessage());
            return false;
        }
    }

    /// What the carrier has of a text whose node died, or which it never answered.
    private Optional<Carrier.Outcome> taken(OutgoingStore.Sealed row, Card card) {
        var since = row.tried() == null ? row.queued() : row.tried();
        var sids = carrier.taken(card.to(), card.words(), since);
        Set<String> ours = sids.isEmpty() ? Set.of() : gate.as(Actor.SYSTEM, () -> store.known(sids));
        return sids.stream()
                .filter(sid -> !ours.contains(sid))
                .findFirst()
                .map(sid -> new Carrier.Outcome(Came.TAKEN, sid, 0));
    }

    /// What the carrier says later, in whatever order and however often it does.
    void heard(UUID id, String sid, String status, int code) {
        gate.run(Actor.SYSTEM, () -> {
            if (status.equals("delivered") && store.arrived(id, sid)) {
                written.state(id, MessageStore.State.ARRIVED);
            }
            if (List.of("undelivered", "failed").contains(status)) {
                store.onItsWay(id, sid)
                        .ifPresent(row -> settle(row, new Carrier.Outcome(Twilio.meaning(code), sid, code)));
            }
        });
    }

    private void settle(OutgoingStore.Sealed row, Carrier.Outcome came) {
        switch (came.came()) {
            case TAKEN -> {
                store.sent(row.id(), came.sid());
                written.state(row.id(), MessageStore.State.SENT);
            }
            // It stays as it is until its lease ends, and then the carrier is asked.
            case UNSURE -> LOG.warn("Text {} may be with the carrier", row.id());
            case NOT_NOW -> store.again(row.id(), clock.instant().plus(pause(row.tries())));
            case AWAY -> away(row);
            case STOPPED -> {
                row.somebody().ifPresent(person -> channels.withdraw(Actor.SYSTEM, person, Channel.TEXT));
                failed(row, came);
            }
            case WRONG -> {
                row.somebody().ifPresent(person -> numbers.wrong(person, clock.instant()));
                failed(row, came);
            }
            case REFUSED -> failed(row, came);
        }
    }

    private void away(OutgoingStore.Sealed row) {
        Instant next = clock.instant().plus(AWAY.multipliedBy(row.tries()));
        if (row.tries() < MOST_AWAY && next.isBefore(row.until())) {
            store.again(row.id(), next);
        } else {
            failed(row, new Carrier.Outcome(Came.AWAY, "", Twilio.AWAY));
        }
    }

    /// It will not arrive, and somebody of the team knows. That a code or a call to the team did not go is seen where
    /// it is waited for.
    private void failed(OutgoingStore.Sealed row, Carrier.Outcome came) {
        LOG.info("Text {} does not go: {}, code {}", row.id(), came.came(), came.code());
        store.failed(row.id());
        written.state(row.id(), MessageStore.State.LOST);
        boolean toThem =
                row.kind().equals(Outgoing.Kind.REPLY.code()) || row.kind().equals(Outgoing.Kind.SAID.code());
        if (toThem) {
            row.somebody().ifPresent(this::tell);
        }
    }

    private void tell(PersonId person) {
        waits.open(Whose.of(person), Why.WRONG);
    }

    /// 15 seconds, then twice as long each time, an hour at most.
    private static Duration pause(int tries) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(tries - 1L, 0, 8));
        return pause.compareTo(Duration.ofHours(1)) > 0 ? Duration.ofHours(1) : pause;
    }
}
