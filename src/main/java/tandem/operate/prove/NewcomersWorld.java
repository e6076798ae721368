package tandem.operate.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationContext;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Fellow;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.greeting.Greetings;
import tandem.joining.PersonJoined;
import tandem.people.People;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// The newcomer of [NewcomersProof], who was greeted, is in a circle, wrote there and writes with its leader; and
/// whatever they can open.
final class NewcomersWorld {
    private static final String SIGN = "A word that the newcomer may read.";
    private static final Pattern EARLIER = Pattern.compile("/circles/[^\"?]+/conversation\\?before=\\d+");

    private final ApplicationContext site;
    private final int port;
    private final List<PersonId> oldHands;
    private final PersonId newcomer;
    private final Guest newcomers;
    private final CircleId circle;
    private final String greeting;
    private final String talk;
    private final String thread;
    private boolean read = true;

    private NewcomersWorld(ApplicationContext site, int port, List<PersonId> oldHands)
            throws IOException, InterruptedException {
        this.site = site;
        this.port = port;
        this.oldHands = List.copyOf(oldHands);
        PersonId leader = with(Role.LEADER).getFirst();
        this.circle = circle(leader);
        this.newcomer = come("Fledgling");
        this.newcomers = guest(newcomer);
        join(newcomer, "Fledgling");
        this.greeting = greeted();
        this.thread = post(newcomers, "I am new here.");
        this.talk = talk(leader);
    }

    /// In a program with a coordinator, a leader and a greeter.
    ///
    /// @param oldHands members who have been here for more than a month
    static NewcomersWorld in(ApplicationContext site, int port, List<PersonId> oldHands)
            throws IOException, InterruptedException {
        return new NewcomersWorld(site, port, oldHands);
    }

    CircleId circle() {
        return circle;
    }

    /// Paths of what is the newcomer's, as somebody who guessed or saw them would have them.
    String greeting() {
        return greeting;
    }

    String talk() {
        return talk;
    }

    String thread() {
        return thread;
    }

    PersonId newcomer() {
        return newcomer;
    }

    /// Whether in every look words were found that the newcomer may read: else nothing found would mean nothing.
    boolean reads() {
        return read;
    }

    /// Somebody who has just come.
    PersonId come(String name) {
        return site.getBean(Gate.class).as(Actor.DOOR, () -> {
            PersonId person = site.getBean(People.class).join(name, Language.EN, Set.of(Role.MEMBER));
            site.publishEvent(new PersonJoined(person, Optional.empty(), Optional.empty()));
            return person;
        });
    }

    List<PersonId> oldHands() {
        return oldHands;
    }

    Guest guest(PersonId person) {
        Guest guest = new Guest(port);
        guest.keep(site.getBean(Sessions.class).open(person, SessionKind.SHORT, Method.PERSONA, "unknown"));
        return guest;
    }

    void join(PersonId person, String name) {
        site.getBean(Circles.class).join(person, circle, name);
    }

    /// Leaves it again, so that there is a place for the next.
    void leave(PersonId person) {
        site.getBean(Circles.class).leave(person, circle);
    }

    /// What somebody knows the newcomer by, in the circle.
    UUID face(PersonId viewer) {
        return site.getBean(Circles.class).fellows(Actor.of(viewer), circle).stream()
                .filter(fellow -> fellow.name().equals("Fledgling"))
                .map(Fellow::id)
                .findFirst()
                .orElseGet(UUID::randomUUID);
    }

    /// Every page that the newcomer has, with older words of the circle, and every letter on its way.
    String everythingTheNewcomerReads() throws IOException, InterruptedException {
        StringBuilder all = new StringBuilder();
        List<String> paths = new ArrayList<>(List.of(
                "/today",
                "/circles",
                "/circles/" + circle,
                "/circles/" + circle + "/agreement",
                "/words",
                talk,
                greeting,
                "/me",
                "/me/contacts",
                "/me/looks",
                "/me/blocks",
                "/outbox"));
        for (int at = 0; at < paths.size(); at++) {
            String page = newcomers.get(paths.get(at)).body();
            all.append(page);
            Matcher earlier = EARLIER.matcher(page);
            while (earlier.find()) {
                if (!paths.contains(earlier.group())) {
                    paths.add(earlier.group());
                }
            }
        }
        for (Matcher ask = Pattern.compile("<h3 class=\"who\">([^<]+)</h3><p>They ask")
                        .matcher(all.toString());
                ask.find(); ) {
            all.append("asks: ").append(ask.group(1)).append('\n');
        }
        read &= all.indexOf(SIGN) >= 0;
        return all.toString();
    }

    private CircleId circle(PersonId leader) {
        CircleId id = new CircleId(Ids.next());
        Rule.Weekly weekly = new Rule.Weekly(DayOfWeek.MONDAY, LocalTime.of(18, 0));
        Map<PersonId, String> led = Map.of(leader, "Sol");
        site.getBean(Circles.class)
                .make(
                        with(Role.COORDINATOR).getFirst(),
                        new NewCircle(
                                id,
                                "Thirty",
                                "For all.",
                                "A room",
                                "",
                                Spoken.EN,
                                weekly,
                                60,
                                ZoneOffset.UTC,
                                30,
                                led));
        return id;
    }

    private String greeted() {
        Greetings greetings = site.getBean(Greetings.class);
        with(Role.GREETER)
                .forEach(greeter -> greetings.heldBy(greeter).stream()
                        .filter(each -> each.person().equals(newcomer))
                        .forEach(each -> greetings.say(greeter, each, Ids.next(), SIGN)));
        return "/greetings/" + greetings.of(newcomer).orElseThrow().greeting();
    }

    private String post(Guest guest, String words) throws IOException, InterruptedException {
        String path = "/circles/" + circle;
        guest.post(path + "/posts", Map.of("key", Ids.next().toString(), "words", words));
        return guest.found(path, "id=\"p([0-9a-f-]{36})\"");
    }

    private String talk(PersonId leader) throws IOException, InterruptedException {
        String id = guest(leader)
                .found("/circles/" + circle, "/words/new\\?place=circle&amp;id=([0-9a-f-]{36})\"[^>]*Fledgling");
        HttpResponse<String> opened = guest(leader).post("/words", Map.of("place", "circle", "id", id));
        String path = opened.headers().firstValue("Location").orElseThrow();
        guest(leader).post(path, Map.of("key", Ids.next().toString(), "words", SIGN));
        return path;
    }

    private List<PersonId> with(Role role) {
        return site.getBean(People.class).idsWith(Actor.SYSTEM, role);
    }
}
