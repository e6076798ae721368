package tandem.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Browser;
import tandem.Cast;
import tandem.TestDatabase;
import tandem.browser.Chromium.Visitor;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.channels.PrintRun;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.giving.Giving;
import tandem.giving.Way;
import tandem.greeting.Greetings;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.intake.Entries;
import tandem.joining.PersonJoined;
import tandem.keys.Box;
import tandem.keys.Keys;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Reader;
import tandem.web.Routes;
import tandem.web.Routes.Route;

/// Each page that members do not see, as the table of routes has it, opened on the narrowest phone by somebody who may.
/// Both languages are measured; axe, which takes its time, looks once, in the dark. A page with an id in its address
/// needs an example here.
class EveryStaffPageTest extends BrowserTest {
    private static final Set<Role> EYES = Set.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR, Role.GREETER);

    @Autowired
    Cast cast;

    @Autowired
    Gate gate;

    @Autowired
    Keys keys;

    @Autowired
    Greetings greetings;

    @Autowired
    Contents contents;

    @Autowired
    Adoptions adoptions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Channels channels;

    @Autowired
    PrintRun run;

    @Autowired
    Identities identities;

    private final Map<Role, PersonId> staff = new HashMap<>();
    private final Map<String, String> examples = new HashMap<>();

    @BeforeEach
    void a_full_day() {
        TestDatabase.empty(
                "people", "signin", "help", "greeting", "bridge", "safety", "incidents", "oncall", "intake", "giving");
        var amy = cast.amy();
        staff.put(Role.GREETER, cast.gil());
        staff.put(Role.COORDINATOR, cast.coryFor(amy));
        staff.put(Role.SUPERVISOR, cast.sam());
        staff.put(Role.ADMINISTRATOR, cast.ada());
        gate.run(Actor.DOOR, () -> events.publishEvent(new PersonJoined(amy, Optional.empty(), Optional.empty())));
        clock.forward(Duration.ofDays(2));
        askToBeCalled();
        examples.put("/people/{id}/card", "/people/" + amy + "/card");
        examples.put("/desk/{person}", "/desk/" + amy);
        examples.put("/mentoring/{person}/notes", "/mentoring/" + amy + "/notes");
        examples.put("/texts/{id}", "/texts/" + amy);
        examples.put("/team/{person}", "/team/" + staff.get(Role.COORDINATOR));
        examples.put("/mentors/cohort/{person}", "/mentors/cohort/" + amy);
        examples.put("/incidents/{id}", "/incidents/" + report(cast.bo(), amy));
        examples.put("/appeals/{id}", "/appeals/" + appealed(amy));
        examples.put("/feeds/{id}/imports/{import}", reading());
        var table = Settled.lead(application, staff.get(Role.COORDINATOR));
        examples.put("/circles/{id}/settings", "/circles/" + table + "/settings");
        examples.put("/circles/{id}/closing", "/circles/" + table + "/closing");
        examples.put("/circles/{id}/rhythm", "/circles/" + table + "/rhythm");
        examples.put("/circles/{id}/leaders", "/circles/" + table + "/leaders");
        examples.put("/coverage/{id}/{day}", "/coverage/" + table + "/2026-03-10");
        examples.put("/leaders/{person}", "/leaders/" + cast.lee());
        examples.put("/stories/waiting/{id}", "/stories/waiting/" + Settled.story(application, amy));
        examples.put("/training/{id}", "/training/" + adopted());
        examples.put("/roster/{id}", "/roster/" + rostered());
        examples.put("/offers/{id}", "/offers/" + offered(amy));
        examples.put("/channels/people/{person}", "/channels/people/" + amy);
        examples.put("/channels/people/{person}/code", "/channels/people/" + amy + "/code");
        examples.put("/channels/call/{person}", "/channels/call/" + amy);
        examples.put("/channels/deaths/{person}", "/channels/deaths/" + amy);
        examples.put("/channels/letters/runs/{id}", "/channels/letters/runs/" + letters(amy));
    }

    /// Amy says yes to paper, and a letter to her is in a run.
    private UUID letters(PersonId amy) {
        channels.agree(Actor.of(amy), amy, Channel.LETTER);
        channels.agree(Actor.of(amy), amy, Channel.CALL);
        identities.keep(Actor.of(amy), amy, IdentityKind.ADDRESS, "Amy Q\n12 Elm Street");
        identities.keep(Actor.of(amy), amy, IdentityKind.PHONE, "520-555-0142");
        var cory = staff.get(Role.COORDINATOR);
        run.add(cory, Ids.next(), amy, "We thought of you.");
        var id = Ids.next();
        cast.browser(port, cory).post("/channels/letters", "/channels/letters/runs", Map.of("key", id.toString()));
        return id;
    }

    private UUID rostered() {
        var roster = application.getBean(Entries.class);
        var cory = staff.get(Role.COORDINATOR);
        roster.take(cory, Ids.next(), "name,dob,phone\nDevon Price,1979-05-14,520-555-0171");
        return roster.all(Actor.of(cory)).getFirst().id();
    }

    private UUID offered(PersonId member) {
        var giving = application.getBean(Giving.class);
        giving.offer(member, Ids.next(), Way.MENTOR, "Somebody walked with me.");
        return giving.of(member).getFirst().id();
    }

    private String adopted() {
        var module = contents.find("training", "scope", Language.EN).orElseThrow();
        adoptions.adopt(staff.get(Role.SUPERVISOR), module);
        return module.id();
    }

    @AfterEach
    void nothing_left() {
        TestDatabase.empty("help", "safety", "incidents", "content");
    }

    @ParameterizedTest
    @CsvSource({"en-US, LIGHT", "es-US, DARK"})
    void every_staff_page_fits_a_narrow_phone_and_is_accessible_in_the_dark(String language, ColorScheme scheme) {
        for (var role : EYES) {
            var phone = Chromium.phone(language).setViewportSize(320, 640).setColorScheme(scheme);
            try (var visitor = browserOf(staff.get(role), phone)) {
                pages(role).forEach(path -> look(visitor, path, scheme));
                assertThat(visitor.complaints).isEmpty();
            }
        }
    }

    /// Those that this role sees, and members and the roles before it do not.
    private List<String> pages(Role role) {
        var own = Routes.all().stream()
                .filter(route ->
                        route.method().equals("GET") && !route.pattern().contains(".csv"))
                .filter(route -> !lets(route, Role.MEMBER) && opener(route) == role)
                .map(route -> address(route.pattern()));
        var hello = greetings.heldBy(staff.get(role)).stream().map(each -> "/greetings/" + each.id());
        return Stream.concat(own, hello).toList();
    }

    private static Role opener(Route route) {
        return EYES.stream()
                .filter(role -> lets(route, role))
                .min(Comparator.naturalOrder())
                .orElse(Role.MEMBER);
    }

    private static boolean lets(Route route, Role role) {
        var somebody = Actor.of(new PersonId(Ids.next()));
        return route.who().lets(new Reader(somebody, Set.of(role), null, false, null, false));
    }

    private String address(String pattern) {
        assertThat(pattern.contains("{")).as("%s needs an example", pattern).isEqualTo(examples.containsKey(pattern));
        return examples.getOrDefault(pattern, pattern);
    }

    private static void look(Visitor visitor, String path, ColorScheme scheme) {
        var page = visitor.page;
        page.navigate(path);
        page.evaluate("() => document.querySelectorAll('details').forEach(each => { each.open = true })");
        assertThat(page.url()).endsWith(path);
        assertThat(page.locator(".tabs a").count())
                .as("%s is no error page", path)
                .isPositive();
        assertThat(scheme == ColorScheme.DARK ? Axe.findings(page) : List.of())
                .as(path)
                .isEmpty();
        assertThat(Ruler.findings(page)).as(path).isEmpty();
    }

    private void askToBeCalled() {
        var form = Map.of("name", "Sky", "how", "text", "reach", "520-555-0142", "say", "no", "words", "Call me.");
        var with = new HashMap<>(form);
        with.put("key", "every-staff-page");
        new Browser(port).post("/help", "/help/requests", with);
    }

    /// The only supervisor acted, so a coordinator reads what is said to it.
    private UUID appealed(PersonId person) {
        var id = Ids.next();
        keys.make(id);
        TestDatabase.owner()
                .sql("""
                        insert into incidents.action (id, person, kind, why, at, by)
                        values (:id, :person, 'warn', :why, :at, :by);
                        insert into incidents.appeal (action, words, at) values (:id, :words, :at)
                        """)
                .param("id", id)
                .param("person", person.value())
                .param("why", keys.seal(new Box(id, "incidents.action", "why", id), "Keep to what you agreed on."))
                .param("words", keys.seal(new Box(id, "incidents.appeal", "words", id), "I did."))
                .param("at", Timestamp.from(clock.instant()))
                .param("by", staff.get(Role.SUPERVISOR).value())
                .update();
        return id;
    }

    private UUID report(PersonId reporter, PersonId about) {
        var id = Ids.next();
        keys.make(id);
        TestDatabase.owner()
                .sql("""
                        insert into safety.report (id, reporter, about, place, kind, label, at, due)
                        values (:id, :reporter, :about, 'circle', 'pressure', :label, :at, :due)
                        """)
                .param("id", id)
                .param("reporter", reporter.value())
                .param("about", about.value())
                .param("label", keys.seal(new Box(id, "safety.report", "label", id), "Amy"))
                .param("at", Timestamp.from(clock.instant()))
                .param("due", Timestamp.from(clock.instant().plus(Duration.ofHours(4))))
                .update();
        return id;
    }

    private static String reading() {
        return TestDatabase.owner()
                .sql("select '/feeds/' || feed || '/imports/' || id from feeds.import where feed is not null limit 1")
                .query(String.class)
                .single();
    }
}
