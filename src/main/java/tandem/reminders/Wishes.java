package tandem.reminders;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.mail.Off;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tools.jackson.databind.json.JsonMapper;

/// What people want to be reminded of, and the hours in which nothing goes. Theirs alone; the program itself reads them
/// to keep them.
@Component
public class Wishes implements Off {
    static final String OFF = "reminders";

    /// More would be a life by alarm.
    static final int MOST = 12;

    private final Gate gate;
    private final WishStore store;
    private final HoursStore hours;
    private final Channels channels;
    private final Keys keys;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Wishes(Gate gate, WishStore store, HoursStore hours, Channels channels, Keys keys, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.hours = hours;
        this.channels = channels;
        this.keys = keys;
        this.clock = clock;
    }

    private record Card(
            Set<Integer> days,
            String at,
            int minutes,
            @Nullable String day,
            String words) {}

    List<Wish> of(PersonId me) {
        return gate.as(Actor.of(me), () -> store.of(me)).stream()
                .map(this::open)
                .toList();
    }

    /// The hours that somebody set; the usual ones where they set none.
    Hours hours(PersonId me, ZoneId zone) {
        return hours(Actor.of(me), me, zone);
    }

    /// Those that count for every way come first.
    Hours hours(Actor actor, PersonId person, ZoneId zone) {
        return gate.as(
                actor, () -> hours.of(person).orElseGet(() -> Hours.usual(zone)).with(channels.hours(actor, person)));
    }

    /// The ways to which somebody says yes.
    List<Channel> ways(PersonId me) {
        return channels.of(Actor.of(me), me);
    }

    /// The same form again adds nothing. Whoever wants to be reminded by a way says yes to it.
    ///
    /// @return whether there was room
    public boolean add(Wish wish, ZoneId zone) {
        var me = wish.person();
        return gate.as(Actor.of(me), () -> {
            var now = store.of(me);
            if (now.size() >= MOST && now.stream().noneMatch(each -> each.id().equals(wish.id()))) {
                return false;
            }
            if (hours.of(me).isEmpty()) {
                hours.put(me, Hours.usual(zone));
            }
            store.insert(seal(wish), clock.instant());
            wish.way().channel().ifPresent(channel -> channels.agree(Actor.of(me), me, channel));
            return true;
        });
    }

    void end(PersonId me, UUID wish) {
        gate.run(Actor.of(me), () -> store.delete(wish));
    }

    @Override
    public String code() {
        return OFF;
    }

    /// For whoever holds a message of it.
    @Override
    public void end(UUID wish) {
        gate.run(Actor.SYSTEM, () -> store.delete(wish));
    }

    void keep(PersonId me, Hours chosen) {
        gate.run(Actor.of(me), () -> {
            hours.put(me, chosen);
            channels.rest(Actor.of(me), me, chosen.quietHours());
        });
    }

    /// Nothing goes until then; at once again where it is null.
    void rest(PersonId me, @Nullable Instant until, ZoneId zone) {
        gate.run(Actor.of(me), () -> {
            if (hours.of(me).isEmpty()) {
                hours.put(me, Hours.usual(zone));
            }
            hours.snooze(me, until);
        });
    }

    List<Instant> gone(PersonId me) {
        return gate.as(Actor.of(me), () -> hours.goneOf(me));
    }

    Wish open(WishStore.Sealed row) {
        var card = json.readValue(keys.open(box(row.person(), row.id()), row.card()), Card.class);
        return new Wish(
                row.id(),
                row.person(),
                row.reason(),
                Way.of(row.way()).orElseThrow(),
                card.days().stream()
                        .map(DayOfWeek::of)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                LocalTime.parse(card.at()),
                card.minutes(),
                Optional.ofNullable(card.day()).map(LocalDate::parse).orElse(null),
                card.words(),
                row.done());
    }

    private WishStore.Sealed seal(Wish wish) {
        var card = new Card(
                wish.days().stream().map(DayOfWeek::getValue).collect(Collectors.toSet()),
                wish.at().toString(),
                wish.minutes(),
                wish.date().map(LocalDate::toString).orElse(null),
                wish.words());
        return new WishStore.Sealed(
                wish.id(),
                wish.person(),
                wish.reason(),
                wish.way().code(),
                keys.seal(box(wish.person(), wish.id()), json.writeValueAsString(card)),
                clock.instant());
    }

    private static Box box(PersonId person, UUID wish) {
        return new Box(person.value(), "reminders.wish", "card", wish);
    }
}
