package tandem.channels;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// How people can be reached, as they said it. They say it themselves, or say it to the coordinator who
/// writes it down. Whoever sends something asks here first: a yes that was taken back counts from that
/// moment, and nothing goes to or about somebody who died.
@Component
public class Channels {
    private final Gate gate;
    private final ChannelStore store;
    private final Keys keys;
    private final Programs programs;
    private final Clock clock;

    Channels(Gate gate, ChannelStore store, Keys keys, Programs programs, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.keys = keys;
        this.programs = programs;
        this.clock = clock;
    }

    /// What somebody set beside the ways themselves.
    ///
    /// @param hours empty where they left the usual ones
    /// @param note in their own words
    /// @param named whether messages may show the program's name outside
    public record Setting(Optional<QuietHours> hours, String note, boolean named) {
        static final Setting NONE = new Setting(Optional.empty(), "", false);

        /// Nothing of what they wrote.
        @Override
        public String toString() {
            return "Setting";
        }
    }

    /// One yes, and since when.
    ///
    /// @param place in their order, the smallest first
    /// @param withdrawn when it was taken back; empty where it stands
    public record Consent(Channel channel, int place, Instant agreed, Optional<Instant> withdrawn) {}

    /// Their ways in the order they like, those with a yes only.
    public List<Channel> of(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.standing(List.of(person))).stream()
                .map(ChannelStore.Row::channel)
                .toList();
    }

    /// The same of many at once, as far as the actor may see it: whoever is missing said nothing yet.
    public Map<PersonId, Preference> of(Actor actor, Collection<PersonId> people) {
        record Found(List<ChannelStore.Row> ways, List<ChannelStore.Sealed> settings) {}
        var found = gate.as(actor, () -> new Found(store.standing(people), store.settings(people)));
        keys.fetch(found.settings().stream().map(each -> each.person().value()).toList());
        var ways = found.ways().stream()
                .collect(Collectors.groupingBy(
                        ChannelStore.Row::person, Collectors.mapping(ChannelStore.Row::channel, Collectors.toList())));
        var settings = found.settings().stream().collect(Collectors.toMap(ChannelStore.Sealed::person, this::open));
        return people.stream()
                .distinct()
                .filter(each -> ways.containsKey(each) || settings.containsKey(each))
                .collect(Collectors.toMap(
                        each -> each,
                        each -> preference(
                                ways.getOrDefault(each, List.of()), settings.getOrDefault(each, Setting.NONE))));
    }

    private static Preference preference(List<Channel> ways, Setting setting) {
        return new Preference(
                ways,
                setting.hours().map(QuietHours::from),
                setting.hours().map(QuietHours::to),
                setting.hours().map(QuietHours::zone),
                setting.note());
    }

    /// Whether they agreed to this way, and nothing forbids to use it now. Night is another question: see
    /// [#from].
    public boolean agreed(Actor actor, PersonId person, Channel channel) {
        return gate.as(actor, () -> store.agreed(person, channel));
    }

    /// Those of these who did, and of whom the same is true.
    Set<PersonId> agreed(Actor actor, Collection<PersonId> people, Channel channel) {
        return gate.as(actor, () -> Set.copyOf(store.agreed(people, channel)));
    }

    /// The first moment from `now` on at which they may be disturbed.
    public Instant from(Actor actor, PersonId person, Instant now) {
        return hours(actor, person)
                .orElseGet(() -> QuietHours.usual(programs.current().zone()))
                .opens(now);
    }

    /// The quiet hours somebody set; empty where they left the usual ones.
    public Optional<QuietHours> hours(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.settings(List.of(person))).stream()
                .findFirst()
                .flatMap(ChannelStore.Sealed::hours);
    }

    /// A yes to this way, as the last in their order. Harmless where it stands already. Within the actor's
    /// open unit of work, or one of its own.
    public void agree(Actor actor, PersonId person, Channel channel) {
        gate.run(actor, () -> store.agree(person, channel, by(actor), clock.instant()));
    }

    /// Takes the yes back, from this moment on; harmless where there is none.
    public void withdraw(Actor actor, PersonId person, Channel channel) {
        gate.run(actor, () -> store.withdraw(person, channel, clock.instant()));
    }

    /// Everything that somebody sets themselves, at once: these ways in this order and no others.
    public void keep(Actor actor, PersonId person, List<Channel> ways, Setting setting) {
        var note =
                Optional.of(setting.note()).filter(text -> !text.isEmpty()).map(text -> keys.seal(box(person), text));
        gate.run(actor, () -> {
            var now = clock.instant();
            store.withdrawOthers(person, ways, now);
            ways.forEach(each -> store.agree(person, each, by(actor), now));
            store.order(person, ways);
            store.put(person, setting.hours(), note, setting.named());
        });
    }

    /// Sets the quiet hours alone. Within the actor's open unit of work, or one of its own.
    public void rest(Actor actor, PersonId person, QuietHours hours) {
        gate.run(actor, () -> store.hours(person, hours));
    }

    /// What somebody set.
    public Setting setting(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.settings(List.of(person))).stream()
                .findFirst()
                .map(this::open)
                .orElse(Setting.NONE);
    }

    /// Every yes somebody ever gave, the newest first.
    public List<Consent> consents(Actor actor, PersonId person) {
        return gate.as(actor, () -> store.ever(person));
    }

    private Setting open(ChannelStore.Sealed row) {
        var note = row.note().map(text -> keys.open(box(row.person()), text)).orElse("");
        return new Setting(row.hours(), note, row.named());
    }

    private static Optional<PersonId> by(Actor actor) {
        return actor instanceof Actor.Person(PersonId id) ? Optional.of(id) : Optional.empty();
    }

    private static Box box(PersonId person) {
        return new Box(person.value(), "channels.setting", "note", person.value());
    }
}
