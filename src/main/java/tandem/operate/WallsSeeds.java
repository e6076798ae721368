package tandem.operate;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.directory.Correction;
import tandem.directory.Directory;
import tandem.greeting.Greeting;
import tandem.greeting.Greetings;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.joining.Invitations;
import tandem.joining.PersonJoined;
import tandem.meetings.MeetingId;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Things of people in the sample program, written through the doors, each with a word that only some may read: a
/// circle of three, a newcomer who is greeted and contacted, a report, what visitors asked for and suggested.
final class WallsSeeds {
    private final ApplicationContext site;
    private final WallsForms forms;
    private final WallsWords words = new WallsWords();
    private final List<UUID> ids = new ArrayList<>();

    private final PersonId coordinator;
    private final PersonId leader;
    private final PersonId newcomer;
    private final PersonId fellow;
    private final List<PersonId> greeters = new ArrayList<>();

    private WallsSeeds(ApplicationContext site, WallsForms forms) {
        this.site = site;
        this.forms = forms;
        this.coordinator = with(Role.COORDINATOR).getFirst();
        this.leader = with(Role.LEADER).getFirst();
        this.newcomer = join("walled-name");
        this.fellow = site.getBean(People.class).join("Quinn", Language.EN, Set.of(Role.MEMBER));
    }

    static WallsSeeds sow(ApplicationContext site, WallsForms forms, WallsStore rows)
            throws IOException, InterruptedException {
        WallsSeeds seeds = new WallsSeeds(site, forms);
        CircleId circle = seeds.circle();
        seeds.greeted();
        seeds.lookedAfter(circle);
        seeds.talked(circle);
        seeds.reported(circle);
        seeds.limited(circle);
        seeds.fromOutside(rows);
        return seeds;
    }

    WallsWords words() {
        return words;
    }

    /// Ids of what was seeded, as addresses name it.
    List<UUID> ids() {
        return List.copyOf(ids);
    }

    /// Those who may read something of it and need not be among the first of their role.
    List<PersonId> people() {
        return Stream.concat(Stream.of(newcomer, fellow), greeters.stream()).toList();
    }

    /// As joining does it, with somebody who looks after them.
    private PersonId join(String name) {
        return site.getBean(Gate.class).as(Actor.DOOR, () -> {
            PersonId person = site.getBean(People.class).join(name, Language.EN, Set.of(Role.MEMBER));
            site.getBean(Relations.class).give(Actor.DOOR, RelationKind.CASELOAD, person, coordinator);
            site.publishEvent(new PersonJoined(person, Optional.of(coordinator), Optional.empty()));
            return person;
        });
    }

    private CircleId circle() {
        Circles circles = site.getBean(Circles.class);
        CircleId id = new CircleId(Ids.next());
        String link = "https://rooms.example.org/" + words.seed("room", leader, newcomer, fellow);
        Rule.Weekly weekly = new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.of(18, 0));
        Map<PersonId, String> led = Map.of(leader, "Sol");
        circles.make(
                coordinator,
                new NewCircle(id, "Three", "For three.", "", link, Spoken.EN, weekly, 60, ZoneOffset.UTC, 12, led));
        circles.join(newcomer, id, words.seed("circlename", leader, newcomer, fellow));
        circles.join(fellow, id, "Quinn");
        ids.add(id.value());
        circles.fellows(Actor.of(fellow), id).forEach(each -> ids.add(each.id()));
        return id;
    }

    private void greeted() {
        Greetings greetings = site.getBean(Greetings.class);
        for (PersonId greeter : with(Role.GREETER)) {
            Optional<Greeting> theirs = greetings.heldBy(greeter).stream()
                    .filter(greeting -> greeting.person().equals(newcomer))
                    .findFirst();
            theirs.ifPresent(greeting -> {
                greeters.add(greeter);
                ids.add(greeting.id());
                greetings.say(greeter, greeting, Ids.next(), words.seed("hello", greeter, newcomer, coordinator));
            });
        }
        words.seed("name", Stream.concat(greeters.stream(), Stream.of(newcomer, coordinator, leader)));
    }

    private void lookedAfter(CircleId circle) {
        ids.add(newcomer.value());
        Touchpoints touchpoints = site.getBean(Touchpoints.class);
        UUID encounter = Ids.next();
        touchpoints.contacted(
                coordinator,
                newcomer,
                encounter,
                Result.REACHED,
                words.seed("note", newcomer, coordinator),
                touchpoints.bySchedule(Actor.of(coordinator), newcomer));
        String address = words.seed("mail", newcomer, coordinator) + "@example.org";
        site.getBean(Identities.class).keep(Actor.of(newcomer), newcomer, IdentityKind.EMAIL, address);
        site.getBean(Blocks.class).block(newcomer, with(Role.MENTOR).getFirst(), words.seed("block", newcomer));
        Invitations.Wish wish = new Invitations.Wish(
                Ids.next(), Role.MEMBER, circle.value(), words.seed("invitation", coordinator), Duration.ofDays(1));
        site.getBean(Invitations.class).invite(coordinator, wish);
    }

    private void talked(CircleId circle) throws IOException, InterruptedException {
        Map<String, String> post = Map.of(
                "words", words.seed("post", handlers(leader, newcomer, fellow)),
                "go", "say",
                "key", Ids.next().toString());
        forms.post("/circles/" + circle + "/posts", cookie(fellow), post);
    }

    private void reported(CircleId circle) throws IOException, InterruptedException {
        UUID about = site.getBean(Circles.class).fellows(Actor.of(fellow), circle).stream()
                .filter(each -> each.leads())
                .findFirst()
                .orElseThrow()
                .id();
        String sent = forms.post(
                        "/reports",
                        cookie(fellow),
                        Map.of(
                                "place",
                                "circle",
                                "id",
                                about.toString(),
                                "key",
                                Ids.next().toString(),
                                "kind",
                                "pressure"))
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("The report was not taken."));
        String id = sent.split("/")[2];
        ids.add(UUID.fromString(id));
        forms.post(
                "/reports/" + id + "/words", cookie(fellow), Map.of("words", words.seed("report", handlers(fellow))));
        String handler = cookie(with(Role.SUPERVISOR).getFirst());
        Map<String, String> step = Map.of("key", Ids.next().toString(), "words", words.seed("step", handlers()));
        forms.post("/incidents/" + id + "/steps", handler, step);
        Map<String, String> closing = Map.of(
                "outcome", "talked",
                "told", words.seed("told", handlers(fellow)),
                "note", words.seed("outcome", handlers()));
        forms.post("/incidents/" + id + "/closing", handler, closing);
    }

    /// The newcomer reports what the fellow wrote; the fellow is warned and says something to it.
    private void limited(CircleId circle) throws IOException, InterruptedException {
        String page = forms.get("/circles/" + circle, cookie(newcomer)).body();
        String post = page.replaceAll("(?s).*place=post&amp;id=([0-9a-f-]{36}).*", "$1");
        String id = Ids.next().toString();
        forms.post("/reports", cookie(newcomer), Map.of("place", "post", "id", post, "key", id, "kind", "other"));
        ids.add(UUID.fromString(id));
        String action = Ids.next().toString();
        Map<String, String> warning = Map.of(
                "kind", "warn", "key", action, "why", words.seed("because", handlers(fellow)) + " (said in words)");
        forms.post("/incidents/" + id + "/actions", cookie(with(Role.SUPERVISOR).getFirst()), warning);
        ids.add(UUID.fromString(action));
        forms.post(
                "/me/safety/" + action + "/appeal",
                cookie(fellow),
                Map.of("words", words.seed("appeal", handlers(fellow))));
    }

    private Stream<PersonId> handlers(PersonId... more) {
        return Stream.of(with(Role.COORDINATOR).stream(), with(Role.SUPERVISOR).stream(), Stream.of(more))
                .flatMap(each -> each);
    }

    private void fromOutside(WallsStore rows) throws IOException, InterruptedException {
        Map<String, String> asked = Map.of(
                "key", Ids.next().toString(),
                "name", words.seed("caller", keepers()),
                "how", "email",
                "reach", words.seed("reach", keepers()) + "@example.org",
                "words", words.seed("asked", keepers()));
        forms.post("/help/requests", "", asked);
        MeetingId meeting = new MeetingId(rows.ids("meetings.meeting", 1).getFirst());
        String remark = words.seed("correction", keepers());
        site.getBean(Directory.class)
                .suggest(new Correction(
                        meeting, Language.EN, List.of(), remark, Ids.next().toString()));
    }

    private Stream<PersonId> keepers() {
        return Stream.concat(with(Role.COORDINATOR).stream(), with(Role.ADMINISTRATOR).stream());
    }

    private String cookie(PersonId person) {
        return WallsCast.somebody("writer", person, site).cookie();
    }

    private List<PersonId> with(Role role) {
        return site.getBean(People.class).idsWith(Actor.SYSTEM, role);
    }
}
