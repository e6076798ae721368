package tandem.today;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import tandem.circles.CircleRow;
import tandem.circles.SessionWords;
import tandem.circles.SoonElsewhere;
import tandem.directory.ComingUp;
import tandem.greeting.Hello;
import tandem.live.Room;
import tandem.people.Person;
import tandem.privacy.Erasure;
import tandem.together.Going;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// What a member's first page shows.
///
/// @param circles those in which they are
/// @param toJoin one for whoever is in none
/// @param elsewhere where to go, while no circle meets soon
/// @param after whether the day of their first session has lately passed
/// @param written whether somebody wrote or asks to write to them
/// @param soon meetings outside the program
/// @param erasure that they asked to be erased, while it can be undone
/// @param evenings what waits for somebody who leads
/// @param looked whether somebody lately looked at their page outside of their own list
/// @param news that the team decided or answered something, in words
/// @param own what is theirs alone
/// @param ahead what they have to do with somebody
record TodayPage(
        Page shell,
        Person me,
        Optional<Hello> hello,
        Optional<Contact> contact,
        List<CircleRow> circles,
        Optional<CircleRow> toJoin,
        Optional<SoonElsewhere.Offer> elsewhere,
        boolean after,
        boolean written,
        Optional<ComingUp.Soon> soon,
        Optional<Erasure> erasure,
        Evenings.Waiting evenings,
        boolean looked,
        Optional<String> news,
        Own.Shown own,
        List<Ahead.Line> ahead,
        List<Room> rooms) {
    private static final Duration NEW = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(1);

    /// @param at where no time was said, noon of its day
    /// @param day “Tomorrow”
    /// @param how “5:30 pm, by phone”; empty where neither was said
    record Contact(Instant at, String day, String owner, String how) {}

    /// “The room of Tuesday Table is open.”
    String open(Room room) {
        return circles.stream()
                .filter(row -> row.circle().id().equals(room.circle()))
                .findFirst()
                .map(row -> texts().of("today.room", row.circle().name()))
                .orElseGet(() -> texts().of("live.section.open"));
    }

    Texts texts() {
        return shell.texts();
    }

    String erased(Erasure asked) {
        var visit = shell.visit();
        return texts().of("privacy.me.erased", texts().moment(asked.due(), visit.now(), visit.readerZone()));
    }

    /// “Welcome” in the first days, “Good evening” afterwards.
    String greeting() {
        return texts().of(isNew() ? "today.welcome" : "today.good." + timeOfDay(), me.name());
    }

    boolean isNew() {
        return me.joined().plus(NEW).isAfter(shell.visit().now());
    }

    /// All that has a time, the first first. A circle that has begun stands above.
    List<Coming> coming() {
        var all = new ArrayList<Coming>();
        ahead.forEach(line -> all.add(new Coming.WithTeam(line)));
        circles.stream().filter(row -> !begun(row)).forEach(row -> all.add(new Coming.InCircle(row)));
        contact.ifPresent(each -> all.add(new Coming.Call(each)));
        own.going().forEach(going -> all.add(new Coming.Together(going)));
        if (own.going().isEmpty()) {
            own.planned().ifPresent(mark -> all.add(new Coming.Meeting(mark)));
        }
        all.sort(Comparator.comparing(Coming::at));
        return all;
    }

    private boolean begun(CircleRow row) {
        return circleFirst()
                .filter(row::equals)
                .flatMap(CircleRow::session)
                .filter(SessionWords::begun)
                .isPresent();
    }

    /// The circle that stands first on the page, unless a hello does.
    Optional<CircleRow> circleFirst() {
        return shownHello().flatMap(Hello::said).isPresent() ? Optional.empty() : meetsSoon();
    }

    /// The open room of a circle.
    Optional<Room> room(CircleRow row) {
        return rooms.stream()
                .filter(room -> room.circle().equals(row.circle().id()))
                .findFirst();
    }

    /// The open rooms of the others.
    List<Room> otherRooms() {
        var first = circleFirst().flatMap(this::room);
        return rooms.stream().filter(room -> !first.equals(Optional.of(room))).toList();
    }

    /// Their circle that meets within a day, or is under way.
    Optional<CircleRow> meetsSoon() {
        var until = shell.visit().now().plus(SOON);
        return circles.stream()
                .filter(row -> row.circle()
                        .session(shell.visit().now())
                        .filter(session -> session.start().toInstant().isBefore(until))
                        .isPresent())
                .findFirst();
    }

    /// The hello, while it is news.
    Optional<Hello> shownHello() {
        return hello.filter(
                each -> isNew() && (each.greeter().isPresent() || each.said().isPresent()));
    }

    /// “Dee is your greeter. This came 12 minutes after you joined.”
    String signed(Hello said) {
        var greeter = said.greeter().orElseGet(() -> texts().of("bridge.somebody"));
        return said.after()
                .filter(after -> after.toMinutes() < 120)
                .map(after -> texts().of("today.hello.signed-after", greeter, Math.max(1, after.toMinutes())))
                .orElseGet(() -> texts().of("today.hello.signed", greeter));
    }

    /// “Dee will say hello today, 6 pm.”
    String promised(Hello promised) {
        var visit = shell.visit();
        var greeter = promised.greeter().orElseThrow();
        return promised.promisedBy()
                .filter(by -> by.isAfter(visit.now()))
                .map(by -> texts().of("today.hello.by", greeter, texts().moment(by, visit.now(), visit.readerZone())))
                .orElseGet(() -> texts().of("today.hello.soon", greeter));
    }

    /// Whether checking in is what stands first: nothing else waits for them.
    boolean checksInFirst() {
        return !own.checkedIn()
                && shownHello().isEmpty()
                && meetsSoon().isEmpty()
                && own.ask().isEmpty();
    }

    /// “Tomorrow”
    String day(ZonedDateTime time) {
        var today = shell.visit().now().atZone(time.getZone()).toLocalDate();
        return texts().dayAlone(time.toLocalDate(), today);
    }

    /// “Ray comes along.”
    String with(Going going) {
        if (going.person().equals(me.id())) {
            return going.companion().isEmpty()
                    ? texts().of("together.state.waits")
                    : texts().of("together.state.with", going.takerName());
        }
        return texts().of("together.state.along", going.name());
    }

    /// Whether others may have opened something to them.
    boolean companion() {
        return mentor() || shell.visit().reader().is(Role.LEADER);
    }

    boolean mentor() {
        return shell.visit().reader().is(Role.MENTOR);
    }

    boolean greets() {
        return shell.visit().reader().is(Role.GREETER);
    }

    private String timeOfDay() {
        int hour = shell.visit().now().atZone(shell.visit().readerZone()).getHour();
        return hour < 4 || hour >= 18 ? "evening" : hour < 12 ? "morning" : "afternoon";
    }
}
