package tandem.operate.prove;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tandem.bridge.Desks;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.days.ReturnNoted;
import tandem.joining.PersonJoined;
import tandem.keys.Keys;
import tandem.operate.CommandFailed;
import tandem.people.Deaths;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.rehearsal.World;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.transition.Steering;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// The program of [YearProof]: whatever happens to its people goes through the product's own doors, and every
/// evening all that is planned is held against the oracle.
final class YearWorld implements World {
    private static final int YEARS_BEFORE = 10;
    private static final int TOLD = 5;
    private static final Channel[] WAYS = {Channel.CALL, Channel.CALL, Channel.TEXT, Channel.IN_PERSON, Channel.APP};

    private final YearSite site;
    private final YearStore store;
    private final ExecutorService hands;
    private final List<PersonId> staff;
    private final List<PersonId> people = new ArrayList<>();
    private final List<YearOracle> oracles = new ArrayList<>();
    private final List<Callable<Boolean>> today = new ArrayList<>();
    private final Map<Integer, PersonId> taken = new HashMap<>();
    private final Map<LocalDate, Set<Integer>> resuming = new HashMap<>();
    private final Set<String> wrong = new HashSet<>();
    private final List<String> told = new ArrayList<>();
    private int before;
    private long contacts;
    private long checked;
    private int pauses;
    private int handovers;

    YearWorld(YearSite site, YearStore store, ExecutorService hands, int staff) {
        this.site = site;
        this.store = store;
        this.hands = hands;
        this.staff = IntStream.range(0, staff)
                .mapToObj(each -> site.bean(People.class).join("Cory", Language.EN, EnumSet.of(Role.COORDINATOR)))
                .toList();
    }

    /// Fills it with those who came in over the last years.
    void fill(int many, LocalDate first) throws IOException {
        List<YearStore.Before> all = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            LocalDate began = first.minusDays(1 + (long) number * 365 * YEARS_BEFORE / many);
            PersonId person = PersonId.next();
            YearOracle oracle = add(person, began, first.minusDays(1));
            all.add(new YearStore.Before(
                    person, began, first(number), second(number), Objects.requireNonNull(oracle.due()), likes(number)));
        }
        keys();
        store.make(all);
        before = many;
    }

    private void keys() {
        Keys keys = site.bean(Keys.class);
        together(people.stream()
                .<Callable<Boolean>>map(each -> () -> {
                    keys.make(each.value());
                    return true;
                })
                .toList());
    }

    private void together(List<Callable<Boolean>> work) {
        try {
            for (Future<Boolean> each : hands.invokeAll(work)) {
                each.get();
            }
        } catch (Exception broken) {
            throw new CommandFailed("What happens in the year could not be written down: " + broken, broken);
        }
    }

    private YearOracle add(PersonId person, LocalDate began, LocalDate day) {
        YearOracle oracle = new YearOracle(began, liked(people.size()), day);
        people.add(person);
        oracles.add(oracle);
        return oracle;
    }

    /// The number of that day; 0: any.
    private static int likes(int person) {
        DayOfWeek liked = liked(person);
        return liked == null ? 0 : liked.getValue();
    }

    /// Every seventh likes one day of the week.
    private static @Nullable DayOfWeek liked(int person) {
        return person % 7 == 3 ? DayOfWeek.of(1 + person % 5) : null;
    }

    private PersonId first(int person) {
        return staff.get(person % staff.size());
    }

    /// Whoever took them over, where somebody did.
    private PersonId second(int person) {
        return taken.getOrDefault(person, seconds(person));
    }

    private PersonId seconds(int person) {
        return staff.get((person + 1 + person / staff.size() % (staff.size() - 1)) % staff.size());
    }

    @Override
    public int people() {
        return before;
    }

    @Override
    public void comes(int person, LocalDate day) {
        at(day, LocalTime.of(9, 0));
        Relations relations = site.bean(Relations.class);
        PersonId come = site.bean(Gate.class).as(Actor.DOOR, () -> {
            PersonId made = site.bean(People.class).join("Amy", Language.EN, EnumSet.of(Role.MEMBER));
            relations.give(Actor.DOOR, RelationKind.CASELOAD, made, first(person));
            relations.give(Actor.DOOR, RelationKind.CASELOAD, made, second(person));
            site.publish(new PersonJoined(made, Optional.of(first(person)), Optional.empty()));
            return made;
        });
        add(come, day, day);
        store.choose(come, likes(person));
    }

    /// One who looks after them says it, another confirms it.
    @Override
    public void died(int person, LocalDate day) {
        at(day, LocalTime.of(9, 30));
        Deaths deaths = site.bean(Deaths.class);
        deaths.say(first(person), people.get(person));
        stopped(person, day);
        deaths.confirm(second(person), people.get(person));
        stopped(person, day);
        oracles.get(person).die();
    }

    /// From the first word on, whoever was to make the next contact has none.
    private void stopped(int person, LocalDate day) {
        if (site.bean(Touchpoints.class)
                .next(Actor.of(first(person)), people.get(person))
                .isPresent()) {
            wrong.add(person + " died");
            tell("On %s person %d has died and is to be contacted.".formatted(day, person));
        }
    }

    /// They noted it for themselves, and let it bring contacts closer.
    @Override
    public void returned(int person, LocalDate day) {
        at(day, LocalTime.of(0, 20));
        PersonId who = people.get(person);
        site.bean(Gate.class).run(Actor.of(who), () -> site.publish(new ReturnNoted(who, day)));
        oracles.get(person).returned(day);
    }

    @Override
    public void asked(int person, LocalDate day) {
        at(day, LocalTime.of(0, 20));
        site.bean(Steering.class).more(people.get(person));
        oracles.get(person).asked(day);
    }

    /// Every third says no day, and says so when it is enough.
    @Override
    public void paused(int person, LocalDate day, int days) {
        at(day, LocalTime.of(0, 20));
        LocalDate until = pauses++ % 3 == 0 ? null : day.plusDays(days);
        site.bean(Steering.class).pause(people.get(person), Optional.ofNullable(until));
        oracles.get(person).pause(day, until);
        if (until == null) {
            resuming.computeIfAbsent(day.plusDays(days), each -> new TreeSet<>())
                    .add(person);
        }
    }

    private void resume(int person, LocalDate day) {
        YearOracle oracle = oracles.get(person);
        if (!oracle.over() && oracle.due() == null) {
            site.bean(Steering.class).resume(people.get(person));
            oracle.resume(day);
        }
    }

    /// One of the two who look after them hands them over to a third.
    @Override
    public void handed(int person, LocalDate day) {
        at(day, LocalTime.of(0, 20));
        PersonId from = second(person);
        PersonId to = staff.stream()
                .filter(each -> !each.equals(from) && !each.equals(first(person)))
                .skip(handovers++ % (staff.size() - 2))
                .findFirst()
                .orElseThrow();
        site.bean(Desks.class).hand(from, people.get(person), to, "They like mornings.");
        taken.put(person, to);
    }

    @Override
    public List<Integer> due(LocalDate day) {
        return IntStream.range(0, people.size())
                .filter(each -> oracles.get(each).dueBy(day))
                .boxed()
                .sorted(Comparator.comparing(
                        each -> Objects.requireNonNull(oracles.get(each).due())))
                .toList();
    }

    /// By whoever looks after them and is there; with both sick, it waits. Some press the button twice.
    @Override
    public void contacted(int person, LocalDate day, Result result, List<Integer> there) {
        Optional<PersonId> by = List.of(first(person), second(person)).stream()
                .filter(each -> there.contains(staff.indexOf(each)))
                .findFirst();
        if (by.isEmpty()) {
            return;
        }
        oracles.get(person).contact(day, result);
        UUID id = Ids.next();
        Channel way = WAYS[Math.floorMod(person + day.getDayOfYear(), WAYS.length)];
        today.add(() -> write(by.get(), people.get(person), id, result, way));
        if (contacts++ % 20 == 0) {
            today.add(() -> write(by.get(), people.get(person), id, result, way));
        }
    }

    private boolean write(PersonId by, PersonId person, UUID id, Result result, Channel way) {
        site.bean(Touchpoints.class).contacted(by, person, id, result, way, "Talked for a while.", new Next.ByRule());
        return true;
    }

    /// The contacts are written down at a time at which it is tomorrow in Greenwich, every other day.
    @Override
    public void evening(LocalDate day) {
        at(day, day.getDayOfYear() % 2 == 0 ? LocalTime.of(23, 40) : LocalTime.of(11, 0));
        together(today);
        today.clear();
        resuming.getOrDefault(day, Set.of()).forEach(each -> resume(each, day));
        check(day);
    }

    private void at(LocalDate day, LocalTime time) {
        site.at(day.atTime(time).atZone(YearSite.ZONE).toInstant());
    }

    /// Everybody, every evening: their next contact is on the day on which the oracle has it, or there is none.
    private void check(LocalDate day) {
        Map<UUID, LocalDate> planned = store.planned();
        for (int person = 0; person < people.size(); person++) {
            checked++;
            YearOracle oracle = oracles.get(person);
            LocalDate is = planned.get(people.get(person).value());
            LocalDate should = oracle.over() ? null : oracle.due();
            if (!Objects.equals(is, should) && wrong.add(person + " " + should)) {
                tell("On %s the next contact with person %d is %s and should be %s."
                        .formatted(day, person, is == null ? "nowhere" : is, should == null ? "nowhere" : should));
            }
        }
    }

    private void tell(String what) {
        if (told.size() < TOLD) {
            told.add(what);
        }
    }

    List<String> told() {
        return told;
    }

    /// How many contacts stood on a wrong day, or nowhere.
    int wrong() {
        return wrong.size();
    }

    int pauses() {
        return pauses;
    }

    int handovers() {
        return handovers;
    }

    long contacts() {
        return contacts;
    }

    /// How many times somebody's next day was looked at.
    long checked() {
        return checked;
    }

    int everybody() {
        return people.size();
    }

    PersonId somebody(LocalDate day) {
        int person = IntStream.range(0, people.size())
                .filter(each -> !oracles.get(each).over() && !oracles.get(each).dueBy(day.plusDays(20)))
                .findFirst()
                .orElseThrow();
        return people.get(person);
    }

    PersonId anyStaff() {
        return staff.getFirst();
    }
}
