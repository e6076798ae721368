package tandem.agenda;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.circles.CircleId;
import tandem.content.Item;
import tandem.coping.Skills;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.sessions.Session;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// The agendas of sessions. Whoever leads a session writes its agenda; whoever is in the circle reads it.
@Component
public class Agendas {
    private final Gate gate;
    private final AgendaStore store;
    private final Skills skills;
    private final Keys keys;

    Agendas(Gate gate, AgendaStore store, Skills skills, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.skills = skills;
        this.keys = keys;
    }

    /// As far as the actor may see it; an empty one where there is none.
    public Agenda of(Actor actor, Session session, Language language) {
        return gate.as(actor, () -> {
            var circle = session.circle();
            var items = store.items(circle, session.day()).stream()
                    .map(item -> open(circle, item, language))
                    .toList();
            return store.find(circle, session.day())
                    .map(found -> new Agenda(
                            open(topic(circle, found.id()), found.topic()),
                            open(readings(circle, found.id()), found.readings())
                                    .lines()
                                    .toList(),
                            items))
                    .orElseGet(() -> new Agenda("", List.of(), items));
        });
    }

    /// Says what a session is about, in the place of what was said.
    ///
    /// @param readings one to a line
    public void write(PersonId leader, Session session, String topic, String readings) {
        var circle = session.circle();
        var id = Ids.next();
        var sealed =
                new AgendaStore.Sealed(id, sealed(topic(circle, id), topic), sealed(readings(circle, id), readings));
        gate.run(Actor.of(leader), () -> store.put(circle, session.day(), sealed));
    }

    /// @param id the number of the form, so that a second tap adds nothing twice
    public void add(PersonId leader, Session session, UUID id, String words, int minutes) {
        var item = new AgendaStore.SealedItem(id, minutes, null, sealed(words(session.circle(), id), words));
        gate.run(Actor.of(leader), () -> store.insert(session.circle(), session.day(), item));
    }

    public void add(PersonId leader, Session session, UUID id, Item skill, int minutes) {
        var item = new AgendaStore.SealedItem(id, minutes, skill.id(), null);
        gate.run(Actor.of(leader), () -> store.insert(session.circle(), session.day(), item));
    }

    void earlier(PersonId leader, Session session, UUID item) {
        gate.run(Actor.of(leader), () -> store.earlier(session.circle(), session.day(), item));
    }

    void takeOut(PersonId leader, Session session, UUID item) {
        gate.run(Actor.of(leader), () -> store.delete(session.circle(), session.day(), item));
    }

    private Agenda.Item open(CircleId circle, AgendaStore.SealedItem item, Language language) {
        var skill = Optional.ofNullable(item.skill());
        var words = skill.map(id -> skills.named(id, language).map(Item::title).orElse(id))
                .orElseGet(() -> open(words(circle, item.id()), item.words()));
        return new Agenda.Item(item.id(), skill.orElse(""), words, item.minutes());
    }

    private String open(Box box, byte @Nullable [] sealed) {
        return sealed == null ? "" : keys.open(box, sealed);
    }

    private byte @Nullable [] sealed(Box box, String text) {
        return text.isEmpty() ? null : keys.seal(box, text);
    }

    private static Box topic(CircleId circle, UUID id) {
        return new Box(circle.value(), "agenda.agenda", "topic", id);
    }

    private static Box readings(CircleId circle, UUID id) {
        return new Box(circle.value(), "agenda.agenda", "readings", id);
    }

    private static Box words(CircleId circle, UUID item) {
        return new Box(circle.value(), "agenda.item", "words", item);
    }
}
