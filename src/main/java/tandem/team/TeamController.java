package tandem.team;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tandem.people.Colleague;
import tandem.shared.PersonId;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Refusal;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Who works here: their roles, and whether they can come in.
@Controller
final class TeamController {
    private final Team team;

    TeamController(Team team) {
        this.team = team;
    }

    /// @param staff those who work here; `helpers` greet, walk with somebody, or lead
    record TeamPage(Page shell, List<Colleague> staff, List<Colleague> helpers) {
        /// Those with the same roles together, in the order of the list.
        Map<String, List<Colleague>> byRole(List<Colleague> people) {
            return people.stream()
                    .collect(Collectors.groupingBy(
                            each -> TeamController.roles(each, shell.texts()),
                            LinkedHashMap::new,
                            Collectors.toList()));
        }

        boolean is(Role role) {
            return shell.visit().reader().is(role);
        }

        /// Who looks after the directory and those who asked to be reached.
        boolean keeps() {
            return is(Role.COORDINATOR) || is(Role.ADMINISTRATOR);
        }
    }

    /// @param powers over which roles the reader may decide
    /// @param lacks which of them the reader may give
    /// @param problem what could not be done and why; empty
    record ColleaguePage(
            Page shell, Colleague colleague, boolean me, Set<Role> powers, Set<Role> lacks, String problem) {
        String roles() {
            return TeamController.roles(colleague, shell.texts());
        }

        List<Role> has() {
            return powers.stream().filter(colleague.roles()::contains).toList();
        }

        /// Whether some are not given here, but agreed on after a talk.
        boolean talks() {
            return lacks.size() + has().size() < powers.size();
        }

        /// Only administrators, and only those who work here.
        boolean switches() {
            return !me && powers.contains(Role.ADMINISTRATOR) && colleague.staff();
        }
    }

    @GetMapping("/team")
    Html team(Visit visit) {
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("team.title"));
        var all = team.seenBy(visit.me());
        var page = new TeamPage(
                shell,
                all.stream().filter(Colleague::staff).toList(),
                all.stream().filter(each -> !each.staff()).toList());
        return Html.of("team/team.jte", shell, page);
    }

    @GetMapping("/team/{person}")
    Html colleague(@PathVariable("person") UUID person, Visit visit) {
        return page(new PersonId(person), "", visit);
    }

    @PostMapping("/team/{person}/roles")
    Object give(@PathVariable("person") UUID person, @RequestParam("role") String role, Visit visit) {
        var me = visit.provenMe();
        var colleague = team.visibleTo(me, new PersonId(person)).orElseThrow(Refusal::notFound);
        var given = power(role, visit);
        boolean has = colleague.roles().contains(given);
        if (!has && !team.givable(me, Set.of(given), colleague).contains(given)) {
            var first = visit.texts().of("team.talks.first", colleague.person().name());
            return page(colleague.person().id(), first, visit).status(422);
        }
        team.give(me, colleague.person().id(), given);
        return back(person);
    }

    @PostMapping("/team/{person}/roles/{role}/end")
    Object end(@PathVariable("person") UUID person, @PathVariable("role") String role, Visit visit) {
        var me = visit.provenMe();
        var subject = seen(me, person);
        var taken = power(role, visit);
        boolean had = team.visibleTo(me, subject).orElseThrow().roles().contains(taken);
        if (had && !team.end(me, subject, taken)) {
            return page(subject, visit.texts().of("team.last-administrator"), visit)
                    .status(422);
        }
        return back(person);
    }

    /// @param link to hand over; shown now and never again
    record RenewedPage(Page shell, Colleague colleague, String link, boolean told) {}

    /// A second tap makes another link, and the first is worth nothing.
    @PostMapping("/team/{person}/passkey")
    Html renew(@PathVariable("person") UUID person, Visit visit) {
        var me = visit.provenMe();
        var colleague = team.visibleTo(me, seen(me, person))
                .filter(each -> each.staff() && !each.person().id().equals(me))
                .orElseThrow(Refusal::notFound);
        var made = team.renew(me, colleague.person());
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("team.renewed"));
        var link = visit.site().address().of(made.path());
        return Html.of("team/renewed.jte", shell, new RenewedPage(shell, colleague, link, made.told()));
    }

    @PostMapping("/team/{person}/disabling")
    Object disable(@PathVariable("person") UUID person, Visit visit) {
        var me = visit.provenMe();
        var subject = seen(me, person);
        return switch (team.disable(me, subject)) {
            case DONE, ALREADY -> back(person);
            case ONESELF ->
                page(subject, visit.texts().of("team.oneself"), visit).status(422);
            case LAST_ADMINISTRATOR ->
                page(subject, visit.texts().of("team.last-administrator"), visit)
                        .status(422);
        };
    }

    @PostMapping("/team/{person}/disabling/end")
    Object enable(@PathVariable("person") UUID person, Visit visit) {
        var me = visit.provenMe();
        team.enable(me, seen(me, person));
        return back(person);
    }

    private Html page(PersonId person, String problem, Visit visit) {
        var me = visit.me();
        var colleague = team.visibleTo(me, person).orElseThrow(Refusal::notFound);
        boolean oneself = person.equals(me);
        var powers = oneself
                ? EnumSet.noneOf(Role.class)
                : Powers.over(visit.reader().roles());
        var shell = Page.personal(visit, Tab.TEAM, colleague.person().name());
        return Html.of(
                "team/colleague.jte",
                shell,
                new ColleaguePage(shell, colleague, oneself, powers, team.givable(me, powers, colleague), problem));
    }

    private PersonId seen(PersonId me, UUID person) {
        return team.visibleTo(me, new PersonId(person))
                .map(each -> each.person().id())
                .orElseThrow(Refusal::notFound);
    }

    private static Role power(String code, Visit visit) {
        return Powers.over(visit.reader().roles()).stream()
                .filter(role -> role.code().equals(code))
                .findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /// “coordinator and administrator”, the greatest last as they stand in the list of roles.
    private static String roles(Colleague colleague, Texts texts) {
        return colleague.roles().stream()
                .filter(role -> role != Role.MEMBER)
                .sorted(Comparator.reverseOrder())
                .map(role -> texts.of("team.role." + role.name().toLowerCase(Locale.ROOT)))
                .reduce((one, other) -> one + texts.of("team.and") + other)
                .orElse("");
    }

    private static ResponseEntity<Void> back(UUID person) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", "/team/" + person)
                .build();
    }
}
