package tandem.operate.prove;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.bridge.Desks;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.channels.PrintRun;
import tandem.circles.Access;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Doors;
import tandem.circles.Fellow;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.days.Days;
import tandem.days.Direction;
import tandem.days.Milestones;
import tandem.days.Returns;
import tandem.days.Span;
import tandem.directory.Correction;
import tandem.directory.Directory;
import tandem.fits.Fits;
import tandem.fits.Planned;
import tandem.gatherings.Gatherings;
import tandem.giving.Giving;
import tandem.giving.Offer;
import tandem.giving.Way;
import tandem.greeting.Greeting;
import tandem.greeting.Greetings;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.intake.Entries;
import tandem.intake.Handoffs;
import tandem.joining.Invitations;
import tandem.joining.PersonJoined;
import tandem.leaders.Leaders;
import tandem.meetings.MeetingId;
import tandem.mentoring.Aways;
import tandem.mentoring.Notes;
import tandem.mentoring.Worries;
import tandem.oncall.Roster;
import tandem.people.Blocks;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;
import tandem.together.Spot;
import tandem.together.Together;
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
    private final List<PersonId> mentors = new ArrayList<>();

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
        seeds.prepared();
        seeds.steered();
        seeds.texted();
        seeds.talked(circle);
        seeds.led(circle);
        seeds.told(circle);
        seeds.invited(circle);
        seeds.planned();
        seeds.goes();
        seeds.walks();
        seeds.gives();
        seeds.leavesTreatment();
        seeds.counted(circle);
        seeds.toldStories();
        seeds.signalled();
        seeds.wroteToOne(circle);
        seeds.checkedIn();
        seeds.walked();
        seeds.behindDoors();
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
        return Stream.of(Stream.of(newcomer, fellow), greeters.stream(), mentors.stream())
                .flatMap(each -> each)
                .toList();
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
        // A supervisor reads the name in the queue of all, the team by role those who serve, and a mentor whom they
        // ask.
        PersonId asked = with(Role.MENTOR).getLast();
        words.seed(
                "name",
                Stream.of(
                                greeters.stream(),
                                Stream.of(newcomer, coordinator, leader, asked),
                                with(Role.SUPERVISOR).stream())
                        .flatMap(each -> each));
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
                Channel.CALL,
                words.seed("note", newcomer, coordinator),
                touchpoints.bySchedule(Actor.of(coordinator), newcomer));
        site.getBean(Desks.class)
                .putOff(
                        coordinator,
                        newcomer,
                        Ids.next(),
                        touchpoints.today().plusDays(1),
                        words.seed("off", newcomer, coordinator));
        String address = words.seed("mail", newcomer, coordinator) + "@example.org";
        site.getBean(Identities.class).keep(Actor.of(newcomer), newcomer, IdentityKind.EMAIL, address);
        site.getBean(Blocks.class).block(newcomer, with(Role.MENTOR).getFirst(), words.seed("block", newcomer));
        Invitations.Wish wish = new Invitations.Wish(
                Ids.next(), Role.MEMBER, circle.value(), words.seed("invitation", coordinator), Duration.ofDays(1));
        site.getBean(Invitations.class).invite(coordinator, wish);
    }

    /// For hard days: whom they can reach, what others may do when they go quiet, and of what they are reminded.
    private void prepared() throws IOException, InterruptedException {
        UUID mine = Ids.next();
        ids.add(mine);
        forms.post(
                "/reach",
                cookie(newcomer),
                Map.of(
                        "key",
                        mine.toString(),
                        "name",
                        words.seed("mine", newcomer),
                        "how",
                        "call",
                        "where",
                        "520-555-0142"));
        String own = words.seed("quiet", newcomer, coordinator);
        forms.post("/reach/quiet", cookie(newcomer), Map.of("days", "14", "reader", "caseload", "own", own));
        forms.post("/reach/quiet/showing", cookie(newcomer), Map.of());
        Map<String, String> wish = new HashMap<>(Map.of("key", Ids.next().toString(), "reason", "checkin"));
        wish.putAll(Map.of("way", "email", "at", "18:00", "days", "1", "words", words.seed("reminder", newcomer)));
        forms.post("/reminders", cookie(newcomer), wish);
        Map<String, String> ways = new HashMap<>(Map.of("yes", "letter", "place-letter", "1", "zone", "UTC"));
        ways.putAll(Map.of("from", "21:00", "to", "08:00", "note", words.seed("way", newcomer, coordinator)));
        ways.put("address", words.seed("address", newcomer, coordinator) + "\n12 Elm Street");
        forms.post("/channels", cookie(newcomer), ways);
        UUID letter = Ids.next();
        site.getBean(PrintRun.class).add(coordinator, letter, newcomer, words.seed("letter", newcomer, coordinator));
        UUID run = Ids.next();
        forms.post("/channels/letters/runs", cookie(coordinator), Map.of("key", run.toString()));
        ids.addAll(List.of(letter, run));
    }

    /// They took a wheel off, and opened their plan to their coordinator.
    private void steered() throws IOException, InterruptedException {
        String mine = cookie(newcomer);
        Touchpoints touchpoints = site.getBean(Touchpoints.class);
        LocalDate next =
                touchpoints.next(Actor.of(newcomer), newcomer).orElseThrow().due();
        Map<String, String> word = Map.of("word", words.seed("wheel", newcomer));
        forms.post("/transition/wheels/" + next + "/removal", mine, word);
        forms.post("/transition/plan", mine, Map.of("had-hard", words.seed("stepdown", newcomer, coordinator)));
        forms.post("/transition/plan/sharing", mine, Map.of("holder", coordinator.toString()));
    }

    /// Both ways; the number is shown by its code, and one that nobody knows writes too.
    private void texted() {
        TextMessages texts = site.getBean(TextMessages.class);
        String number = "+15205550171";
        texts.ask(coordinator, newcomer, number);
        String code = texts.waiting().stream()
                .filter(text -> text.to().equals(number))
                .map(text -> text.words().replaceAll("^([0-9]{6}).*", "$1"))
                .findFirst()
                .orElseThrow();
        texts.arrive(new Incoming(Ids.next().toString(), number, code, false));
        String said = words.seed("text", newcomer, coordinator);
        texts.arrive(new Incoming(Ids.next().toString(), number, "Hello " + said, false));
        String answer = words.seed("texted", newcomer, coordinator);
        texts.send(coordinator, newcomer, Ids.next(), answer);
        texts.ask(newcomer, newcomer, "+15205550172");
    }

    private void talked(CircleId circle) throws IOException, InterruptedException {
        Map<String, String> post = Map.of(
                "words", words.seed("post", handlers(leader, newcomer, fellow)),
                "go", "say",
                "key", Ids.next().toString());
        forms.post("/circles/" + circle + "/posts", cookie(fellow), post);
    }

    /// To a gathering, to which one of two comes.
    private void invited(CircleId circle) throws IOException, InterruptedException {
        UUID gathering = Ids.next();
        Gatherings.Plan plan = new Gatherings.Plan(
                gathering,
                words.seed("gathering", leader, newcomer, fellow),
                "Somewhere",
                "",
                Instant.now().plus(Duration.ofDays(3)),
                60,
                Optional.empty());
        site.getBean(Gatherings.class).plan(leader, circle, plan);
        forms.post("/gatherings/" + gathering + "/coming", cookie(fellow), Map.of());
        ids.add(gathering);
    }

    /// A plan of which one part is open to the leader, and a try of a skill.
    private void planned() throws IOException, InterruptedException {
        String mine = cookie(newcomer);
        forms.post("/plan/why/lines", mine, line(words.seed("opened", newcomer, leader)));
        forms.post("/plan/signs/lines", mine, line(words.seed("closed", newcomer)));
        forms.post("/plan/sharing", mine, Map.of("holder", leader.toString(), "section", "why"));
        String key = Ids.next().toString();
        forms.post("/skills/grounding/practices", mine, Map.of("key", key, "when", "craving", "before", "7"));
    }

    /// A date comes of which the coordinator may know, and a rule is off.
    private void signalled() throws IOException, InterruptedException {
        String mine = cookie(newcomer);
        Map<String, String> date = new HashMap<>(line(words.seed("signal", newcomer, coordinator)));
        date.put("answer", "Call somebody.");
        date.put("day", LocalDate.now(ZoneOffset.UTC).plusDays(2).toString());
        forms.post("/plan/risky/lines", mine, date);
        UUID relation = site.getBean(Relations.class).to(Actor.of(newcomer), newcomer).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .findFirst()
                .orElseThrow()
                .id();
        forms.post("/signals/sharing", mine, Map.of("who", relation.toString(), "rule", "risky-date"));
        forms.post("/signals/off", mine, Map.of("rule", "high-stress"));
        forms.get("/signals", mine);
    }

    private static Map<String, String> line(String words) {
        return Map.of("key", Ids.next().toString(), "words", words);
    }

    /// The newcomer was at one meeting outside and asks for company to another; somebody would come along.
    private void goes() throws IOException, InterruptedException {
        forms.post("/together/willing", cookie(with(Role.GREETER).getFirst()), Map.of());
        ZonedDateTime evening = ZonedDateTime.now(ZoneOffset.UTC);
        Fits fits = site.getBean(Fits.class);
        Planned was =
                new Planned("first-light-tucson", words.seed("meeting", newcomer), "aa", evening.minusDays(2), 60);
        UUID mark = fits.plan(newcomer, Ids.next(), was).id();
        Map<String, String> said = Map.of("fit", "no", "words", words.seed("fit", newcomer));
        forms.post("/me/meetings/" + mark + "/answer", cookie(newcomer), said);
        UUID asked = Ids.next();
        Planned soon = new Planned("first-light-tucson", "First Light", "aa", evening.plusDays(2), 60);
        String sign = words.seed("sign", newcomer);
        site.getBean(Together.class).ask(newcomer, new Together.Wish(asked, soon, Spot.DOOR, 10, sign));
        ids.add(mark);
        ids.add(asked);
    }

    /// Somebody offers to be a mentor; the newcomer says what matters to them, and asks.
    private void walks() throws IOException, InterruptedException {
        PersonId mentor = with(Role.MENTOR).getLast();
        mentors.add(mentor);
        Map<String, String> says = new HashMap<>(Map.of("name", "Pim", "capacity", "4", "languages", "nv"));
        says.put("own", words.seed("mentor", handlers(mentor, newcomer, fellow)));
        says.put("to-lived", "me");
        says.put("lived", "alcohol");
        forms.post("/mentors/profile", cookie(mentor), says);
        forms.post("/mentors/wishes", cookie(newcomer), Map.of("languages", "nv", "shown", "languages"));
        String page = forms.get("/mentors", cookie(newcomer)).body();
        Matcher found = Pattern.compile("/mentors/([0-9a-f-]{36})\"[^>]*>Pim<").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("No mentor is suggested.");
        }
        UUID asked = Ids.next();
        Map<String, String> ask = Map.of("key", asked.toString(), "word", words.seed("askword", newcomer, mentor));
        forms.post("/mentors/" + found.group(1) + "/ask", cookie(newcomer), ask);
        ids.add(UUID.fromString(found.group(1)));
        ids.add(asked);
    }

    /// Would like to give back, and a supervisor wrote down the talk.
    private void gives() {
        Giving giving = site.getBean(Giving.class);
        PersonId supervisor = with(Role.SUPERVISOR).getFirst();
        giving.offer(fellow, Ids.next(), Way.DRIVER, words.seed("offer", with(Role.SUPERVISOR).stream()));
        Offer offer = giving.of(fellow).getFirst();
        Stream<PersonId> both = Stream.concat(with(Role.SUPERVISOR).stream(), Stream.of(fellow));
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        giving.talk(
                supervisor,
                offer,
                new Giving.Said(Ids.next(), today, false, words.seed("talk", both), today.plusDays(20)));
        ids.add(offer.id());
    }

    /// Somebody is to come, and the newcomer has a meeting before they leave treatment.
    private void leavesTreatment() {
        Entries roster = site.getBean(Entries.class);
        String name = words.seed("rostered", with(Role.COORDINATOR).stream());
        roster.take(coordinator, Ids.next(), "name\n" + name);
        roster.all(Actor.of(coordinator)).forEach(entry -> ids.add(entry.id()));
        Handoffs handoffs = site.getBean(Handoffs.class);
        UUID meeting = Ids.next();
        handoffs.leaves(coordinator, newcomer, LocalDate.now(ZoneOffset.UTC).plusDays(5));
        handoffs.plan(
                coordinator,
                Handoffs.Whom.of(newcomer, "Somebody"),
                new Handoffs.Wish(
                        meeting,
                        Instant.now().plus(Duration.ofDays(3)),
                        45,
                        words.seed("handoff", newcomer, coordinator),
                        coordinator));
        ids.add(meeting);
    }

    /// Days, a return to use with what was written about it, and a milestone that somebody says something to.
    private void counted(CircleId circle) throws IOException, InterruptedException {
        UUID goal = Ids.next();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Days days = site.getBean(Days.class);
        days.begin(
                fellow,
                new Days.Plan(
                        goal,
                        "",
                        words.seed("goal", fellow),
                        Direction.LESS,
                        words.seed("bounds", fellow),
                        today.minusDays(40)));
        UUID practice = Ids.next();
        days.begin(fellow, new Days.Plan(practice, "walking", "", Direction.DO, "", today.minusDays(9)));
        days.done(fellow, practice, today);
        days.pause(fellow, practice, today);
        days.hide(fellow, practice, true);
        forms.post("/days/hidden", cookie(fellow), Map.of("hidden", "yes"));
        UUID note = Ids.next();
        site.getBean(Returns.class)
                .note(
                        fellow,
                        new Returns.Note(
                                note,
                                Optional.of(goal),
                                Span.of(today.minusDays(3)),
                                "",
                                words.seed("before", fellow),
                                words.seed("helped", fellow),
                                ""));
        ids.add(note);
        Map<String, String> milestone = Map.of(
                "key", Ids.next().toString(),
                "mark", "d30",
                "words", words.seed("milestone", leader, newcomer, fellow),
                "circles", circle.toString());
        forms.post("/days/" + goal + "/milestone", cookie(fellow), milestone);
        UUID shown = site.getBean(Milestones.class).shownBy(fellow, circle).getFirst();
        Map<String, String> answer = Map.of("words", words.seed("answer", leader, newcomer, fellow), "go", "say");
        forms.post("/milestones/" + shown + "/answers", cookie(newcomer), answer);
        ids.addAll(List.of(goal, shown));
    }

    /// A session is cancelled, of which one of three is told by e-mail.
    private void told(CircleId circle) throws IOException, InterruptedException {
        Map<String, String> wishes = Map.of("changes", "yes", "ahead-" + circle, "day");
        forms.post("/me/notices", cookie(fellow), wishes);
        forms.post("/me/calendar", cookie(fellow), Map.of("key", Ids.next().toString()));
        LocalDate day = LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
        forms.post(
                "/circles/" + circle + "/sessions/" + day + "/cancellation",
                cookie(leader),
                Map.of("key", Ids.next().toString(), "reason", "Everybody here may know."));
    }

    /// The day of a session of the seeded circle that is over.
    static LocalDate evening() {
        return LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.previous(DayOfWeek.MONDAY));
    }

    /// A session with an agenda, who was there, and what was said of it; and one at which somebody else stands in.
    private void led(CircleId circle) throws IOException, InterruptedException {
        String path = "/circles/" + circle + "/sessions/" + evening();
        forms.post(path + "/agenda", cookie(leader), Map.of("topic", words.seed("agenda", leader, newcomer, fellow)));
        forms.post(path + "/attendance/consent", cookie(fellow), Map.of());
        String there = site.getBean(Circles.class).fellows(Actor.of(fellow), circle).stream()
                .filter(Fellow::me)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        forms.post(path + "/attendance", cookie(leader), Map.of("there", there));
        forms.post(path + "/note", cookie(fellow), Map.of("there", "yes", "words", words.seed("ownnote", fellow)));
        forms.post(path + "/ratings", cookie(fellow), Map.of("skill", "grounding", "before", "7"));
        String debrief = words.seed("debrief", Stream.concat(with(Role.SUPERVISOR).stream(), Stream.of(leader)));
        forms.post(path + "/debrief", cookie(leader), Map.of("a0", debrief));
        standIn("/coverage/" + circle + "/" + evening().plusWeeks(3));
    }

    private void standIn(String session) throws IOException, InterruptedException {
        Set<PersonId> ready = site.getBean(Leaders.class).ready(Actor.of(coordinator), with(Role.LEADER));
        String other = ready.stream()
                .filter(each -> !each.equals(leader))
                .findFirst()
                .orElseThrow()
                .toString();
        forms.post(session + "/stand-in", cookie(coordinator), Map.of("person", other));
        forms.post(session + "/absence", cookie(leader), Map.of());
    }

    /// One that the circle reads, whose feeling the newcomer knows, one that waits, and a draft.
    private void toldStories() throws IOException, InterruptedException {
        String shown = story(words.seed("story", handlers(leader, newcomer, fellow)));
        forms.post("/stories/mine/" + shown + "/sending", cookie(fellow), Map.of("audience", "circles"));
        forms.post("/stories/waiting/" + shown + "/answer", cookie(coordinator), Map.of("go", "show"));
        forms.post("/stories/" + shown + "/feeling", cookie(newcomer), Map.of());
        String waiting = story(words.seed("waitingstory", handlers(fellow)));
        forms.post("/stories/mine/" + waiting + "/sending", cookie(fellow), Map.of("audience", "members"));
        story(words.seed("draftstory", fellow));
    }

    private String story(String told) throws IOException, InterruptedException {
        Map<String, String> form =
                Map.of("key", Ids.next().toString(), "title", told, "name", "Somebody", "summary", told, "words", told);
        String id = forms.post("/stories", cookie(fellow), form)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("The story was not kept."))
                .split("/")[3];
        ids.add(UUID.fromString(id));
        return id;
    }

    /// With the leader alone, and about how it was.
    private void wroteToOne(CircleId circle) throws IOException, InterruptedException {
        Fellow led = site.getBean(Circles.class).fellows(Actor.of(newcomer), circle).stream()
                .filter(Fellow::leads)
                .findFirst()
                .orElseThrow();
        Map<String, String> whom = Map.of("place", "circle", "id", led.id().toString());
        String talk = forms.post("/words", cookie(newcomer), whom)
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new IllegalStateException("Nobody can write to a leader."));
        ids.add(UUID.fromString(talk.split("/")[2]));
        Map<String, String> said = Map.of(
                "key", Ids.next().toString(),
                "words", words.seed("direct", newcomer, leader));
        forms.post(talk, cookie(newcomer), said);
        UUID greeting = site.getBean(Greetings.class).of(newcomer).orElseThrow().greeting();
        Map<String, String> how = Map.of("felt", "mixed", "words", words.seed("how", newcomer));
        forms.post("/greetings/" + greeting + "/answer", cookie(newcomer), how);
    }

    /// One check-in for nobody else, and one that is open to the leader with its note.
    private void checkedIn() throws IOException, InterruptedException {
        String today = LocalDate.now(ZoneOffset.UTC).toString();
        String leads = site.getBean(Relations.class).to(Actor.of(newcomer), newcomer).stream()
                .filter(relation -> relation.kind() == RelationKind.LEADER)
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
        UUID alone = Ids.next();
        forms.post(
                "/check-in",
                cookie(newcomer),
                Map.of("key", alone.toString(), "day", today, "note", words.seed("checkin", newcomer)));
        UUID opened = Ids.next();
        forms.post(
                "/check-in",
                cookie(newcomer),
                Map.of(
                        "key",
                        opened.toString(),
                        "day",
                        today,
                        "note",
                        words.seed("openedcheckin", newcomer, leader),
                        "open",
                        leads,
                        "note-too",
                        "yes"));
        forms.post("/check-in/key", cookie(newcomer), Map.of());
        ids.addAll(List.of(alone, opened));
    }

    /// A mentor and the fellow: what is wanted, what was written, and a worry that somebody on call has.
    private void walked() throws IOException, InterruptedException {
        PersonId mentor = with(Role.MENTOR).getLast();
        site.getBean(Relations.class).give(Actor.SYSTEM, RelationKind.MENTOR, fellow, mentor);
        UUID goal = Ids.next();
        forms.post(
                "/me/mentor/goals",
                cookie(fellow),
                Map.of("key", goal.toString(), "words", words.seed("wanted", fellow, mentor)));
        UUID note = Ids.next();
        site.getBean(Notes.class).write(mentor, fellow, note, "", words.seed("walknote", fellow, mentor));
        forms.post(
                "/me/mentor/notes/" + note + "/remark",
                cookie(fellow),
                Map.of("remark", words.seed("remark", fellow, mentor)));
        List<PersonId> called = site.getBean(Roster.class).at(Instant.now());
        Stream<PersonId> told =
                called.isEmpty() ? handlers(fellow, mentor) : called.stream().limit(1);
        UUID worry = Ids.next();
        String worried = words.seed("worry", Stream.concat(told, Stream.of(fellow, mentor)));
        site.getBean(Worries.class).write(mentor, fellow, worry, worried, false);
        site.getBean(Worries.class).write(mentor, fellow, Ids.next(), "Held back for now.", true);
        forms.post("/me/mentor/billing", cookie(fellow), Map.of("yes", "yes"));
        Aways aways = site.getBean(Aways.class);
        aways.stepBack(
                mentor, Ids.next(), Optional.of(LocalDate.now(ZoneOffset.UTC).plusDays(9)));
        aways.comeBack(mentor);
        ids.addAll(List.of(goal, note, worry));
    }

    /// A circle that is asked for, and one that nobody else sees.
    private void behindDoors() {
        Map<PersonId, String> led = Map.of(leader, "Sol");
        Rule.Weekly weekly = new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0));
        CircleId asked = new CircleId(Ids.next());
        String hidden = words.seed("hidden", handlers(leader));
        site.getBean(Circles.class).make(coordinator, behind(asked, "Asked for", weekly, led, Access.REQUEST));
        site.getBean(Circles.class)
                .make(coordinator, behind(new CircleId(Ids.next()), hidden, weekly, led, Access.INVITATION));
        site.getBean(Doors.class).ask(newcomer, asked, "Wren", words.seed("ask", handlers(leader)));
        ids.add(asked.value());
    }

    private static NewCircle behind(
            CircleId id, String name, Rule.Weekly weekly, Map<PersonId, String> led, Access access) {
        ZoneOffset zone = ZoneOffset.UTC;
        return new NewCircle(
                id, name, "Behind a door.", "A room", "", Spoken.EN, weekly, 60, zone, 12, led, access, 90);
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
