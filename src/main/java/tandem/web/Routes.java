package tandem.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tandem.wall.Role;

/// Every route there is and who may use it. A route that does not stand here answers “not found”, and a test fails
/// on any difference between this table and what the controllers map.
public final class Routes {
    /// Who may use a route: anyone, whoever is arriving or signed in, or people with one of these roles.
    public sealed interface Who {
        boolean lets(Reader reader);
    }

    record Anyone() implements Who {
        @Override
        public boolean lets(Reader reader) {
            return true;
        }
    }

    /// Whoever is signed in, and staff whose passkey is still to come.
    record Arriving() implements Who {
        @Override
        public boolean lets(Reader reader) {
            return reader.person().isPresent();
        }
    }

    record SignedIn() implements Who {
        @Override
        public boolean lets(Reader reader) {
            return reader.person().isPresent() && !reader.halfway();
        }
    }

    /// A machine elsewhere. It comes without a browser and signs what it sends; whoever takes that checks the
    /// signature.
    record Machine() implements Who {
        @Override
        public boolean lets(Reader reader) {
            return true;
        }
    }

    record OneOf(Set<Role> roles) implements Who {
        @Override
        public boolean lets(Reader reader) {
            return !reader.halfway() && !Collections.disjoint(roles, reader.roles());
        }
    }

    /// @param pattern as the controller maps it: `/meetings/{id}`
    public record Route(String method, String pattern, Who who) {}

    /// Those who keep the directory and call people back.
    private static final Set<Role> KEEPERS = Set.of(Role.COORDINATOR, Role.ADMINISTRATOR);

    private static final Set<Role> SUPERVISOR = Set.of(Role.SUPERVISOR);
    private static final Set<Role> COORDINATOR = Set.of(Role.COORDINATOR);
    private static final Set<Role> ADMINISTRATOR = Set.of(Role.ADMINISTRATOR);
    /// Those who work with people here.
    private static final Set<Role> CARERS = Set.of(Role.COORDINATOR, Role.SUPERVISOR);

    private static final Set<Role> LEADER = Set.of(Role.LEADER);

    /// Those to whom members may open something of theirs.
    private static final Set<Role> COMPANIONS = Set.of(Role.MENTOR, Role.LEADER);

    private static final Set<Role> MENTOR = Set.of(Role.MENTOR);

    /// Those to whom members may open signals.
    private static final Set<Role> GUIDES = Set.of(Role.MENTOR, Role.COORDINATOR);

    /// Those who have a queue of their own, and those who see to everybody's.
    private static final Set<Role> DESK = Set.of(Role.MENTOR, Role.COORDINATOR, Role.SUPERVISOR);

    /// Those who change when a circle meets.
    private static final Set<Role> HOSTS = Set.of(Role.LEADER, Role.COORDINATOR);

    /// Those who lead or learn to, and those who look after them.
    private static final Set<Role> TRAINED = Set.of(Role.LEADER, Role.COORDINATOR, Role.SUPERVISOR);

    static final List<Route> ALL = List.of(
            // meetings
            anyone("GET", "/meetings"),
            anyone("GET", "/meetings.json"),
            anyone("GET", "/meetings/{slug}"),
            anyone("GET", "/meetings/{slug}/calendar.ics"),
            anyone("GET", "/meetings/{slug}/correction"),
            anyone("POST", "/meetings/{slug}/correction"),
            anyone("GET", "/feeds/meeting-guide.json"),
            // the shell
            anyone("GET", "/assets/{name}"),
            anyone("GET", "/favicon.ico"),
            anyone("GET", "/sw.js"),
            anyone("GET", "/manifest.webmanifest"),
            anyone("GET", "/robots.txt"),
            anyone("GET", "/exit"),
            anyone("GET", "/install"),
            anyone("GET", "/about"),
            anyone("GET", "/privacy"),
            anyone("POST", "/language"),
            // the first page
            anyone("GET", "/"),
            // help
            anyone("GET", "/help"),
            anyone("GET", "/offline"),
            anyone("POST", "/help/requests"),
            anyone("GET", "/help/asked"),
            // signing in
            anyone("GET", "/sign-in"),
            anyone("POST", "/sign-in"),
            anyone("GET", "/sign-in/code"),
            anyone("POST", "/sign-in/code"),
            anyone("GET", "/sign-in/card"),
            anyone("POST", "/sign-in/card"),
            anyone("GET", "/sign-in/passphrase"),
            anyone("POST", "/sign-in/passphrase"),
            anyone("GET", "/sign-in/passkey"),
            anyone("POST", "/sign-in/passkey"),
            anyone("POST", "/sign-in/passkey/question"),
            anyone("GET", "/sign-in/new/{code}"),
            anyone("POST", "/sign-in/new/{code}"),
            arriving("GET", "/sign-in/again"),
            arriving("POST", "/sign-in/again"),
            arriving("POST", "/sign-in/again/number"),
            anyone("GET", "/sign-out"),
            anyone("POST", "/sign-out"),
            arriving("GET", "/welcome/passkey"),
            arriving("POST", "/me/passkeys"),
            arriving("POST", "/me/passkeys/question"),
            signedIn("GET", "/welcome/keep"),
            signedIn("GET", "/me/sign-in"),
            signedIn("POST", "/me/sign-in/card"),
            signedIn("POST", "/me/sign-in/card/told"),
            signedIn("POST", "/me/sign-in/email"),
            signedIn("GET", "/me/sign-in/email"),
            signedIn("POST", "/me/sign-in/email/number"),
            signedIn("POST", "/me/sign-in/email/end"),
            signedIn("POST", "/me/sign-in/passphrase"),
            signedIn("POST", "/me/sign-in/passphrase/end"),
            signedIn("POST", "/me/passkeys/{id}/end"),
            signedIn("POST", "/me/sessions/{id}/end"),
            signedIn("POST", "/me/sessions/end"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/people/{id}/card"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/people/{id}/card"),
            // joining
            anyone("GET", "/join"),
            anyone("GET", "/join/read"),
            anyone("GET", "/join/name"),
            anyone("GET", "/join/phone"),
            anyone("POST", "/join/name"),
            anyone("POST", "/join/phone"),
            anyone("POST", "/join"),
            oneOf(Role.STAFF, "GET", "/invitations"),
            oneOf(Role.STAFF, "POST", "/invitations"),
            oneOf(Role.STAFF, "POST", "/invitations/{id}/revocation"),
            oneOf(Set.of(Role.GREETER, Role.COORDINATOR), "GET", "/greetings"),
            signedIn("GET", "/greetings/{id}"),
            signedIn("POST", "/greetings/{id}/words"),
            oneOf(Set.of(Role.GREETER, Role.COORDINATOR), "POST", "/greetings/{id}/passing"),
            signedIn("POST", "/greetings/{id}/answer"),
            signedIn("POST", "/greetings/{id}/answer/end"),
            // circles
            signedIn("GET", "/circles"),
            oneOf(CARERS, "POST", "/circles"),
            oneOf(CARERS, "GET", "/circles/new"),
            signedIn("GET", "/circles/{id}"),
            signedIn("POST", "/circles/{id}/membership"),
            signedIn("POST", "/circles/{id}/membership/end"),
            signedIn("POST", "/circles/{id}/readers"),
            signedIn("POST", "/circles/{id}/ask"),
            signedIn("POST", "/circles/{id}/ask/end"),
            oneOf(TRAINED, "GET", "/circles/asks"),
            oneOf(TRAINED, "POST", "/circles/asks/{id}/answer"),
            oneOf(TRAINED, "POST", "/circles/{id}/access"),
            oneOf(TRAINED, "POST", "/circles/{id}/invitations"),
            signedIn("POST", "/circles/{id}/invitation/end"),
            signedIn("GET", "/circles/{id}/agreement"),
            signedIn("POST", "/circles/{id}/agreement"),
            signedIn("POST", "/circles/{id}/lines"),
            signedIn("GET", "/circles/{id}/conversation"),
            signedIn("POST", "/circles/{id}/posts"),
            signedIn("GET", "/circles/{id}/posts/{post}"),
            signedIn("POST", "/circles/{id}/posts/{post}"),
            signedIn("POST", "/circles/{id}/posts/{post}/removal"),
            signedIn("POST", "/circles/{id}/posts/{post}/passage"),
            signedIn("POST", "/circles/{id}/posts/{post}/encouragement"),
            oneOf(CARERS, "GET", "/circles/{id}/settings"),
            oneOf(CARERS, "POST", "/circles/{id}/settings"),
            oneOf(CARERS, "GET", "/circles/{id}/closing"),
            oneOf(CARERS, "POST", "/circles/{id}/closing"),
            oneOf(CARERS, "POST", "/circles/{id}/closing/end"),
            oneOf(CARERS, "GET", "/circles/{id}/leaders"),
            oneOf(CARERS, "POST", "/circles/{id}/leaders"),
            oneOf(CARERS, "POST", "/circles/{id}/leaders/{leader}/end"),
            // coverage
            oneOf(CARERS, "GET", "/coverage"),
            oneOf(LEADER, "GET", "/coverage/open"),
            oneOf(CARERS, "GET", "/coverage/{id}/{day}"),
            oneOf(CARERS, "POST", "/coverage/{id}/{day}/stand-in"),
            oneOf(CARERS, "POST", "/coverage/{id}/{day}/stand-in/end"),
            oneOf(LEADER, "POST", "/coverage/{id}/{day}/offer"),
            oneOf(LEADER, "POST", "/coverage/{id}/{day}/offer/end"),
            oneOf(LEADER, "POST", "/coverage/{id}/{day}/absence"),
            oneOf(LEADER, "POST", "/coverage/{id}/{day}/absence/end"),
            // one session
            oneOf(LEADER, "GET", "/circles/{id}/sessions/{day}/agenda"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/agenda"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/agenda/items"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/agenda/items/{item}/earlier"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/agenda/items/{item}/removal"),
            signedIn("POST", "/circles/{id}/sessions/{day}/ratings"),
            oneOf(LEADER, "GET", "/circles/{id}/sessions/{day}/attendance"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/attendance"),
            signedIn("POST", "/circles/{id}/sessions/{day}/attendance/consent"),
            signedIn("POST", "/circles/{id}/sessions/{day}/attendance/consent/end"),
            signedIn("POST", "/circles/{id}/sessions/{day}/attendance/mine/end"),
            signedIn("POST", "/circles/{id}/sessions/{day}/note"),
            oneOf(LEADER, "GET", "/circles/{id}/sessions/{day}/sheet"),
            oneOf(LEADER, "GET", "/circles/{id}/sessions/{day}/debrief"),
            oneOf(LEADER, "POST", "/circles/{id}/sessions/{day}/debrief"),
            oneOf(SUPERVISOR, "GET", "/debriefs"),
            // skills
            anyone("GET", "/skills"),
            anyone("GET", "/skills/now"),
            anyone("POST", "/skills/now"),
            signedIn("GET", "/skills/mine"),
            signedIn("POST", "/skills/mine/{practice}/removal"),
            anyone("GET", "/skills/{id}"),
            signedIn("POST", "/skills/{id}/practices"),
            signedIn("POST", "/skills/{id}/practices/{practice}"),
            oneOf(SUPERVISOR, "POST", "/skills/{id}/adoption"),
            // signals, and patterns
            signedIn("GET", "/signals"),
            signedIn("POST", "/signals/later"),
            signedIn("POST", "/signals/off"),
            signedIn("POST", "/signals/off/end"),
            signedIn("POST", "/signals/held"),
            signedIn("GET", "/signals/sharing"),
            signedIn("POST", "/signals/sharing"),
            oneOf(GUIDES, "GET", "/signals/opened"),
            signedIn("GET", "/patterns"),
            signedIn("GET", "/patterns/summary"),
            signedIn("GET", "/patterns/paper"),
            // the plan
            signedIn("GET", "/plan"),
            signedIn("GET", "/plan/paper"),
            signedIn("GET", "/plan/sharing"),
            signedIn("POST", "/plan/sharing"),
            anyone("GET", "/plan/offline"),
            anyone("GET", "/plan/kept"),
            signedIn("POST", "/plan/kept"),
            signedIn("POST", "/plan/kept/end"),
            signedIn("GET", "/plan/{section}"),
            signedIn("POST", "/plan/{section}/lines"),
            signedIn("POST", "/plan/{section}/lines/{line}"),
            signedIn("POST", "/plan/{section}/lines/{line}/earlier"),
            signedIn("POST", "/plan/{section}/lines/{line}/removal"),
            oneOf(COMPANIONS, "GET", "/plans"),
            oneOf(COMPANIONS, "GET", "/plans/{person}"),
            // ways of recovery
            anyone("GET", "/pathways"),
            anyone("GET", "/pathways/fit"),
            anyone("POST", "/pathways/fit"),
            anyone("GET", "/pathways/compare"),
            anyone("GET", "/pathways/{id}"),
            oneOf(SUPERVISOR, "POST", "/pathways/{id}/adoption"),
            // meetings outside that somebody plans to go to
            signedIn("GET", "/me/meetings"),
            signedIn("POST", "/me/meetings"),
            signedIn("GET", "/me/meetings/{id}"),
            signedIn("POST", "/me/meetings/{id}/answer"),
            signedIn("POST", "/me/meetings/{id}/removal"),
            // the live room
            signedIn("GET", "/circles/{id}/sessions/{day}/room"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/end"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/seat"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/seat/end"),
            signedIn("GET", "/circles/{id}/sessions/{day}/room/stream"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/here"),
            signedIn("GET", "/circles/{id}/sessions/{day}/room/words"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/words"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/turn"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/listening"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/answer"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/seats/{seat}"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/now"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/notes"),
            signedIn("GET", "/circles/{id}/sessions/{day}/room/relay"),
            signedIn("POST", "/circles/{id}/sessions/{day}/room/signal"),
            // going together
            signedIn("GET", "/together"),
            signedIn("GET", "/together/new"),
            signedIn("POST", "/together"),
            signedIn("POST", "/together/willing"),
            signedIn("POST", "/together/willing/end"),
            signedIn("GET", "/together/{id}"),
            signedIn("POST", "/together/{id}/taking"),
            signedIn("POST", "/together/{id}/end"),
            // mentors
            signedIn("GET", "/mentors"),
            signedIn("POST", "/mentors/seeking"),
            signedIn("POST", "/mentors/seeking/end"),
            signedIn("GET", "/mentors/wishes"),
            signedIn("POST", "/mentors/wishes"),
            oneOf(Set.of(Role.MENTOR), "GET", "/mentors/profile"),
            oneOf(Set.of(Role.MENTOR), "POST", "/mentors/profile"),
            oneOf(Set.of(Role.MENTOR), "POST", "/mentors/rest"),
            oneOf(Set.of(Role.MENTOR), "POST", "/mentors/rest/end"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/mentors/cohort"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/mentors/cohort"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/mentors/cohort/{person}"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/mentors/cohort/{person}/hand"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/mentors/cohort/{person}/hand/end"),
            oneOf(CARERS, "GET", "/mentors/load"),
            signedIn("GET", "/mentors/asks/{id}"),
            signedIn("POST", "/mentors/asks/{id}/yes"),
            signedIn("POST", "/mentors/asks/{id}/end"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/mentors/asks/{id}/removal"),
            signedIn("POST", "/mentors/pairs/{person}/{mentor}/end"),
            signedIn("GET", "/mentors/{id}"),
            signedIn("POST", "/mentors/{id}/ask"),
            // stories
            anyone("GET", "/stories"),
            anyone("GET", "/stories/{id}"),
            anyone("GET", "/stories/{id}/recording"),
            signedIn("POST", "/stories/{id}/feeling"),
            signedIn("POST", "/stories/{id}/feeling/end"),
            oneOf(SUPERVISOR, "POST", "/stories/{id}/adoption"),
            signedIn("GET", "/stories/new"),
            signedIn("POST", "/stories"),
            signedIn("GET", "/stories/mine"),
            signedIn("GET", "/stories/mine/{id}"),
            signedIn("GET", "/stories/mine/{id}/words"),
            signedIn("POST", "/stories/mine/{id}/words"),
            signedIn("POST", Upload.RECORDING),
            signedIn("POST", "/stories/mine/{id}/recording/removal"),
            signedIn("POST", "/stories/mine/{id}/sending"),
            signedIn("POST", "/stories/mine/{id}/audience"),
            signedIn("POST", "/stories/mine/{id}/removal"),
            oneOf(CARERS, "GET", "/stories/waiting"),
            oneOf(CARERS, "GET", "/stories/waiting/{id}"),
            oneOf(CARERS, "POST", "/stories/waiting/{id}/answer"),
            // gatherings
            signedIn("GET", "/gatherings"),
            signedIn("GET", "/circles/{id}/gatherings/new"),
            signedIn("POST", "/circles/{id}/gatherings"),
            signedIn("GET", "/gatherings/{id}"),
            signedIn("GET", "/gatherings/{id}/calendar.ics"),
            signedIn("POST", "/gatherings/{id}/coming"),
            signedIn("POST", "/gatherings/{id}/coming/end"),
            signedIn("GET", "/gatherings/{id}/plan"),
            signedIn("POST", "/gatherings/{id}/plan"),
            signedIn("POST", "/gatherings/{id}/cancellation"),
            // days, and the way back
            signedIn("GET", "/days"),
            signedIn("POST", "/days"),
            signedIn("GET", "/days/new"),
            signedIn("POST", "/days/hidden"),
            signedIn("GET", "/days/{id}"),
            signedIn("GET", "/days/{id}/change"),
            signedIn("POST", "/days/{id}/change"),
            signedIn("POST", "/days/{id}/hidden"),
            signedIn("POST", "/days/{id}/pause"),
            signedIn("POST", "/days/{id}/pause/end"),
            signedIn("POST", "/days/{id}/ending"),
            signedIn("POST", "/days/{id}/ending/end"),
            signedIn("POST", "/days/{id}/removal"),
            signedIn("POST", "/days/{id}/done"),
            signedIn("POST", "/days/{id}/done/end"),
            signedIn("GET", "/days/{id}/milestone"),
            signedIn("POST", "/days/{id}/milestone"),
            signedIn("POST", "/days/milestones/{id}/shown"),
            signedIn("POST", "/days/milestones/{id}/yearly"),
            signedIn("POST", "/days/milestones/{id}/removal"),
            signedIn("GET", "/days/returns/{id}"),
            signedIn("POST", "/days/returns/{id}"),
            signedIn("POST", "/days/returns/{id}/removal"),
            signedIn("GET", "/days/written"),
            signedIn("POST", "/days/written/{id}/removal"),
            signedIn("GET", "/milestones/{id}"),
            signedIn("POST", "/milestones/{id}/answers"),
            signedIn("POST", "/milestones/{id}/answers/{answer}/end"),
            signedIn("POST", "/milestones/{id}/end"),
            anyone("GET", "/return-to-use"),
            anyone("GET", "/return-to-use/offline"),
            anyone("GET", "/return-to-use/with-you"),
            anyone("GET", "/return-to-use/when-ready"),
            signedIn("POST", "/return-to-use/when-ready"),
            signedIn("GET", "/return-to-use/kept"),
            oneOf(SUPERVISOR, "POST", "/return-to-use/{step}/adoption"),
            // sessions
            signedIn("GET", "/circles/{id}/sessions"),
            oneOf(HOSTS, "GET", "/circles/{id}/rhythm"),
            oneOf(HOSTS, "POST", "/circles/{id}/rhythm"),
            oneOf(HOSTS, "POST", "/circles/{id}/rhythm/end"),
            signedIn("POST", "/circles/{id}/pauses"),
            signedIn("POST", "/circles/{id}/pauses/{first}/end"),
            signedIn("GET", "/circles/{id}/sessions/{day}"),
            signedIn("GET", "/circles/{id}/sessions/{day}/calendar.ics"),
            signedIn("POST", "/circles/{id}/sessions/{day}/cancellation"),
            signedIn("POST", "/circles/{id}/sessions/{day}/move"),
            signedIn("POST", "/circles/{id}/sessions/{day}/change/end"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/untold"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/untold/called"),
            signedIn("GET", "/me/notices"),
            signedIn("POST", "/me/notices"),
            anyone("GET", "/off/{token}"),
            anyone("POST", "/off/{token}"),
            anyone("GET", "/notices/off/{token}"),
            anyone("POST", "/notices/off/{token}"),
            signedIn("GET", "/me/calendar"),
            signedIn("POST", "/me/calendar"),
            signedIn("POST", "/me/calendar/titles"),
            signedIn("POST", "/me/calendar/end"),
            anyone("GET", "/calendar/{token}.ics"),
            // words between two
            signedIn("GET", "/words"),
            signedIn("GET", "/words/new"),
            signedIn("POST", "/words"),
            signedIn("POST", "/words/asks/{id}/refusal"),
            signedIn("GET", "/words/{id}"),
            signedIn("POST", "/words/{id}"),
            signedIn("POST", "/words/{id}/ending"),
            signedIn("POST", "/words/{id}/ending/end"),
            // one's own people, and quiet times
            signedIn("GET", "/reach"),
            signedIn("POST", "/reach"),
            signedIn("GET", "/reach/people/{id}"),
            signedIn("POST", "/reach/people/{id}"),
            signedIn("POST", "/reach/people/{id}/earlier"),
            signedIn("POST", "/reach/people/{id}/removal"),
            signedIn("GET", "/reach/quiet"),
            signedIn("POST", "/reach/quiet"),
            signedIn("POST", "/reach/quiet/pause"),
            signedIn("POST", "/reach/quiet/pause/end"),
            signedIn("POST", "/reach/quiet/showing"),
            signedIn("POST", "/reach/quiet/showing/end"),
            signedIn("POST", "/reach/quiet/removal"),
            signedIn("GET", "/reach/quiet/open"),
            signedIn("GET", "/reach/quiet/{person}"),
            // text messages
            machine("POST", "/texting/in"),
            machine("POST", "/texting/states/{id}"),
            oneOf(DESK, "GET", "/texts"),
            oneOf(DESK, "GET", "/texts/{id}"),
            oneOf(DESK, "POST", "/texts/{id}"),
            oneOf(DESK, "POST", "/texts/{id}/taking"),
            oneOf(DESK, "POST", "/texts/{id}/end"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/texts/{id}/number"),
            signedIn("GET", "/me/texts"),
            signedIn("POST", "/me/texts/number"),
            signedIn("POST", "/me/texts/code"),
            signedIn("POST", "/me/texts/numbers"),
            signedIn("POST", "/me/texts/end"),
            // ways to be reached
            signedIn("GET", "/channels"),
            signedIn("POST", "/channels"),
            signedIn("POST", "/channels/{way}/end"),
            signedIn("GET", "/channels/kiosk/code"),
            signedIn("POST", "/channels/kiosk/code"),
            oneOf(GUIDES, "GET", "/channels/people/{person}"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/people/{person}/ways/{way}"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/people/{person}/ways/{way}/end"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/channels/people/{person}/code"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/people/{person}/code"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/people/{person}/address"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/people/{person}/letters"),
            oneOf(GUIDES, "GET", "/channels/call/{person}"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/channels/letters"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/letters/{id}/removal"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/letters/{id}/outcome"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/letters/runs"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/channels/letters/runs/{id}"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/letters/runs/{id}/printed"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/channels/letters/runs/{id}/again"),
            oneOf(CARERS, "GET", "/channels/deaths"),
            oneOf(CARERS, "GET", "/channels/deaths/{person}"),
            oneOf(CARERS, "POST", "/channels/deaths/{person}"),
            oneOf(CARERS, "POST", "/channels/deaths/{person}/confirmation"),
            oneOf(CARERS, "POST", "/channels/deaths/{person}/end"),
            oneOf(CARERS, "POST", "/channels/deaths/{person}/told/{whom}"),
            oneOf(CARERS, "GET", "/channels/kiosks"),
            oneOf(CARERS, "POST", "/channels/kiosks"),
            oneOf(CARERS, "POST", "/channels/kiosks/{id}/end"),
            // the shared device
            anyone("GET", "/kiosk"),
            anyone("POST", "/kiosk/turn"),
            anyone("POST", "/kiosk/turn/end"),
            anyone("POST", "/kiosk/turn/longer"),
            anyone("POST", "/kiosk/turn/language"),
            anyone("POST", "/kiosk/acts/{code}"),
            // reminders
            signedIn("GET", "/reminders"),
            signedIn("POST", "/reminders"),
            signedIn("POST", "/reminders/{id}/end"),
            signedIn("POST", "/reminders/hours"),
            signedIn("POST", "/reminders/rest"),
            signedIn("POST", "/reminders/rest/end"),
            signedIn("POST", "/reminders/devices"),
            signedIn("POST", "/reminders/devices/{id}/end"),
            anyone("GET", "/reminders/off/{token}"),
            anyone("POST", "/reminders/off/{token}"),
            // leaders
            oneOf(TRAINED, "GET", "/training"),
            oneOf(TRAINED, "GET", "/training/{id}"),
            oneOf(TRAINED, "POST", "/training/{id}"),
            oneOf(SUPERVISOR, "POST", "/training/{id}/adoption"),
            oneOf(LEADER, "POST", "/training/away"),
            oneOf(LEADER, "POST", "/training/away/question"),
            oneOf(SUPERVISOR, "GET", "/leaders"),
            oneOf(SUPERVISOR, "GET", "/leaders/{person}"),
            oneOf(SUPERVISOR, "POST", "/leaders/{person}/signatures"),
            oneOf(SUPERVISOR, "POST", "/leaders/{person}/recognitions"),
            oneOf(SUPERVISOR, "POST", "/leaders/{person}/recognitions/{id}/end"),
            oneOf(SUPERVISOR, "POST", "/leaders/{person}/talks"),
            oneOf(SUPERVISOR, "POST", "/leaders/{person}/return"),
            // the desk
            oneOf(DESK, "GET", "/desk"),
            oneOf(CARERS, "GET", "/desk/everyone"),
            oneOf(GUIDES, "GET", "/desk/people"),
            oneOf(GUIDES, "POST", "/desk/several"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/desk/unowned"),
            oneOf(CARERS, "POST", "/desk/requests/{id}/taking"),
            oneOf(CARERS, "POST", "/desk/requests/{id}/taking/end"),
            oneOf(CARERS, "POST", "/desk/requests/{id}/results"),
            oneOf(DESK, "GET", "/desk/{person}"),
            oneOf(GUIDES, "POST", "/desk/{person}/encounters"),
            oneOf(GUIDES, "POST", "/desk/{person}/later"),
            signedIn("GET", "/me/contacts"),
            // training wheels
            signedIn("GET", "/transition"),
            signedIn("POST", "/transition/choice"),
            signedIn("POST", "/transition/next"),
            signedIn("POST", "/transition/wheels/{day}/removal"),
            signedIn("POST", "/transition/wheels/{day}/removal/end"),
            signedIn("POST", "/transition/rules"),
            signedIn("POST", "/transition/more"),
            signedIn("POST", "/transition/more/end"),
            signedIn("POST", "/transition/pause"),
            signedIn("POST", "/transition/pause/end"),
            signedIn("POST", "/transition/version"),
            signedIn("GET", "/transition/plan"),
            signedIn("POST", "/transition/plan"),
            signedIn("POST", "/transition/plan/sharing"),
            signedIn("GET", "/transition/plan/paper"),
            signedIn("GET", "/transition/plans"),
            signedIn("GET", "/transition/plans/{person}"),
            signedIn("GET", "/transition/schedule"),
            oneOf(CARERS, "POST", "/transition/schedule"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/transition/schedule/{version}/people"),
            // a mentor's day
            oneOf(MENTOR, "GET", "/mentoring"),
            oneOf(MENTOR, "GET", "/mentoring/away"),
            oneOf(MENTOR, "POST", "/mentoring/away"),
            oneOf(MENTOR, "POST", "/mentoring/away/end"),
            oneOf(CARERS, "GET", "/mentoring/moved"),
            oneOf(SUPERVISOR, "GET", "/mentoring/credentials"),
            oneOf(SUPERVISOR, "POST", "/mentoring/credentials"),
            oneOf(SUPERVISOR, "POST", "/mentoring/credentials/{id}/end"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/mentoring/billing"),
            oneOf(Set.of(Role.COORDINATOR), "POST", "/mentoring/billing/file"),
            oneOf(MENTOR, "GET", "/mentoring/{person}"),
            oneOf(MENTOR, "POST", "/mentoring/{person}/encounters"),
            oneOf(Set.of(Role.COORDINATOR), "GET", "/mentoring/{person}/notes"),
            oneOf(MENTOR, "POST", "/mentoring/{person}/notes"),
            oneOf(MENTOR, "GET", "/mentoring/{person}/worry"),
            oneOf(MENTOR, "POST", "/mentoring/{person}/worry"),
            oneOf(CARERS, "GET", "/worries"),
            signedIn("GET", "/worries/{id}"),
            oneOf(CARERS, "POST", "/worries/{id}/taking"),
            oneOf(CARERS, "POST", "/worries/{id}/closing"),
            signedIn("GET", "/me/mentor"),
            signedIn("POST", "/me/mentor/goals"),
            signedIn("POST", "/me/mentor/goals/{id}/removal"),
            signedIn("POST", "/me/mentor/notes/{id}/remark"),
            signedIn("POST", "/me/mentor/cover/{id}/refusal"),
            signedIn("POST", "/me/mentor/billing"),
            signedIn("POST", "/me/mentor/billing/{id}/refusal"),
            // before somebody leaves treatment
            oneOf(COORDINATOR, "GET", "/roster"),
            oneOf(COORDINATOR, "GET", "/roster/new"),
            oneOf(COORDINATOR, "POST", Upload.ROSTER),
            oneOf(COORDINATOR, "POST", "/roster"),
            oneOf(COORDINATOR, "GET", "/roster/{id}"),
            oneOf(COORDINATOR, "POST", "/roster/{id}/change"),
            oneOf(COORDINATOR, "POST", "/roster/{id}/consent"),
            oneOf(COORDINATOR, "POST", "/roster/{id}/invitation"),
            oneOf(COORDINATOR, "POST", "/roster/{id}/removal"),
            oneOf(GUIDES, "GET", "/handoffs"),
            oneOf(COORDINATOR, "GET", "/handoffs/new"),
            oneOf(COORDINATOR, "POST", "/handoffs"),
            signedIn("GET", "/handoffs/{id}"),
            signedIn("GET", "/handoffs/{id}/agenda"),
            signedIn("GET", "/handoffs/{id}/calendar.ics"),
            oneOf(COORDINATOR, "POST", "/handoffs/{id}"),
            oneOf(COORDINATOR, "POST", "/handoffs/{id}/agreement"),
            oneOf(COORDINATOR, "POST", "/handoffs/{id}/cancellation"),
            signedIn("GET", "/me/handoff"),
            // ways to give back
            signedIn("GET", "/giving"),
            signedIn("GET", "/giving/{way}"),
            signedIn("POST", "/giving/{way}"),
            signedIn("POST", "/giving/{way}/signature"),
            signedIn("POST", "/giving/{way}/end"),
            oneOf(CARERS, "GET", "/offers"),
            oneOf(SUPERVISOR, "GET", "/offers/{id}"),
            oneOf(SUPERVISOR, "POST", "/offers/{id}/talks"),
            oneOf(SUPERVISOR, "POST", "/offers/{id}/signature"),
            oneOf(SUPERVISOR, "POST", "/giving/{way}/adoption"),
            // today
            signedIn("GET", "/today"),
            // check-ins
            signedIn("GET", "/check-in"),
            signedIn("POST", "/check-in"),
            anyone("GET", "/check-in/offline"),
            signedIn("POST", "/check-in/key"),
            signedIn("POST", "/check-in/sealed"),
            signedIn("GET", "/check-in/waiting"),
            signedIn("GET", "/check-in/mine"),
            signedIn("GET", "/check-in/audience"),
            signedIn("POST", "/check-in/audience"),
            signedIn("POST", "/check-in/audience/end"),
            oneOf(Set.of(Role.MENTOR, Role.LEADER), "GET", "/check-in/opened"),
            signedIn("GET", "/check-in/{day}/{id}"),
            signedIn("GET", "/check-in/{day}/{id}/change"),
            signedIn("POST", "/check-in/{day}/{id}/change"),
            signedIn("POST", "/check-in/{day}/{id}/feelings"),
            signedIn("POST", "/check-in/{day}/{id}/removal"),
            signedIn("POST", "/check-in/{day}/{id}/sight"),
            signedIn("POST", "/check-in/{day}/{id}/sight/end"),
            // oneself
            signedIn("GET", "/me"),
            signedIn("GET", "/me/looks"),
            signedIn("POST", "/me/sight/{id}/end"),
            signedIn("GET", "/me/name"),
            signedIn("POST", "/me/name"),
            signedIn("GET", "/me/copy"),
            signedIn("POST", "/me/copy"),
            signedIn("GET", "/me/erasure"),
            signedIn("POST", "/me/erasure"),
            signedIn("POST", "/me/erasure/end"),
            anyone("GET", "/goodbye"),
            // the team
            oneOf(Role.STAFF, "GET", "/team"),
            oneOf(Role.STAFF, "GET", "/team/{person}"),
            oneOf(Role.STAFF, "POST", "/team/{person}/roles"),
            oneOf(Role.STAFF, "POST", "/team/{person}/roles/{role}/end"),
            oneOf(ADMINISTRATOR, "POST", "/team/{person}/passkey"),
            oneOf(ADMINISTRATOR, "POST", "/team/{person}/disabling"),
            oneOf(ADMINISTRATOR, "POST", "/team/{person}/disabling/end"),
            // behind the scenes
            oneOf(KEEPERS, "GET", "/requests"),
            oneOf(KEEPERS, "POST", "/requests/{id}/answer"),
            oneOf(KEEPERS, "GET", "/feeds"),
            oneOf(KEEPERS, "POST", "/feeds"),
            oneOf(KEEPERS, "POST", "/feeds/new/{id}/removal"),
            oneOf(KEEPERS, "POST", "/feeds/{id}/refresh"),
            oneOf(KEEPERS, "POST", "/feeds/{id}/approval"),
            oneOf(KEEPERS, "POST", "/feeds/{id}/removal"),
            oneOf(KEEPERS, "GET", "/feeds/{id}/imports/{import}"),
            oneOf(KEEPERS, "GET", "/feeds/{id}/imports/{import}/rows.csv"),
            oneOf(KEEPERS, "GET", "/corrections"),
            oneOf(KEEPERS, "POST", "/corrections/{id}/done"),
            oneOf(KEEPERS, "POST", "/corrections/{id}/dismissal"),
            // keeping people safe
            signedIn("GET", "/reports/new"),
            signedIn("POST", "/reports"),
            signedIn("GET", "/reports/{id}/sent"),
            signedIn("POST", "/reports/{id}/words"),
            signedIn("GET", "/me/blocks"),
            signedIn("POST", "/me/blocks"),
            signedIn("POST", "/me/blocks/{id}/end"),
            oneOf(CARERS, "GET", "/apart"),
            oneOf(CARERS, "POST", "/apart"),
            oneOf(CARERS, "POST", "/apart/end"),
            oneOf(CARERS, "GET", "/glass"),
            oneOf(CARERS, "POST", "/glass"),
            oneOf(CARERS, "POST", "/glass/{id}/end"),
            oneOf(CARERS, "GET", "/glass/reviews"),
            oneOf(CARERS, "POST", "/glass/reviews/{id}"),
            oneOf(CARERS, "GET", "/exports"),
            oneOf(CARERS, "POST", "/exports"),
            oneOf(CARERS, "POST", "/exports/{id}/answer"),
            oneOf(CARERS, "POST", "/exports/{id}/file"),
            anyone("GET", "/second-yes"),
            anyone("POST", "/second-yes"),
            anyone("POST", "/second-yes/answer"),
            // incidents, and who is on call
            signedIn("GET", "/me/safety"),
            signedIn("POST", "/me/safety/{id}/appeal"),
            signedIn("GET", "/circles/{id}/limits/{fellow}"),
            signedIn("POST", "/circles/{id}/limits/{fellow}"),
            signedIn("POST", "/circles/{id}/limits/{action}/end"),
            oneOf(CARERS, "GET", "/incidents"),
            oneOf(CARERS, "GET", "/incidents/{id}"),
            oneOf(CARERS, "POST", "/incidents/{id}/owner"),
            oneOf(CARERS, "POST", "/incidents/{id}/severity"),
            oneOf(CARERS, "POST", "/incidents/{id}/steps"),
            oneOf(CARERS, "POST", "/incidents/{id}/links"),
            oneOf(CARERS, "POST", "/incidents/{id}/actions"),
            oneOf(CARERS, "POST", "/incidents/{id}/actions/{action}/end"),
            oneOf(CARERS, "POST", "/incidents/{id}/closing"),
            oneOf(CARERS, "GET", "/appeals"),
            oneOf(CARERS, "GET", "/appeals/{id}"),
            oneOf(CARERS, "POST", "/appeals/{id}"),
            anyone("GET", "/appeal"),
            anyone("POST", "/appeal"),
            anyone("POST", "/appeal/words"),
            oneOf(SUPERVISOR, "GET", "/safety/review"),
            oneOf(SUPERVISOR, "POST", "/safety/review"),
            oneOf(CARERS, "GET", "/oncall"),
            oneOf(CARERS, "POST", "/oncall/slots"),
            oneOf(CARERS, "POST", "/oncall/slots/{id}/end"),
            oneOf(CARERS, "POST", "/oncall/changes"),
            oneOf(CARERS, "POST", "/oncall/changes/{id}/end"),
            // reports
            oneOf(CARERS, "GET", "/reports/reach"),
            oneOf(CARERS, "GET", "/reports/reach.csv"),
            // rehearsal
            oneOf(CARERS, "GET", "/rehearsal"),
            // what was done
            oneOf(SUPERVISOR, "GET", "/audit"),
            // the sample program
            anyone("GET", "/personas"),
            anyone("POST", "/personas"),
            anyone("GET", "/outbox"),
            anyone("GET", "/phone"),
            anyone("POST", "/phone"),
            // set up
            anyone("GET", "/setup/{code}"),
            anyone("POST", "/setup/{code}"),
            oneOf(ADMINISTRATOR, "GET", "/settings"),
            oneOf(ADMINISTRATOR, "GET", "/settings/program"),
            oneOf(ADMINISTRATOR, "POST", "/settings/program"),
            oneOf(ADMINISTRATOR, "GET", "/settings/numbers"),
            oneOf(ADMINISTRATOR, "POST", "/settings/numbers"),
            oneOf(ADMINISTRATOR, "POST", "/settings/numbers/{at}/removed"),
            oneOf(ADMINISTRATOR, "GET", "/settings/reply"),
            oneOf(ADMINISTRATOR, "POST", "/settings/reply"),
            oneOf(ADMINISTRATOR, "GET", "/settings/lists"),
            oneOf(ADMINISTRATOR, "POST", "/settings/lists"),
            oneOf(ADMINISTRATOR, "GET", "/settings/look"),
            oneOf(ADMINISTRATOR, "POST", "/settings/look"),
            oneOf(ADMINISTRATOR, "POST", Upload.ROUTE),
            oneOf(ADMINISTRATOR, "POST", "/settings/logo/removed"),
            oneOf(ADMINISTRATOR, "GET", "/settings/approver"),
            oneOf(ADMINISTRATOR, "POST", "/settings/approver"),
            oneOf(ADMINISTRATOR, "GET", "/settings/keys"),
            oneOf(ADMINISTRATOR, "POST", "/settings/finished"),
            // what was done
            // set up
            // what went wrong
            anyone("GET", "/error"));

    private static final Map<String, Route> LISTED = ALL.stream()
            .collect(
                    Collectors.toUnmodifiableMap(route -> route.method() + " " + route.pattern(), Function.identity()));

    private Routes() {}

    private static Route anyone(String method, String pattern) {
        return new Route(method, pattern, new Anyone());
    }

    private static Route arriving(String method, String pattern) {
        return new Route(method, pattern, new Arriving());
    }

    private static Route signedIn(String method, String pattern) {
        return new Route(method, pattern, new SignedIn());
    }

    private static Route machine(String method, String pattern) {
        return new Route(method, pattern, new Machine());
    }

    private static Route oneOf(Set<Role> roles, String method, String pattern) {
        return new Route(method, pattern, new OneOf(roles));
    }

    /// All of them, in the order of the table.
    public static List<Route> all() {
        return ALL;
    }

    /// The methods that a path answers to; none where there is no such path.
    static SortedSet<String> methods(String path) {
        var methods = new TreeSet<String>();
        for (var route : at(path)) {
            methods.addAll(route.method().equals("GET") ? List.of("GET", "HEAD") : List.of(route.method()));
        }
        return methods;
    }

    /// Every route that a path may mean. Which of them it does mean, where there are several, the server decides.
    static List<Route> at(String path) {
        var asked = PathContainer.parsePath(path);
        var shape = Shape.of(path);
        var found = new ArrayList<Route>();
        for (var each : Parsed.of(shape)) {
            if (each.shape().mayBe(shape) && each.pattern().matches(asked)) {
                found.add(each.route());
            }
        }
        return found;
    }

    /// The page at an address; where only forms are sent to it, the nearest page above it.
    static String page(String address) {
        var path = address.replaceFirst("\\?.*", "");
        return at(path).isEmpty() || opens(path) ? address : above(path);
    }

    private static String above(String path) {
        var parent = path.substring(0, Math.max(1, path.lastIndexOf('/')));
        return opens(parent) ? parent : above(parent);
    }

    /// Whether a page is there: of several that a path may mean, the one that says most of it.
    private static boolean opens(String path) {
        return at(path).stream()
                .map(Route::pattern)
                .min(Comparator.comparing(PathPatternParser.defaultInstance::parse, PathPattern.SPECIFICITY_COMPARATOR))
                .flatMap(pattern -> find("GET", pattern))
                .isPresent();
    }

    /// Whether what comes there is from a machine that signs, so that no form of ours came before it.
    static boolean signed(String path) {
        return at(path).stream().anyMatch(route -> route.who() instanceof Machine);
    }

    /// @param pattern ready to match; parsing it costs more than all matching
    private record Parsed(Shape shape, PathPattern pattern, Route route) {
        private static final Map<String, List<Parsed>> BY_FIRST_WORD = ALL.stream()
                .map(route -> new Parsed(
                        Shape.of(route.pattern()), PathPatternParser.defaultInstance.parse(route.pattern()), route))
                .collect(Collectors.groupingBy(each -> each.shape().first()));

        /// No pattern of ours begins with a word that is left open, but for that of the first page.
        static List<Parsed> of(Shape asked) {
            return BY_FIRST_WORD.getOrDefault(asked.first(), List.of());
        }
    }

    static Optional<Route> find(String method, String pattern) {
        return Optional.ofNullable(LISTED.get((method.equals("HEAD") ? "GET" : method) + " " + pattern));
    }
}
