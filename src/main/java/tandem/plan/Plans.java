package tandem.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// People's plans, line by line. A plan is its writer's; others read the sections that were opened to them.
@Component
public class Plans {
    private final Gate gate;
    private final LineStore store;
    private final Keys keys;

    Plans(Gate gate, LineStore store, Keys keys) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
    }

    /// One's own lines in a section (`why`, `signs`, `people`, `professionals`, `do`, `go`, `safer`, `risky`), in the
    /// order in which they put them.
    public List<Line> lines(PersonId me, String section) {
        return of(me).stream().filter(line -> line.section().equals(section)).toList();
    }

    /// All of one's own lines.
    public List<Line> of(PersonId me) {
        return visibleTo(Actor.of(me), me);
    }

    /// One's own risky situations that have a day, the soonest first.
    public List<Line> dated(PersonId me) {
        return of(me).stream()
                .filter(line -> line.day().isPresent())
                .sorted(Comparator.comparing(line -> line.day().orElseThrow()))
                .toList();
    }

    /// Adds a line at the end of its section; the same again adds no second one.
    public void add(PersonId me, Line line) {
        var sealed = seal(me, line);
        gate.run(Actor.of(me), () -> store.insert(me, sealed));
    }

    /// @return whether it is there and theirs
    boolean change(PersonId me, Line line) {
        var sealed = seal(me, line);
        return gate.as(Actor.of(me), () -> store.update(me, sealed));
    }

    void earlier(PersonId me, UUID line) {
        gate.run(Actor.of(me), () -> store.earlier(me, line));
    }

    void remove(PersonId me, UUID line) {
        gate.run(Actor.of(me), () -> store.delete(me, line));
    }

    List<Line> visibleTo(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.of(person)).stream()
                .map(each -> open(person, each))
                .toList();
    }

    private LineStore.Sealed seal(PersonId me, Line line) {
        var id = line.id();
        return new LineStore.Sealed(
                id,
                line.section(),
                keys.seal(box(me, id, "words"), line.words()),
                line.answer().isEmpty() ? null : keys.seal(box(me, id, "answer"), line.answer()),
                line.day()
                        .map(day -> keys.seal(box(me, id, "day"), day.toString()))
                        .orElse(null),
                line.skill()
                        .map(skill -> keys.seal(box(me, id, "skill"), skill))
                        .orElse(null));
    }

    private Line open(PersonId person, LineStore.Sealed sealed) {
        var id = sealed.id();
        return new Line(
                id,
                sealed.section(),
                keys.open(box(person, id, "words"), sealed.words()),
                opened(box(person, id, "answer"), sealed.answer()).orElse(""),
                opened(box(person, id, "day"), sealed.day()).map(LocalDate::parse),
                opened(box(person, id, "skill"), sealed.skill()));
    }

    private Optional<String> opened(Box box, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : Optional.of(keys.open(box, sealed));
    }

    private static Box box(PersonId person, UUID line, String column) {
        return new Box(person.value(), "plan.line", column, line);
    }
}
