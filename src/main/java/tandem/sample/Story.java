package tandem.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.circles.Access;
import tandem.circles.Agreements;
import tandem.circles.CircleId;
import tandem.circles.Circles;
import tandem.circles.Doors;
import tandem.circles.NewCircle;
import tandem.circles.Spoken;
import tandem.direct.Directs;
import tandem.greeting.Greetings;
import tandem.joining.Consents;
import tandem.joining.Invitations;
import tandem.joining.PersonJoined;
import tandem.oncall.Roster;
import tandem.oncall.Slot;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.program.Programs;
import tandem.schedules.Rule;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Two months of a program that does not exist, told from its first day to this hour.
@Component
class Story {
    private static final int DAYS = 60;

    private final Gate gate;
    private final People people;
    private final Relations relations;
    private final Circles circles;
    private final Doors doors;
    private final Agreements agreements;
    private final Directs directs;
    private final Touchpoints touchpoints;
    private final Greetings greetings;
    private final Consents consents;
    private final Invitations invitations;
    private final Programs programs;
    private final Schooling schooling;
    private final Weeks weeks;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Story(
            Gate gate,
            People people,
            Relations relations,
            Circles circles,
            Doors doors,
            Agreements agreements,
            Directs directs,
            Touchpoints touchpoints,
            Greetings greetings,
            Consents consents,
            Invitations invitations,
            Programs programs,
            Schooling schooling,
            Weeks weeks,
            Roster roster,
            ApplicationEventPublisher events) {
        this.gate = gate;
        this.people = people;
        this.relations = relations;
        this.circles = circles;
        this.doors = doors;
        this.agreements = agreements;
        this.directs = directs;
        this.touchpoints = touchpoints;
        this.greetings = greetings;
        this.consents = consents;
        this.invitations = invitations;
        this.programs = programs;
        this.schooling = schooling;
        this.weeks = weeks;
        this.roster = roster;
        this.events = events;
    }

    /// @return those whom a reader may be, in the order of the page
    List<Persona> tell(Instant now, Consumer<Instant> turn) {
        turn.accept(now.minus(Duration.ofDays(DAYS)));
        var team = team();
        var rooms = rooms(team);
        agreements.change(who(team, "Lee"), room(rooms, Member.TABLE), "We put out one chair more than we need.");
        agreements.accept(who(team, "Anita"), room(rooms, Member.TABLE), 2);
        var here = new HashMap<Member, PersonId>();
        for (int ago = DAYS - 1; ago >= 0; ago--) {
            turn.accept(now.minus(Duration.ofDays(ago)).minus(Duration.ofHours(2)));
            comeIn(ago, team, rooms, here);
            if (ago > 0) {
                contacts(ago, team, here);
            }
        }
        var sparrow = newcomer("Sparrow", team, rooms);
        turn.accept(now.minus(Duration.ofMinutes(108)));
        hello(
                team,
                sparrow,
                "Hi, I’m Dee. I’ve been coming for two years, and my first day I only listened. I’ll meet you at"
                        + " the door on Tuesday, if you want.");
        turn.accept(now.minus(Duration.ofMinutes(20)));
        var finch = newcomer("Finch", team, rooms);
        doors.set(who(team, "Tess"), room(rooms, Member.WALK), Access.REQUEST);
        doors.ask(sparrow, room(rooms, Member.WALK), "Sparrow", "I walk a lot at night. I would like company by day.");
        talk(member(here, "Kit"), member(here, "Nell"), room(rooms, Member.TABLE));
        invite(team, rooms);
        evenings(team, rooms, here);
        return personas(team, here, sparrow, finch);
    }

    private Map<String, PersonId> team() {
        var team = new HashMap<String, PersonId>();
        team.put("Ada", join("Ada", Language.EN, Role.ADMINISTRATOR));
        team.put("Ruth", join("Ruth", Language.EN, Role.SUPERVISOR));
        team.put("Tess", join("Tess", Language.EN, Role.COORDINATOR));
        team.put("Inés", join("Inés", Language.ES, Role.COORDINATOR));
        team.put("Lee", join("Lee", Language.EN, Role.MEMBER, Role.LEADER));
        team.put("Anita", join("Anita", Language.EN, Role.MEMBER, Role.LEADER));
        team.put("Marco", join("Marco", Language.ES, Role.MEMBER, Role.LEADER));
        team.put("Ray", join("Ray", Language.EN, Role.MEMBER, Role.MENTOR));
        team.put("Rosa", join("Rosa", Language.ES, Role.MEMBER, Role.MENTOR));
        team.put("Dee", join("Dee", Language.EN, Role.MEMBER, Role.GREETER));
        team.put("Beto", join("Beto", Language.ES, Role.MEMBER, Role.GREETER));
        school(team);
        onCall(who(team, "Tess"), who(team, "Ruth"));
        return team;
    }

    /// Somebody is on call every day from eight to ten at night.
    private void onCall(PersonId first, PersonId second) {
        for (var day : DayOfWeek.values()) {
            roster.add(first, slot(day, 1, first));
            roster.add(first, slot(day, 2, second));
        }
    }

    private static Slot slot(DayOfWeek day, int rank, PersonId person) {
        return new Slot(Ids.next(), day, LocalTime.of(8, 0), LocalTime.of(22, 0), rank, person);
    }

    private void school(Map<String, PersonId> team) {
        var ruth = who(team, "Ruth");
        schooling.adopt(ruth);
        schooling.full(ruth, who(team, "Lee"));
        schooling.full(ruth, who(team, "Anita"));
        schooling.elsewhere(ruth, who(team, "Marco"));
        schooling.begun(join("Opal", Language.EN, Role.MEMBER, Role.LEADER));
    }

    private PersonId join(String name, Language language, Role first, Role... more) {
        var person = people.join(name, language, EnumSet.of(first, more));
        consents.agree(person, language, first);
        return person;
    }

    private Map<String, CircleId> rooms(Map<String, PersonId> team) {
        var tess = who(team, "Tess");
        return Map.of(
                Member.TABLE,
                circle(
                        tess,
                        Member.TABLE,
                        "For people in their first year.",
                        "",
                        DayOfWeek.TUESDAY,
                        19,
                        Spoken.EN,
                        leaders(team, "Lee", "Anita")),
                Member.WALK,
                circle(
                        tess,
                        Member.WALK,
                        "We walk and talk. All speeds.",
                        "Himmel Park, by the library",
                        DayOfWeek.THURSDAY,
                        17,
                        Spoken.BOTH,
                        leaders(team, "Anita")),
                Member.MESA,
                circle(
                        tess,
                        Member.MESA,
                        "Café, pan y plática, en español.",
                        "Calle Cuarta 12, el salón de atrás",
                        DayOfWeek.SATURDAY,
                        10,
                        Spoken.ES,
                        leaders(team, "Marco")));
    }

    /// Two of a circle who both asked.
    private void talk(PersonId one, PersonId other, CircleId circle) {
        directs.ask(one, circle, other);
        directs.ask(other, circle, one);
        var talk = directs.of(one).getFirst();
        directs.say(one, talk, Ids.next(), "You said Sundays are long for you too. I walk by the river at nine.");
        directs.say(other, directs.of(other).getFirst(), Ids.next(), "I’d like that. This Sunday?");
        directs.say(one, talk, Ids.next(), "This Sunday. By the bridge.");
    }

    private static Map<PersonId, String> leaders(Map<String, PersonId> team, String... names) {
        var leaders = new HashMap<PersonId, String>();
        for (var name : names) {
            leaders.put(who(team, name), name);
        }
        return leaders;
    }

    private CircleId circle(
            PersonId by,
            String name,
            String about,
            String place,
            DayOfWeek day,
            int hour,
            Spoken spoken,
            Map<PersonId, String> leaders) {
        var id = new CircleId(Ids.next());
        var link = place.isEmpty() ? "https://rooms.example.org/tuesday-table" : "";
        var weekly = new Rule.Weekly(day, LocalTime.of(hour, 0));
        var zone = programs.current().zone();
        circles.make(by, new NewCircle(id, name, about, place, link, spoken, weekly, 60, zone, 12, leaders));
        return id;
    }

    private void comeIn(int ago, Map<String, PersonId> team, Map<String, CircleId> rooms, Map<Member, PersonId> here) {
        Member.ALL.stream().filter(member -> member.days() == ago).forEach(member -> {
            var owner = who(team, member.language() == Language.ES ? "Inés" : "Tess");
            var person = joinAsMember(member.name(), member.language(), owner, null);
            here.put(member, person);
            hello(
                    team,
                    person,
                    member.language() == Language.ES
                            ? "Qué gusto que llegaste. Soy Beto. Si quieres, el sábado te espero en la entrada."
                            : "Good to have you here. I’m Dee. Ask me anything, or nothing at all.");
            if (!member.circle().isEmpty()) {
                circles.join(person, room(rooms, member.circle()), member.name());
            }
        });
    }

    /// As joining does it, with somebody who looks after them.
    private PersonId joinAsMember(String name, Language language, PersonId owner, @Nullable CircleId circle) {
        return gate.as(Actor.DOOR, () -> {
            var person = join(name, language, Role.MEMBER);
            relations.give(Actor.DOOR, RelationKind.CASELOAD, person, owner);
            events.publishEvent(new PersonJoined(
                    person, Optional.of(owner), Optional.ofNullable(circle).map(CircleId::value)));
            return person;
        });
    }

    private PersonId newcomer(String name, Map<String, PersonId> team, Map<String, CircleId> rooms) {
        return joinAsMember(name, Language.EN, who(team, "Tess"), room(rooms, Member.TABLE));
    }

    private void hello(Map<String, PersonId> team, PersonId newcomer, String words) {
        for (var name : List.of("Dee", "Beto")) {
            var greeter = who(team, name);
            greetings.heldBy(greeter).stream()
                    .filter(greeting -> greeting.person().equals(newcomer))
                    .forEach(greeting -> greetings.say(greeter, greeting, Ids.next(), words));
        }
    }

    /// What is due is done, each in turn; what Abe was due in the last days is not, and waits on the desk.
    private void contacts(int ago, Map<String, PersonId> team, Map<Member, PersonId> here) {
        here.forEach((member, person) -> {
            var owner = who(team, member.language() == Language.ES ? "Inés" : "Tess");
            var due = touchpoints.next(Actor.of(owner), person).orElseThrow().due();
            if (!due.isAfter(touchpoints.today()) && !(member.name().equals("Abe") && ago <= 2)) {
                contact(owner, person, member, ago);
            }
        });
    }

    private void contact(PersonId owner, PersonId person, Member member, int ago) {
        int number = member.days() - ago;
        boolean answers = number % 5 != 0;
        var line = answers ? member.lines().get(number % member.lines().size()) : "";
        var next = touchpoints.bySchedule(Actor.of(owner), person);
        touchpoints.contacted(owner, person, Ids.next(), answers ? Result.REACHED : Result.NO_ANSWER, line, next);
    }

    private void invite(Map<String, PersonId> team, Map<String, CircleId> rooms) {
        var wish = new Invitations.Wish(
                Ids.next(),
                Role.MEMBER,
                room(rooms, Member.TABLE).value(),
                "Bed 4, leaves on Friday",
                Duration.ofDays(14));
        invitations.invite(who(team, "Tess"), wish);
    }

    private void evenings(Map<String, PersonId> team, Map<String, CircleId> rooms, Map<Member, PersonId> here) {
        var tess = who(team, "Tess");
        var table = room(rooms, Member.TABLE);
        weeks.covered(tess, table, who(team, "Marco"), 3);
        weeks.covered(tess, room(rooms, Member.WALK), who(team, "Lee"), 2);
        weeks.planned(who(team, "Lee"), table);
        weeks.held(who(team, "Lee"), table, Set.of(member(here, "Nell")));
    }

    private static List<Persona> personas(
            Map<String, PersonId> team, Map<Member, PersonId> here, PersonId sparrow, PersonId finch) {
        var personas = new ArrayList<Persona>();
        personas.add(new Persona(who(team, "Tess"), "coordinator"));
        personas.add(new Persona(finch, "newest"));
        personas.add(new Persona(who(team, "Dee"), "greeter"));
        personas.add(new Persona(sparrow, "newcomer"));
        personas.add(new Persona(member(here, "Nell"), "member"));
        personas.add(new Persona(member(here, "Marisol"), "nueva"));
        personas.add(new Persona(who(team, "Lee"), "leader"));
        personas.add(new Persona(who(team, "Ray"), "mentor"));
        personas.add(new Persona(who(team, "Ruth"), "supervisor"));
        personas.add(new Persona(who(team, "Ada"), "administrator"));
        return personas;
    }

    private static PersonId member(Map<Member, PersonId> here, String name) {
        return here.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static PersonId who(Map<String, PersonId> team, String name) {
        return Objects.requireNonNull(team.get(name));
    }

    private static CircleId room(Map<String, CircleId> rooms, String name) {
        return Objects.requireNonNull(rooms.get(name));
    }
}
