package tandem.operate;

import java.io.IOException;
import java.time.Duration;
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

/// The way of one person, station by station. Each leaves something that the next ones, or a look back at the end, find.
final class BridgeStory {
    private static final String ID = "([0-9a-f]{8}-[0-9a-f-]{27})";
    private static final List<String> NAMES =
            List.of("Sky", "Robin", "Heron", "Finch", "Linnet", "Martin", "Oriole", "Plover", "Quail", "Starling");
    private static final AtomicInteger TOLD = new AtomicInteger();
    private static final Duration SOON = Duration.ofMinutes(10);

    private final BridgeSite site;
    private final String name = next();
    private final String circle;
    private String link = "";
    private String talk = "";
    private String session = "";
    private BridgeHand hand;
    private PersonId me = new PersonId(new UUID(0, 0));

    BridgeStory(BridgeSite site) {
        this.site = site;
        this.circle = "/circles/" + site.circle;
        this.hand = new BridgeHand(site.guest());
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
        return told < NAMES.size() ? last : NAMES.get(told / NAMES.size() - 1) + " of " + last;
    }

    List<Station> all() {
        return List.of(
                new Station("invited before discharge", this::invited),
                new Station("joins", this::joins),
                new Station("is greeted", this::greeted),
                new Station("first circle session", () -> sits("Tonight I came.")),
                new Station("says how to be found", this::writesHow),
                new Station("a missed contact, and another", this::missed),
                new Station("reached the way they wrote down", this::found),
                new Station("a return to use", this::returns),
                new Station("a person within minutes", this::person),
                new Station("back in the circle", () -> sits("I am back.")),
                new Station("later, helps another", this::helps));
    }

    static int stations() {
        return 11;
    }

    private void invited() throws IOException, InterruptedException {
        BridgeHand desk = site.hand(site.cory).open("/invitations");
        desk.press("/invitations", Map.of("role", "member", "note", "", "circle", "", "days", "14", "email", ""));
        link = desk.found("id=\"link\" value=\"[^\"]*(/join[^\"]*)\"");
    }

    private void joins() throws IOException, InterruptedException {
        hand = comes(name, link);
        me = idOf(name);
        hand.open("/today").reads("Cory");
        if (!planned().due().equals(today().plusDays(1))) {
            throw new BridgeBroken("The first contact is not tomorrow.");
        }
    }

    private BridgeHand comes(String called, String with) throws IOException, InterruptedException {
        BridgeHand comer = new BridgeHand(site.guest()).open(with);
        comer.press("/join/name", Map.of("adult", "yes", "agree", "yes"));
        comer.press("/join/phone", Map.of("name", called, "language", "en"));
        return comer.press("/join", Map.of("phone", "own", "website", ""));
    }

    private PersonId idOf(String called) throws IOException, InterruptedException {
        String found = site.hand(site.cory).open("/desk").found("/desk/" + ID + "\"[^>]*>" + called + "<");
        return new PersonId(UUID.fromString(found));
    }

    private void greeted() throws IOException, InterruptedException {
        BridgeHand greeter = greets(site.hand(site.gil), name);
        greeter.press("/greetings/.*/words", Map.of("words", "Hi " + name + ". I am Gil."));
        myself().open("/today").reads("I am Gil.");
    }

    private static BridgeHand greets(BridgeHand greeter, String whom) throws IOException, InterruptedException {
        greeter.open("/greetings");
        return greeter.open("/greetings/" + greeter.found("/greetings/" + ID + "[^>]*>" + whom + "<"));
    }

    /// A session, at which a leader notes that they were there.
    private void sits(String words) throws IOException, InterruptedException {
        LocalDate tuesday = today().with(TemporalAdjusters.next(java.time.DayOfWeek.TUESDAY));
        session = circle + "/sessions/" + tuesday;
        BridgeHand mine = myself().open(circle);
        if (words.equals("Tonight I came.")) {
            mine.press(circle + "/membership", Map.of("name", name));
            mine.open(session).press(session + "/attendance/consent", Map.of());
        }
        mine.open(circle).press(circle + "/posts", Map.of("words", words, "go", "say"));
        at(tuesday, LocalTime.of(19, 20));
        BridgeHand leader = site.hand(site.lee).open(session + "/attendance").reads(name);
        String there = leader.found("name=\"there\" value=\"" + ID + "\"[^>]*> <span class=\"who\">" + name + "<");
        leader.press(session + "/attendance", Map.of("there", there));
        myself().open(session).reads("a leader noted that you were there");
    }

    private void writesHow() throws IOException, InterruptedException {
        BridgeHand mine = myself().open("/reach/quiet");
        mine.press(
                "/reach/quiet",
                Map.of("reader", "caseload", "days", "7", "way-text", "1", "never", "no-police", "words", "coffee"));
        mine.reads("send me a text");
    }

    /// On its day nobody answers, and neither the next time; then contacts come every week.
    private void missed() throws IOException, InterruptedException {
        calls("no_answer", "No answer.");
        calls("no_answer", "No answer again.");
        if (planned().due().isAfter(today().plusDays(7))) {
            throw new BridgeBroken("Two contacts were missed, and the next is not within a week.");
        }
    }

    private void calls(String result, String line) throws IOException, InterruptedException {
        LocalDate due = planned().due();
        if (due.isAfter(today())) {
            at(due, LocalTime.of(10, 0));
        }
        site.hand(site.cory).open("/desk").reads(name).open("/desk/" + me).press(
                "/desk/.*/encounters", Map.of("result", result, "line", line, "next", "taper"));
    }

    /// Days go by without them; then whoever they named reads how they want to be found, and does so.
    private void found() throws IOException, InterruptedException {
        site.clock().forward(Duration.ofDays(8));
        site.hand(site.cory).open("/reach/quiet/" + me).reads("send me a text", "Do not send the police");
        calls("reached", "A text, as they asked. Coffee on Friday.");
        myself().open("/me/contacts").reads("No answer again.", "Coffee on Friday.");
    }

    /// The first step is for whoever happens upon it. The second is one tap to somebody they know.
    private void returns() throws IOException, InterruptedException {
        new BridgeHand(site.guest()).open("/return-to-use").reads("911", "988");
        BridgeHand mine = myself().open("/return-to-use/with-you").reads("Cory");
        mine.press("/words", Map.of());
        talk = mine.path();
        mine.press(talk, Map.of("words", "I used last night. Can we talk?", "go", "say"))
                .reads("Can we talk?");
    }

    private void person() throws IOException, InterruptedException {
        java.time.Instant asked = site.clock().instant();
        site.clock().forward(Duration.ofMinutes(6));
        site.hand(site.cory).open(talk).reads("Can we talk?").press(
                talk, Map.of("words", "I am here. I am calling you now.", "go", "say"));
        myself().open(talk).reads("I am calling you now.");
        if (Duration.between(asked, site.clock().instant()).compareTo(SOON) > 0) {
            throw new BridgeBroken("A person took longer than minutes.");
        }
    }

    /// Months later: a supervisor lets them greet, and they greet somebody who has just come.
    private void helps() throws IOException, InterruptedException {
        site.clock().forward(Duration.ofDays(120));
        site.hand(site.sam).open("/team/" + me).press("/team/.*/roles", Map.of("role", "greeter"));
        String other = next();
        BridgeHand desk = site.hand(site.cory).open("/invitations");
        desk.press("/invitations", Map.of("role", "member", "note", "", "circle", "", "days", "14", "email", ""));
        BridgeHand comer = comes(other, desk.found("id=\"link\" value=\"[^\"]*(/join[^\"]*)\""));
        BridgeHand greeter = greets(myself(), other);
        greeter.press("/greetings/.*/words", Map.of("words", "Hi. I was where you are, in spring."));
        comer.open("/today").reads("I was where you are");
    }

    /// What each station left behind.
    void lookBack() throws IOException, InterruptedException {
        BridgeHand mine = myself();
        mine.open("/me/contacts").reads("No answer.", "No answer again.", "Coffee on Friday.");
        mine.open(talk).reads("Can we talk?", "I am calling you now.");
        mine.open("/reach/quiet").reads("send me a text");
        mine.open(circle).reads(name);
    }

    private BridgeHand myself() {
        return site.hand(me);
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
