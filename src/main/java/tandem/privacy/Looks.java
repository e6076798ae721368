package tandem.privacy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.audit.Entry;
import tandem.audit.Trail;
import tandem.audit.Words;
import tandem.people.People;
import tandem.people.Person;
import tandem.safety.Glasses;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who looked at somebody, for them to read.
@Component
public class Looks {
    private static final int RECENT = 200;
    private static final Duration NEWS = Duration.ofDays(14);

    private final Trail trail;
    private final Glasses glasses;
    private final People people;

    Looks(Trail trail, Glasses glasses, People people) {
        this.trail = trail;
        this.glasses = glasses;
        this.people = people;
    }

    /// Whether somebody looked by break-glass in the last two weeks: what their first page says.
    public boolean lately(Visit visit) {
        var since = visit.now().minus(NEWS);
        return glasses.on(visit.me()).stream().anyMatch(glass -> glass.at().isAfter(since));
    }

    /// The newest of both kinds. What one person looked at again and again on one day stands there once.
    List<Look> newest(PersonId me, Visit visit, int most) {
        var gathered = new LinkedHashMap<Object, Look>();
        Stream.concat(outside(me).stream(), before(me, visit.texts(), Trail.NEWEST, RECENT).stream())
                .sorted(Comparator.comparing(Look::at).reversed())
                .forEach(look -> gathered.merge(same(look, visit.readerZone()), look, (first, next) -> first.again()));
        return gathered.values().stream().limit(most).toList();
    }

    /// What role and relation allowed, the newest first.
    List<Look> before(PersonId me, Texts texts, UUID before, int most) {
        var entries = trail.looksAt(me, before, most);
        var names = names(
                me, entries.stream().map(Entry::actor).flatMap(Optional::stream).toList());
        return entries.stream()
                .map(entry -> new Look(
                        entry.id(),
                        entry.at(),
                        entry.actor().map(names::get).map(Person::name).orElse(""),
                        Words.of(texts, entry),
                        null,
                        Optional.empty(),
                        1))
                .toList();
    }

    /// By break-glass, all of them.
    List<Look> outside(PersonId me) {
        var all = glasses.on(me);
        var names = names(me, all.stream().map(Glasses.Glass::holder).toList());
        return all.stream()
                .map(glass -> new Look(
                        glass.id(),
                        glass.at(),
                        Optional.ofNullable(names.get(glass.holder()))
                                .map(Person::name)
                                .orElse(""),
                        "",
                        glass.reason(),
                        glass.reviewed(),
                        1))
                .toList();
    }

    private record Same(String who, String what, LocalDate day) {}

    private static Object same(Look look, ZoneId zone) {
        return look.reason().isPresent()
                ? look.id()
                : new Same(look.who(), look.what(), look.at().atZone(zone).toLocalDate());
    }

    private Map<PersonId, Person> names(PersonId me, List<PersonId> who) {
        return people.visibleTo(Actor.of(me), new HashSet<>(who));
    }
}
