package tandem.operate.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.channels.PrintRun;
import tandem.circles.Access;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.debrief.Debriefs;
import tandem.fits.Answer;
import tandem.fits.Fit;
import tandem.fits.Fits;
import tandem.fits.Planned;
import tandem.giving.Giving;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.intake.Entries;
import tandem.mentoring.Worries;
import tandem.mentors.Beginnings;
import tandem.operate.CommandFailed;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.sounds.Format;
import tandem.sounds.Heard;
import tandem.stories.Stories;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;
import tandem.together.Spot;
import tandem.together.Together;
import tandem.wall.Actor;
import tandem.wall.Role;

/// People of [EraseProof] who leave something wherever people leave something, through the site's own forms. Every word
/// is a seed that can be looked for.
final class EraseLife {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";

    /// Of the contacts that may be billed: no mentor is with two at once.
    private int minute;

    private final ApplicationContext site;
    private final int port;
    private final Supplier<String> seeds;

    EraseLife(ApplicationContext site, int port, Supplier<String> seeds) {
        this.site = site;
        this.port = port;
        this.seeds = seeds;
    }

    /// Somebody signed in.
    record Somebody(PersonId person, Guest guest) {}

    /// Joins by invitation, and is greeted, joins a circle, writes there and to its leader, asks to
    /// join another, is contacted, keeps ways to come in again, reports and
    /// blocks.
    Somebody member() throws IOException, InterruptedException {
        Somebody coordinator = one(Role.COORDINATOR);
        Somebody me = join(coordinator);
        String greeting = greet(me.person);
        say(me.guest, greeting);
        String circle = me.guest.found("/circles", "(/circles/[0-9a-f-]{36})\">Tuesday Table");
        String agreement = me.guest.found(circle, "name=\"agreement\" value=\"(\\d+)\"");
        done(me.guest.post(circle + "/membership", Map.of("name", seed(), "agreement", agreement)));
        done(me.guest.post(circle + "/posts", Map.of("key", key(), "go", "say", "words", seed())));
        done(me.guest.post(circle + "/posts", Map.of("go", "draft", "words", seed())));
        done(me.guest.post("/me/notices", Map.of("changes", "yes", "ahead-" + circle.substring(9), "day")));
        done(me.guest.post("/me/calendar", Map.of("key", key())));
        checkIn(me);
        String session = me.guest.found(circle, "(" + circle + "/sessions/[0-9-]{10})");
        done(me.guest.post(session + "/note", Map.of("there", "yes", "words", seed())));
        done(me.guest.post(session + "/ratings", Map.of("skill", "grounding", "before", "7", "after", "3")));
        done(me.guest.post(session + "/attendance/consent", Map.of()));
        plan(me.guest);
        signals(me.guest);
        asksMentor(me.guest);
        done(coordinator.guest.post(
                "/desk/" + me.person + "/encounters",
                Map.of("key", key(), "result", "reached", "line", seed(), "next", "taper")));
        walks(as(with(Role.MENTOR).getFirst()), me);
        done(coordinator.guest.post(
                "/desk/" + me.person + "/later",
                Map.of("key", key(), "act", "snooze", "person", me.person.toString(), "days", "1", "reason", seed())));
        prepare(me);
        steer(me.guest);
        text(me);
        isReached(me);
        write(me, circle);
        tell(me, coordinator.guest);
        ask(me);
        gives(me);
        leavesTreatment(me, coordinator.guest);
        done(me.guest.post("/greetings/" + greeting + "/answer", Map.of("felt", "good", "words", seed())));
        goes(me.person);
        counts(me.guest, circle);
        keepWays(me);
        String colleague = with(Role.COORDINATOR).get(1).toString();
        done(coordinator.guest.post(
                "/desk/" + me.person + "/later",
                Map.of("key", key(), "act", "hand", "person", me.person.toString(), "to", colleague, "line", seed())));
        String report = key();
        done(me.guest.post("/reports", Map.of("key", report, "place", "greeting", "id", greeting, "kind", "other")));
        done(me.guest.post("/reports/" + report + "/words", Map.of("words", seed())));
        done(me.guest.post("/me/blocks", Map.of("place", "greeting", "id", greeting)));
        return me;
    }

    /// With words, opened to whoever leads; and what a phone of theirs seals with.
    private void checkIn(Somebody me) throws IOException, InterruptedException {
        String leads = me.guest.found("/check-in", "name=\"open\" value=\"" + ID);
        done(me.guest.post("/check-in/audience", Map.of("who", leads)));
        String today = today().toString();
        done(me.guest.post("/check-in", Map.of("key", key(), "day", today, "craving", "4", "note", seed())));
        done(me.guest.post("/check-in/key", Map.of()));
    }

    /// Says what matters, and asks one of those suggested.
    private void asksMentor(Guest me) throws IOException, InterruptedException {
        done(me.post("/mentors/wishes", Map.of("languages", "en", "shown", "languages")));
        String mentor = me.found("/mentors", "(/mentors/[0-9a-f-]{36})\"");
        done(me.post(mentor + "/ask", Map.of("key", key(), "word", seed())));
    }

    /// Says what they want to say as a mentor, and is asked by somebody.
    private void walksWith(Somebody me) throws IOException, InterruptedException {
        Map<String, String> says = new HashMap<>(Map.of("name", seed(), "capacity", "3"));
        says.putAll(Map.of("languages", "en", "own", seed(), "to-words", "members"));
        done(me.guest.post("/mentors/profile", says));
        PersonId other = site.getBean(People.class).join("Somebody", Language.EN, Set.of(Role.MEMBER));
        Beginnings beginnings = site.getBean(Beginnings.class);
        beginnings.wish(other, Map.of(), Set.of());
        beginnings.ask(other, Ids.next(), me.person, "");
    }

    /// Writes a plan, and tries a skill.
    private void plan(Guest me) throws IOException, InterruptedException {
        Map<String, String> pair = Map.of("key", key(), "words", seed(), "answer", seed(), "day", "2026-12-24");
        done(me.post("/plan/risky/lines", pair));
        done(me.post("/plan/do/lines", Map.of("key", key(), "take", "surf")));
        String practice = "/skills/grounding/practices";
        String key = key();
        done(me.post(practice, Map.of("key", key, "when", "craving", "before", "7")));
        done(me.post(practice + "/" + key, Map.of("after", "3")));
    }

    /// For hard days.
    private void prepare(Somebody me) throws IOException, InterruptedException {
        Map<String, String> mine = new HashMap<>(Map.of("key", key(), "name", seed(), "how", "other"));
        mine.putAll(Map.of("where", seed(), "never", seed(), "word", seed()));
        done(me.guest.post("/reach", mine));
        done(me.guest.post("/reach/quiet", Map.of("days", "14", "reader", "caseload", "own", seed())));
        done(me.guest.post("/reminders/rest", Map.of("days", "1")));
        done(me.guest.post(
                "/reminders/devices",
                Map.of(
                        "endpoint",
                        "https://push.example.com/" + seed(),
                        "key",
                        Base64.getUrlEncoder().encodeToString(new byte[65]),
                        "auth",
                        Base64.getUrlEncoder().encodeToString(new byte[16]))));
        Map<String, String> wish = new HashMap<>(Map.of("key", key(), "reason", "checkin", "way", "email"));
        wish.putAll(Map.of("at", "18:00", "days", "1", "words", seed()));
        done(me.guest.post("/reminders", wish));
    }

    /// Takes a wheel off, and writes a plan for what takes the place of treatment.
    private void steer(Guest me) throws IOException, InterruptedException {
        String wheel = me.found("/transition", "(/transition/wheels/[0-9-]{10}/removal)\"");
        done(me.post(wheel, Map.of("word", seed())));
        done(me.post("/transition/plan", Map.of("had-hard", seed(), "instead-hard", seed())));
        String keeper = me.found("/transition/plan", "name=\"holder\" value=\"" + ID);
        done(me.post("/transition/plan/sharing", Map.of("holder", keeper)));
        done(me.post("/transition/choice", Map.of("spacing", "wider", "at", "17:30")));
    }

    /// By text, both ways; another number is still to be shown.
    private void text(Somebody me) throws IOException, InterruptedException {
        TextMessages texts = site.getBean(TextMessages.class);
        String number = "+15205550173";
        done(me.guest.post("/me/texts/number", Map.of("number", number)));
        String code = texts.waiting().stream()
                .filter(text -> text.to().equals(number))
                .map(text -> text.words().replaceAll("^([0-9]{6}).*", "$1"))
                .findFirst()
                .orElseThrow();
        done(me.guest.post("/me/texts/code", Map.of("code", code)));
        texts.arrive(new Incoming(key(), number, "Hello " + seed(), false));
        done(me.guest.post("/me/texts/number", Map.of("number", "+15205550174")));
    }

    /// By letter, of which one waits.
    private void isReached(Somebody me) throws IOException, InterruptedException {
        Map<String, String> ways = new HashMap<>(Map.of("yes", "letter", "place-letter", "1", "zone", "UTC"));
        ways.putAll(Map.of("address", seed() + "\n12 Elm Street", "from", "21:00", "to", "08:00", "note", seed()));
        done(me.guest.post("/channels", ways));
        done(me.guest.post("/channels/kiosk/code", Map.of()));
        PersonId keeper = site.getBean(Relations.class).to(Actor.of(me.person), me.person).stream()
                .filter(each -> each.kind() == RelationKind.CASELOAD)
                .findFirst()
                .orElseThrow()
                .holder();
        site.getBean(PrintRun.class).add(keeper, Ids.next(), me.person, seed());
    }

    /// A date of the plan is near, and whoever looks after them may know.
    private void signals(Guest me) throws IOException, InterruptedException {
        String soon = today().plusDays(2).toString();
        done(me.post("/plan/risky/lines", Map.of("key", key(), "words", seed(), "answer", seed(), "day", soon)));
        String keeper = me.found("/signals/sharing", "name=\"who\" value=\"" + ID);
        done(me.post("/signals/sharing", Map.of("who", keeper, "rule", "risky-date")));
        done(me.post("/signals/off", Map.of("rule", "high-stress")));
        done(me.get("/signals"));
    }

    /// Somebody who works here, learns to lead, and invites, by a letter too.
    Somebody coordinator() throws IOException, InterruptedException {
        PersonId person = site.getBean(People.class)
                .join(seed(), Language.EN, Set.of(Role.COORDINATOR, Role.LEADER, Role.MENTOR));
        Somebody me = as(person);
        walksWith(me);
        supervised(person);
        comesAlong(person);
        walks(me, as(site.getBean(People.class).join("Somebody", Language.EN, Set.of(Role.MEMBER))));
        leads(me);
        done(me.guest.post(
                "/invitations",
                Map.of(
                        "key",
                        key(),
                        "role",
                        "member",
                        "note",
                        seed(),
                        "days",
                        "14",
                        "email",
                        seed() + "@example.org")));
        return me;
    }

    /// A note for the debrief, which is made in a live room.
    private void jots(PersonId person, String session) {
        String[] parts = session.split("/");
        site.getBean(Circles.class)
                .find(Actor.of(person), parts[2])
                .flatMap(circle -> site.getBean(tandem.sessions.Sessions.class).find(circle, parts[4]))
                .ifPresent(found -> site.getBean(Debriefs.class).jot(person, found, UUID.randomUUID(), seed()));
    }

    /// Leads a circle, and says how a session was.
    private void leads(Somebody me) throws IOException, InterruptedException {
        Guest coordinator = one(Role.COORDINATOR).guest;
        String circle = coordinator.found("/circles", "(/circles/[0-9a-f-]{36})\">Tuesday Table");
        done(coordinator.post(circle + "/leaders", Map.of("person", me.person.toString())));
        String session = me.guest.found(circle, "(" + circle + "/sessions/[0-9-]{10})");
        done(me.guest.post(session + "/debrief", Map.of("a0", seed())));
        jots(me.person, session);
        String other =
                coordinator.found("/coverage", "(/coverage/(?!" + circle.substring(9) + ")[0-9a-f-]{36}/[0-9-]{10})");
        done(coordinator.post(other + "/stand-in", Map.of("person", me.person.toString())));
        done(me.guest.post(session.replaceFirst("/circles/(.*)/sessions/", "/coverage/$1/") + "/absence", Map.of()));
        invites(me.guest, circle);
    }

    /// A day that has begun wherever the program is, at whatever hour this runs.
    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.ofHours(-12));
    }

    /// Days, what was there when they did not count, and a milestone.
    private void counts(Guest me, String circle) throws IOException, InterruptedException {
        LocalDate today = today();
        String goal = key();
        Map<String, String> plan = new HashMap<>(Map.of("key", goal, "kind", "own", "direction", "less"));
        plan.putAll(Map.of(
                "words", seed(), "bounds", seed(), "starts", today.minusDays(40).toString()));
        done(me.post("/days", plan));
        Map<String, String> note = new HashMap<>(Map.of("key", key(), "goal", goal, "when", "yesterday"));
        note.putAll(Map.of("was", seed(), "before", seed(), "helped", seed(), "next", seed()));
        done(me.post("/return-to-use/when-ready", note));
        Map<String, String> mark = new HashMap<>(Map.of("key", key(), "mark", "d30", "words", seed()));
        mark.putAll(Map.of("circles", circle.substring(9), "say", "yes"));
        done(me.post("/days/" + goal + "/milestone", mark));
        String shown = me.found("/days/" + goal, "(/milestones/[0-9a-f-]{36})");
        done(me.post(shown + "/answers", Map.of("words", seed(), "go", "say")));
        String practice = key();
        done(me.post("/days", Map.of("key", practice, "kind", "walking", "starts", today.toString())));
        done(me.post("/days/" + practice + "/done", Map.of()));
        done(me.post("/days/" + practice + "/pause", Map.of()));
        done(me.post("/days/hidden", Map.of("hidden", "yes")));
    }

    /// To a gathering.
    private void invites(Guest host, String circle) throws IOException, InterruptedException {
        Map<String, String> plan =
                new HashMap<>(Map.of("key", key(), "title", seed(), "place", seed(), "about", seed()));
        plan.put("day", today().plusDays(5).toString());
        plan.put("start", "18:00");
        plan.put("minutes", "60");
        done(host.post(circle + "/gatherings", plan));
    }

    /// Asks for company to a meeting outside, and says whether it was a fit.
    private void goes(PersonId person) {
        site.getBean(Together.class).ask(person, wish());
        Fits fits = site.getBean(Fits.class);
        fits.answer(person, fits.of(person).getFirst(), new Answer(Fit.NO, Set.of(), seed()));
    }

    /// With somebody whom nobody looks after.
    private void comesAlong(PersonId coordinator) {
        PersonId other = site.getBean(People.class).join("Somebody", Language.EN, Set.of(Role.MEMBER));
        Together together = site.getBean(Together.class);
        together.ask(other, wish());
        together.take(coordinator, together.of(other).getFirst(), seed());
    }

    /// A mentor and somebody: a goal, a note and what is said to it, a worry, and a contact that may be billed.
    private void walks(Somebody mentor, Somebody member) throws IOException, InterruptedException {
        site.getBean(Relations.class).give(Actor.SYSTEM, RelationKind.MENTOR, member.person, mentor.person);
        Map<String, String> credential = new HashMap<>(Map.of("key", key(), "person", mentor.person.toString()));
        credential.putAll(Map.of("title", seed(), "paid", "yes"));
        one(Role.SUPERVISOR).guest.post("/mentoring/credentials", credential);
        String goal = key();
        done(member.guest.post("/me/mentor/goals", Map.of("key", goal, "words", seed())));
        done(member.guest.post("/me/mentor/billing", Map.of("yes", "yes")));
        String path = "/mentoring/" + member.person;
        String note = key();
        done(mentor.guest.post(path + "/notes", Map.of("key", note, "goal", goal, "words", seed())));
        done(member.guest.post("/me/mentor/notes/" + note + "/remark", Map.of("remark", seed())));
        Map<String, String> contact = new HashMap<>(Map.of("key", key(), "result", "reached", "way", "call"));
        contact.putAll(Map.of("line", seed(), "next", "7", "place", "phone"));
        contact.putAll(Map.of("start", "00:%02d".formatted(minute++), "stop", "00:%02d".formatted(minute)));
        contact.putAll(Map.of("goal", seed(), "activity", seed(), "response", seed(), "step", seed()));
        done(mentor.guest.post(path + "/encounters", contact));
        worries(mentor, path);
    }

    /// It is taken by whoever may, and closed.
    private void worries(Somebody mentor, String path) throws IOException, InterruptedException {
        String worry = key();
        done(mentor.guest.post(path + "/worry", Map.of("key", worry, "words", seed())));
        Worries worries = site.getBean(Worries.class);
        for (PersonId carer : Stream.concat(with(Role.COORDINATOR).stream(), with(Role.SUPERVISOR).stream())
                .toList()) {
            if (worries.take(carer, UUID.fromString(worry))) {
                done(as(carer).guest.post("/worries/" + worry + "/closing", Map.of("words", seed())));
                return;
            }
        }
    }

    private Together.Wish wish() {
        ZonedDateTime soon = ZonedDateTime.now(ZoneOffset.UTC).plusDays(3);
        return new Together.Wish(
                Ids.next(), new Planned("first-light-tucson", seed(), "aa", soon, 60), Spot.DOOR, 10, seed());
    }

    private void supervised(PersonId leader) throws IOException, InterruptedException {
        Guest supervisor = one(Role.SUPERVISOR).guest;
        String today = today().toString();
        done(supervisor.post("/leaders/" + leader + "/recognitions", Map.of("key", key(), "words", seed(), "day", "")));
        done(supervisor.post(
                "/leaders/" + leader + "/talks", Map.of("key", key(), "words", seed(), "day", today, "minutes", "30")));
    }

    Somebody as(PersonId person) {
        Guest guest = new Guest(port);
        guest.keep(site.getBean(Sessions.class).open(person, SessionKind.SHORT, Method.PERSONA, "unknown"));
        return new Somebody(person, guest);
    }

    private Somebody one(Role role) {
        return as(with(role).getFirst());
    }

    private List<PersonId> with(Role role) {
        return site.getBean(People.class).idsWith(Actor.SYSTEM, role);
    }

    /// From the roster of those who are to come, having said yes.
    private Somebody join(Somebody inviter) throws IOException, InterruptedException {
        Set<PersonId> before = new HashSet<>(with(Role.MEMBER));
        site.getBean(Entries.class).take(inviter.person, Ids.next(), "name\n" + seed());
        String row = inviter.guest.found("/roster", "(/roster/[0-9a-f-]{36})");
        LocalDate today = today();
        Map<String, String> yes = new HashMap<>(Map.of("key", key(), "how", "paper", "said", "yes"));
        yes.putAll(Map.of(
                "given",
                today.minusDays(1).toString(),
                "expires",
                today.plusDays(60).toString()));
        done(inviter.guest.post(row + "/consent", yes));
        HttpResponse<String> made = inviter.guest.post(row + "/invitation", Map.of("key", key()));
        String code = made.body().replaceAll("(?s).*/join\\?code=([^\"]+)\".*", "$1");
        Guest guest = new Guest(port);
        String terms = guest.found("/join?code=" + code, "name=\"terms\" value=\"([^\"]+)\"");
        done(guest.post(
                "/join",
                Map.of(
                        "code",
                        code,
                        "key",
                        key(),
                        "terms",
                        terms,
                        "adult",
                        "yes",
                        "agree",
                        "yes",
                        "name",
                        seed(),
                        "language",
                        "en",
                        "phone",
                        "own")));
        PersonId person = with(Role.MEMBER).stream()
                .filter(each -> !before.contains(each))
                .findFirst()
                .orElseThrow();
        return new Somebody(person, guest);
    }

    /// By whichever greeter it is.
    ///
    /// @return the greeting's id
    private String greet(PersonId newcomer) throws IOException, InterruptedException {
        String name = site.getBean(People.class)
                .visibleTo(Actor.SYSTEM, newcomer)
                .orElseThrow()
                .name();
        for (PersonId greeter : with(Role.GREETER)) {
            Guest guest = as(greeter).guest;
            Matcher found = Pattern.compile("/greetings/" + ID + "\">" + name + "<")
                    .matcher(guest.get("/greetings").body());
            if (found.find()) {
                say(guest, found.group(1));
                return found.group(1);
            }
        }
        throw new CommandFailed("Nobody greets " + newcomer + ".");
    }

    private void say(Guest guest, String greeting) throws IOException, InterruptedException {
        done(guest.post("/greetings/" + greeting + "/words", Map.of("key", key(), "words", seed())));
    }

    private void write(Somebody me, String circle) throws IOException, InterruptedException {
        String leader = me.guest.found(circle, "/words/new\\?place=circle&amp;id=" + ID);
        String talk = me.guest
                .post("/words", Map.of("place", "circle", "id", leader))
                .headers()
                .firstValue("Location")
                .orElseThrow(() -> new CommandFailed("Nobody can write to a leader."));
        done(me.guest.post(talk, Map.of("key", key(), "words", seed())));
    }

    /// A story, which somebody reads first, and reads another.
    private void tell(Somebody me, Guest reader) throws IOException, InterruptedException {
        done(me.guest.post(
                "/stories", Map.of("key", key(), "title", seed(), "name", seed(), "summary", seed(), "words", seed())));
        String story = me.guest.found("/stories/mine", "/stories/mine/" + ID);
        Heard.Sound voice = new Heard.Sound(Format.WAV, 1, seed().getBytes(StandardCharsets.UTF_8));
        site.getBean(Stories.class).record(me.person, UUID.fromString(story), voice);
        done(me.guest.post("/stories/mine/" + story + "/sending", Map.of("audience", "members")));
        done(reader.post("/stories/waiting/" + story + "/answer", Map.of("go", "change", "words", seed())));
        String other = me.guest.found("/stories", "href=\"/stories/" + ID);
        done(me.guest.get("/stories/" + other));
        done(me.guest.post("/stories/" + other + "/feeling", Map.of()));
    }

    /// Would like to give back, and talks about it.
    private void gives(Somebody me) throws IOException, InterruptedException {
        done(me.guest.post("/giving/driver", Map.of("key", key(), "words", seed())));
        Guest supervisor = one(Role.SUPERVISOR).guest;
        String offer = site.getBean(Giving.class).of(me.person).getFirst().id().toString();
        String today = today().minusDays(1).toString();
        Map<String, String> talk = new HashMap<>(Map.of("key", key(), "held", today, "words", seed()));
        talk.put("outcome", "ready");
        done(supervisor.post("/offers/" + offer + "/talks", talk));
    }

    /// Three meet before, and write down what they agreed.
    private void leavesTreatment(Somebody me, Guest coordinator) throws IOException, InterruptedException {
        LocalDate today = today();
        String meeting = key();
        Map<String, String> plan = new HashMap<>(Map.of("key", meeting, "person", me.person.toString()));
        plan.putAll(Map.of(
                "leaves", today.plusDays(5).toString(), "day", today.plusDays(3).toString()));
        plan.putAll(Map.of("start", "15:00", "minutes", "45", "place", seed()));
        plan.put("taker", with(Role.MENTOR).getFirst().toString());
        done(coordinator.post("/handoffs", plan));
        Map<String, String> agreed =
                new HashMap<>(Map.of("held", today.minusDays(1).toString(), "words", seed()));
        agreed.put("first", today.plusDays(6).toString());
        done(coordinator.post("/handoffs/" + meeting + "/agreement", agreed));
    }

    private void ask(Somebody me) throws IOException, InterruptedException {
        CircleId circle = new CircleId(Ids.next());
        site.getBean(Circles.class)
                .make(
                        with(Role.COORDINATOR).getFirst(),
                        new NewCircle(
                                circle,
                                "By request",
                                "For whoever asks.",
                                "A room",
                                "",
                                Spoken.EN,
                                new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.NOON),
                                60,
                                ZoneOffset.UTC,
                                12,
                                Map.of(with(Role.LEADER).getFirst(), "Sol"),
                                Access.REQUEST,
                                NewCircle.USUAL_DAYS));
        done(me.guest.post("/circles/" + circle + "/ask", Map.of("name", seed(), "words", seed())));
    }

    private void keepWays(Somebody me) throws IOException, InterruptedException {
        String address = seed() + "@example.org";
        done(me.guest.post("/me/sign-in/email", Map.of("email", address)));
        done(me.guest.post("/me/sign-in/email/number", Map.of("code", mailed(address))));
        done(me.guest.post(
                "/me/sign-in/passphrase", Map.of("word", seed(), "passphrase", "lantern gravel omelette thursday")));
        site.getBean(Identities.class).keep(Actor.of(me.person), me.person, IdentityKind.LEGAL_NAME, seed());
    }

    /// The number in a letter, which is on its way a moment later.
    private String mailed(String address) throws IOException, InterruptedException {
        for (int waited = 0; waited < 100; waited++) {
            String letters = new Guest(port).get("/outbox").body();
            if (letters.contains(address)) {
                return letters.replaceAll("(?s).*" + address + ".*?\\b(\\d[\\d ]{4,8}\\d)\\b.*", "$1");
            }
            Thread.sleep(100);
        }
        throw new CommandFailed("The letter with the number did not come.");
    }

    private String seed() {
        return seeds.get();
    }

    private static String key() {
        return Ids.next().toString();
    }

    private static void done(HttpResponse<String> answer) {
        if (answer.statusCode() != 303 && answer.statusCode() != 200) {
            throw new CommandFailed(answer.request().uri().getPath() + " answered " + answer.statusCode() + ".");
        }
    }

    /// On their own privacy page.
    void wishToBeErased(Somebody somebody, int days) throws IOException, InterruptedException {
        done(somebody.guest.post("/me/erasure", Map.of("days", "" + days, "sure", "yes")));
    }
}
