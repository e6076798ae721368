package tandem.reach;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The people whom somebody can reach, in their own order. Only they see them. The program never turns to any of them.
@Component
public class MyPeople {
    /// More is a list that nobody reads at two in the morning.
    static final int MOST = 12;

    private final Gate gate;
    private final MineStore store;
    private final Cards cards;
    private final Quiet quiet;

    MyPeople(Gate gate, MineStore store, Cards cards, Quiet quiet) {
        this.gate = gate;
        this.store = store;
        this.cards = cards;
        this.quiet = quiet;
    }

    private record Card(String name, String how, String where, String never, String word) {}

    /// Mine, the first to turn to first.
    public List<Mine> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(this::open)
                .toList();
    }

    Optional<Mine> one(PersonId me, UUID id) {
        return of(me).stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /// Adds somebody at the end; the same form again adds nobody.
    ///
    /// @return whether there was room
    public boolean add(PersonId me, Mine mine) {
        return gate.as(Actor.of(me), () -> {
            var now = store.of(me);
            boolean there = now.stream().anyMatch(each -> each.id().equals(mine.id()));
            if (!there && now.size() >= MOST) {
                return false;
            }
            store.insert(seal(me, mine));
            return true;
        });
    }

    /// Writes their card anew, also where it stands in what they wrote for quiet times.
    boolean change(PersonId me, Mine mine) {
        return gate.as(Actor.of(me), () -> store.update(seal(me, mine)) && follow(me));
    }

    boolean remove(PersonId me, UUID id) {
        return gate.as(Actor.of(me), () -> store.delete(id) && follow(me));
    }

    /// Changes places with whoever comes before.
    void earlier(PersonId me, UUID id) {
        gate.run(Actor.of(me), () -> {
            var order = new ArrayList<>(
                    store.of(me).stream().map(MineStore.Sealed::id).toList());
            int at = order.indexOf(id);
            if (at > 0) {
                Collections.swap(order, at - 1, at);
            }
            for (int place = 0; place < order.size(); place++) {
                store.place(order.get(place), place);
            }
        });
    }

    private boolean follow(PersonId me) {
        quiet.follow(me, of(me));
        return true;
    }

    private MineStore.Sealed seal(PersonId me, Mine mine) {
        var card = new Card(mine.name(), mine.how().code(), mine.where(), mine.never(), mine.word());
        return new MineStore.Sealed(mine.id(), me, cards.seal(box(me, mine.id()), card));
    }

    private Mine open(MineStore.Sealed sealed) {
        var card = cards.open(box(sealed.person(), sealed.id()), sealed.card(), Card.class);
        return new Mine(
                sealed.id(),
                card.name(),
                How.of(card.how()).orElse(How.OTHER),
                card.where(),
                card.never(),
                card.word());
    }

    private static Box box(PersonId person, UUID id) {
        return new Box(person.value(), "reach.mine", "card", id);
    }
}
