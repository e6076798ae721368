package tandem.transition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tandem.bridge.Encounter;
import tandem.bridge.Result;
import tandem.bridge.Touchpoint;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// What a road page tells of somebody's wheels.
///
/// @param met the latest first
/// @param words their own beside wheels that they took off
record Road(
        Texts texts,
        ZoneId zone,
        LocalDate began,
        LocalDate today,
        Ride ride,
        Optional<Touchpoint> open,
        List<Encounter> met,
        Map<PersonId, Person> names,
        Map<LocalDate, String> words) {
    /// How many of those behind are told one by one.
    static final int SHOWN = 3;

    private static final int NEAR = 3;
    private static final int FAR_YEARS = 7;

    private WheelWords say() {
        return new WheelWords(texts);
    }

    NextWheel wheel(Touchpoint next) {
        return new NextWheel(next.due(), ride.at(next.due()), next.owner(), next.way());
    }

    /// “Thursday, at 5:30 pm: Ray gets in touch, by phone.”
    RoadPage.Next next(Touchpoint next) {
        var day = say().day(next.due().isBefore(today) ? today : next.due(), today);
        var at = ride.at(next.due());
        var when = at.map(time -> texts.of("transition.day-at", day, texts.at(time)))
                .orElse(day);
        var how =
                next.way().map(way -> texts.of("transition.way", say().by(way))).orElse("");
        return new RoadPage.Next(
                texts.of("transition.next", when, name(next.owner()), how),
                say().why(next, ride)
                        .or(() -> say().closer(ride.tightening()))
                        .orElseGet(() -> texts.of("transition.why.agreed")),
                ride.key(began, next.due()));
    }

    List<RoadPage.Met> behind() {
        return met.stream().limit(SHOWN).map(this::met).toList().reversed();
    }

    private RoadPage.Met met(Encounter each) {
        var day = day(each);
        return new RoadPage.Met(
                through(each),
                say().day(day, today),
                texts.of(
                        "transition.met",
                        name(each.by()),
                        say().by(each.way()),
                        texts.of("transition.met." + each.result().code())));
    }

    private static boolean through(Encounter each) {
        return each.result() == Result.REACHED || each.result() == Result.DECLINED;
    }

    private LocalDate day(Encounter each) {
        return LocalDate.ofInstant(each.at(), zone);
    }

    boolean rests() {
        return ride.choice().rest().filter(rest -> rest.on(today)).isPresent();
    }

    Optional<String> resting() {
        return ride.choice()
                .rest()
                .filter(rest -> rest.on(today))
                .map(rest -> rest.until()
                        .map(until -> texts.of("transition.rests.until", say().on(until, today)))
                        .orElseGet(() -> texts.of("transition.rests.open")));
    }

    /// Those taken off that would come before the next contact.
    List<RoadPage.Ahead> sooner() {
        return coming().stream().filter(this::sooner).map(this::ahead).toList();
    }

    private boolean sooner(Coming coming) {
        return open.filter(next -> coming.falls().isBefore(next.due())).isPresent();
    }

    List<RoadPage.Ahead> near() {
        var later = later();
        return later.subList(0, near(later)).stream().map(this::ahead).toList();
    }

    private List<Coming> later() {
        return coming().stream().filter(each -> !sooner(each)).toList();
    }

    /// So many that the rest begins with one of the schedule.
    private static int near(List<Coming> later) {
        int near = Math.min(NEAR, later.size());
        while (near < later.size() && later.get(near).beside()) {
            near++;
        }
        return near;
    }

    List<RoadPage.Stretch> far() {
        var later = later();
        var byStep = new ArrayList<List<Coming>>();
        later.subList(near(later), later.size()).forEach(each -> {
            if (byStep.isEmpty()
                    || each.wheel()
                            .filter(wheel -> step(byStep.getLast()) != wheel.step())
                            .isPresent()) {
                byStep.add(new ArrayList<>());
            }
            byStep.getLast().add(each);
        });
        return byStep.stream().map(this::stretch).toList();
    }

    private static Step step(List<Coming> stretch) {
        return stretch.getFirst().wheel().orElseThrow().step();
    }

    private RoadPage.Stretch stretch(List<Coming> all) {
        var wheels = all.stream().flatMap(each -> each.wheel().stream()).toList();
        var first = wheels.getFirst();
        var last = wheels.getLast();
        var every = say().every(first.step());
        boolean endless = first.step() == ride.choice().spacing().yearly();
        var says = endless
                ? texts.of("transition.stretch.endless", every)
                : first.equals(last) ? say().label(first) : say().stretch(first, last);
        var soon = all.stream()
                .filter(each -> each.off() || each.beside() || !each.day().isAfter(today.plusYears(1)))
                .map(this::ahead)
                .toList();
        return new RoadPage.Stretch(
                says,
                soon,
                !soon.isEmpty() && soon.size() < all.size(),
                first.step().days() < 30 ? 2 : first.step().days() < 180 ? 3 : 4);
    }

    private RoadPage.Ahead ahead(Coming coming) {
        boolean off = coming.off();
        var day = say().day(coming.falls(), today);
        var what = coming.wheel().map(wheel -> day).orElseGet(() -> say().beside(coming.kind()));
        var says = coming.way()
                .filter(way -> !off)
                .map(way -> texts.of("transition.ahead.by", what, say().by(way)))
                .orElse(what);
        return new RoadPage.Ahead(
                off,
                coming.wheel().map(say()::label).orElse(day),
                says,
                coming.day(),
                Optional.ofNullable(words.get(coming.day())));
    }

    /// The wheels that come after the next contact, and those taken off that could still be put back; where the next
    /// one
    /// is on that day anyway, only those with a word of their own.
    private List<Coming> coming() {
        if (ride.choice().rest().filter(rest -> rest.until().isEmpty()).isPresent()) {
            return List.of();
        }
        var from = ride.choice()
                .rest()
                .flatMap(Choice.Rest::until)
                .filter(today::isBefore)
                .orElse(today);
        return ride.coming(began, today.plusYears(FAR_YEARS)).stream()
                .filter(each -> !each.falls().isBefore(from))
                .filter(each -> each.off() ? !meets(each) || words.containsKey(each.day()) : !known(each))
                .toList();
    }

    /// Whether it is the next contact itself, or lies before it.
    private boolean known(Coming each) {
        return open.filter(next -> ride.key(began, next.due()).equals(each.day())
                        || !each.falls().isAfter(next.due()))
                .isPresent();
    }

    /// Whether the next contact is on its day.
    private boolean meets(Coming off) {
        return open.filter(next -> next.due().equals(off.falls())).isPresent();
    }

    Drawing drawing() {
        var part = part();
        var stops = stops();
        var next = open.map(Touchpoint::due)
                .map(due -> due.isBefore(today) ? today : due)
                .filter(part::holds)
                .map(due -> Drawing.words(part, due, say().day(due, today)));
        return Drawing.of(part, stops, marks(part), next, tells(stops));
    }

    private Drawing.Part part() {
        if (today.isBefore(began.plusMonths(5))) {
            return new Drawing.Part(began, began.plusMonths(6), false);
        }
        return young()
                ? new Drawing.Part(began, began.plusMonths(13), false)
                : new Drawing.Part(today.minusYears(1), today.plusYears(1), true);
    }

    private boolean young() {
        return today.isBefore(began.plusMonths(11));
    }

    private List<Drawing.Words> marks(Drawing.Part part) {
        if (!young()) {
            return List.of(
                    new Drawing.Words(2, "start", say().month(part.from())),
                    Drawing.words(part, today, texts.of("web.today")),
                    new Drawing.Words(Drawing.WIDTH - 2, "end", say().month(part.to())));
        }
        boolean half = part.to().equals(began.plusMonths(6));
        var middle = half
                ? Drawing.words(part, began.plusWeeks(12), say().label(Step.Unit.WEEK, 12))
                : Drawing.words(part, began.plusMonths(6), say().label(Step.Unit.MONTH, 6));
        return List.of(
                new Drawing.Words(2, "start", say().label(Step.Unit.DAY, 1)),
                middle,
                new Drawing.Words(Drawing.WIDTH - 2, "end", say().label(Step.Unit.MONTH, half ? 6 : 13)));
    }

    private List<Drawing.Stop> stops() {
        var behind = met.stream().map(each -> new Drawing.Stop(day(each), through(each) ? "full" : "out"));
        var next = open.stream().map(each -> new Drawing.Stop(each.due().isBefore(today) ? today : each.due(), "next"));
        var ahead = coming().stream().map(each -> new Drawing.Stop(each.falls(), each.off() ? "off" : "dot"));
        return Stream.of(behind, next, ahead).flatMap(each -> each).toList();
    }

    private String tells(List<Drawing.Stop> stops) {
        var kinds = stops.stream().collect(Collectors.groupingBy(Drawing.Stop::kind, Collectors.counting()));
        long behind = kinds.getOrDefault("full", 0L) + kinds.getOrDefault("out", 0L);
        return texts.of("transition.picture", behind, kinds.getOrDefault("off", 0L));
    }

    private String name(PersonId person) {
        return Optional.ofNullable(names.get(person)).map(Person::name).orElseGet(() -> texts.of("bridge.somebody"));
    }
}
