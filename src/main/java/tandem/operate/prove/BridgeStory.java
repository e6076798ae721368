package tandem.operate.prove;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// The way of one person, station by station. Each leaves something that the next ones, or a look back at the
/// end, find.
final class BridgeStory {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
    private static final List<String> NAMES =
            List.of("Sky", "Robin", "Heron", "Finch", "Linnet", "Martin", "Oriole", "Plover", "Quail", "Starling");
    private static final AtomicInteger TOLD = new AtomicInteger();
    private static final Duration MINUTES = Duration.ofMinutes(10);

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    private final BridgeSite site;
    private final String name = next();
    private final String circle;
    private PersonId me = NOBODY;
    private PersonId mo = NOBODY;
    private BridgeHand comer;
    private String link = "";
    private String talk = "";

    BridgeStory(BridgeSite site) {
        this.site = site;
        this.circle = "/circles/" + site.circle;
        this.comer = new BridgeHand(site.guest());
    }

    @FunctionalInterface
    interface Step {
        void pass() throws IOException, InterruptedException;
    }

    record Station(String name, Step step) {}

    /// A name that nobody has had: Sky, Robin … Sky Robin, Sky Heron …
    private static String next() {
        int told = TOLD.getAndIncrement();
        String last = NAMES.get(told % NAMES.size());
        return told < NAMES.size() ? last : NAMES.get(told / NAMES.size() - 1) + " von " + last;
    }

    List<Station> all() {
        return List.of(
                new Station("invited before discharge", this::invited),
                new Station("joins", this::joins),
                new Station("is greeted", this::greeted),
                new Station("first circle session", this::first),
                new Station("a mentor", this::mentor),
                new Station("says how to be found", this::saysHow),
                new Station("a missed contact, and another", this::missed),
                new Station("reached the way they wrote down", this::found),
                new Station("a return to use", this::returns),
                new Station("a person within minutes", this::person),
                new Station("back in the circle", this::back),
                new Station("later, helps another", this::helps));
    }

    /// From a list, a spoken yes, and an invitation that is handed over in the unit.
    private void invited() throws IOException, InterruptedException {
        BridgeHand desk = site.hand(site.cory).open("/roster/new");
        String leaves = today().plusDays(9).toString();
        desk.press(
                "/roster/preview",
                Map.of("pasted", "Name,Date of birth,Discharge\n" + name + " Lake,1988-11-13," + leaves + "\n"));
        desk.press("/roster", Map.of());
        desk.open("/roster").open(desk.found("<a href=\"(/roster/" + ID + ")\">" + name + " Lake<"));
        desk.press("/roster/.*/consent", Map.of("how", "spoken", "said", "yes"));
        desk.press("/roster/.*/invitation", Map.of());
        link = desk.found("id=\"link\" value=\"[^\"]*(/join[^\"]*)\"");
    }

    private void joins() throws IOException, InterruptedException {
        comes(comer, name, link);
        String found = site.hand(site.cory).open("/desk/people").found("/desk/" + ID + "\"[^>]*>" + name + "<");
        me = new PersonId(UUID.fromString(found));
        myself().open("/today").reads("Cory");
        if (!planned().due().equals(today().plusDays(1))) {
            throw new BridgeBroken("The first contact is not tomorrow.");
        }
    }

    private static void comes(BridgeHand comer, String called, String with) throws IOException, InterruptedException {
        comer.open(with).press("/join/name", Map.of("adult", "yes", "agree", "yes"));
        comer.press("/join/phone", Map.of("name", called, "language", "en"));
        comer.press("/join", Map.of("phone", "own", "website", ""));
    }

    private void greeted() throws IOException, InterruptedException {
        greets(site.hand(site.gil), name, "Hi " + name + ". I am Gil.");
        myself().open("/today").reads("I am Gil.");
    }

    private static void greets(BridgeHand greeter, String whom, String words) throws IOException, InterruptedException {
        greeting(greeter, whom)
                .press("/greetings/.*/words", Map.of("words", words))
                .reads(words);
    }

    private static BridgeHand greeting(BridgeHand greeter, String whom) throws IOException, InterruptedException {
        greeter.open("/greetings");
        return greeter.open("/greetings/" + greeter.found("/greetings/" + ID + "[^>]*>" + whom + "<"));
    }

    /// Joins, and lets it be noted that they came.
    private void first() throws IOException, InterruptedException {
        myself().open(circle).press(circle + "/membership", Map.of("name", name));
        String session = session(tuesday());
        myself().open(session).press(session + "/attendance/consent", Map.of());
        sits("I am new here.");
    }

    private void back() throws IOException, InterruptedException {
        sits("I used, and I am back.");
    }

    /// Says something in the circle, comes on Tuesday, and whoever leads notes it.
    private void sits(String words) throws IOException, InterruptedException {
        LocalDate day = tuesday();
        myself().open(circle).press(circle + "/posts", Map.of("words", words, "go", "say"));
        at(day, LocalTime.of(19, 20));
        BridgeHand leader = site.hand(site.lee).open(circle).reads(words);
        leader.open(session(day) + "/attendance").reads(name);
        String there = leader.found("name=\"there\" value=\"" + ID + "\"[^>]*> <span class=\"who\">" + name + "<");
        leader.press(".*/attendance", Map.of("there", there));
        myself().open(session(day)).reads("a leader noted that you were there");
    }

    private LocalDate tuesday() {
        return today().with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
    }

    private String session(LocalDate day) {
        return circle + "/sessions/" + day;
    }

    /// Somebody who walks with one person at a time offers it; both say yes.
    private void mentor() throws IOException, InterruptedException {
        mo = site.mentor("Mo");
        of(mo).open("/mentors/profile").press("/mentors/profile", Map.of("name", "Mo", "capacity", "1"));
        BridgeHand mine =
                myself().open("/mentors").press("/mentors/seeking", Map.of()).open("/mentors");
        mine.open(mine.found("<a href=\"(/mentors/" + ID + ")\">Mo<"));
        mine.press("/mentors/.*/ask", Map.of("word", "Evenings are best for me."));
        BridgeHand mentor = of(mo).open("/mentors");
        mentor.open("/mentors/asks/" + mentor.found("/mentors/asks/" + ID)).reads("Evenings are best for me.");
        mentor.press("/mentors/asks/.*/yes", Map.of());
        myself().open("/mentors").reads("Write to Mo");
    }

    private void saysHow() throws IOException, InterruptedException {
        BridgeHand mine = myself().open("/reach/quiet");
        mine.press(
                "/reach/quiet",
                Map.of("reader", "mentor", "days", "7", "way-text", "1", "never", "no-police", "words", "coffee"));
    }

    /// On its day nobody answers, and neither the next time; then contacts come every week.
    private void missed() throws IOException, InterruptedException {
        calls("no_answer", "No answer.");
        calls("no_answer", "No answer again.");
        if (planned().due().isAfter(today().plusDays(7))) {
            throw new BridgeBroken("Two contacts were missed, and the next is not within a week.");
        }
    }

    /// Whoever is to make the next contact makes it on its day, from their own list.
    private void calls(String result, String line) throws IOException, InterruptedException {
        Touchpoint next = planned();
        if (next.due().isAfter(today())) {
            at(next.due(), LocalTime.of(10, 0));
        }
        BridgeHand caller = site.hand(next.owner()).open("/desk").reads(name).open("/desk/" + me);
        caller.press("/desk/.*/encounters", Map.of("result", result, "line", line));
    }

    /// Days go by without them; then the mentor reads how they want to be found, and does so.
    private void found() throws IOException, InterruptedException {
        site.clock().forward(Duration.ofDays(8));
        of(mo).open("/reach/quiet/" + me).reads("send me a text", "Do not send the police");
        calls("reached", "A text, as they asked. Coffee on Friday.");
        myself().open("/me/contacts").reads("No answer again.", "Coffee on Friday.");
    }

    /// The first step is for whoever happens upon it. The second is one tap to somebody they know.
    private void returns() throws IOException, InterruptedException {
        new BridgeHand(site.guest()).open("/return-to-use").reads("911", "988");
        BridgeHand mine = myself().open("/return-to-use/with-you").reads("Mo");
        mine.press("/words", Map.of());
        talk = mine.path();
        mine.press(talk, Map.of("words", "I used last night. Can we talk?", "go", "say"));
        myself().open(talk).reads("Can we talk?");
    }

    private void person() throws IOException, InterruptedException {
        Instant asked = site.clock().instant();
        site.clock().forward(Duration.ofMinutes(6));
        of(mo).open(talk)
                .reads("Can we talk?")
                .press(talk, Map.of("words", "I am here. I am calling you now.", "go", "say"));
        myself().open(talk).reads("I am calling you now.");
        if (Duration.between(asked, site.clock().instant()).compareTo(MINUTES) > 0) {
            throw new BridgeBroken("A person took longer than minutes.");
        }
    }

    /// Months later they would like to greet; a supervisor talks with them, both sign, and somebody new is
    /// greeted.
    private void helps() throws IOException, InterruptedException {
        site.clock().forward(Duration.ofDays(120));
        myself().open("/giving/greeter").press("/giving/greeter", Map.of("words", "Somebody greeted me."));
        BridgeHand supervisor = site.hand(site.sam).open("/offers");
        String offer = supervisor.found("<a href=\"(/offers/" + ID + ")\">" + name + "<");
        supervisor
                .open(offer)
                .press(
                        "/offers/.*/talks",
                        Map.of("held", today().toString(), "outcome", "ready", "words", "We both think so."));
        myself().open("/giving/greeter").press("/giving/greeter/signature", Map.of("answer", "ready"));
        site.hand(site.sam).open(offer).press("/offers/.*/signature", Map.of());
        String other = next();
        BridgeHand newcomer = new BridgeHand(site.guest());
        BridgeHand desk = site.hand(site.cory).open("/invitations").press("/invitations", Map.of("role", "member"));
        comes(newcomer, other, desk.found("id=\"link\" value=\"[^\"]*(/join[^\"]*)\""));
        greeting(site.hand(site.gil), other).press("/greetings/.*/passing", Map.of());
        greets(myself(), other, "Hi. I was where you are, in spring.");
        newcomer.open("/today").reads("I was where you are");
    }

    /// What each station left behind.
    void lookBack() throws IOException, InterruptedException {
        myself().open("/me/contacts").reads("No answer.", "No answer again.", "Coffee on Friday.");
        myself().open(talk).reads("Can we talk?", "I am calling you now.");
        myself().open("/mentors").reads("Write to Mo");
        myself().open("/reach/quiet").reads("days\" type=\"number\"");
    }

    /// Whoever helped is asked no more, so that the next story has its own.
    void end() throws IOException, InterruptedException {
        BridgeHand mine = myself().open("/giving/greeter");
        if (mine.finds("/giving/greeter/end")) {
            mine.press("/giving/greeter/end", Map.of());
        }
    }

    private BridgeHand myself() {
        return of(me);
    }

    private BridgeHand of(PersonId person) {
        if (person.equals(NOBODY)) {
            throw new BridgeBroken("There is nobody who could.");
        }
        return site.hand(person);
    }

    private Touchpoint planned() {
        return site.bean(Touchpoints.class)
                .next(Actor.of(me), me)
                .orElseThrow(() -> new BridgeBroken("Nobody is to contact them."));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(site.clock().instant(), site.zone());
    }

    private void at(LocalDate day, LocalTime time) {
        site.clock().set(day.atTime(time).atZone(site.zone()).toInstant());
    }
}
