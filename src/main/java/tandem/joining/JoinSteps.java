package tandem.joining;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.people.People;
import tandem.people.Person;
import tandem.program.Program;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// The pages of joining, and what each step needs before the next one is shown.
@Component
class JoinSteps {
    private final Invitations invitations;
    private final People people;
    private final Names names;

    JoinSteps(Invitations invitations, People people, Names names) {
        this.invitations = invitations;
        this.people = people;
        this.names = names;
    }

    /// What they read and say yes to.
    Html read(JoinForm form, @Nullable String wrong, Visit visit, Optional<Invitation> invitation) {
        var role = invitation.map(Invitation::role).orElse(Role.MEMBER);
        var terms = Terms.of(visit.program(), visit.language(), role);
        var inviter = invitation
                .flatMap(found -> people.visibleTo(Actor.DOOR, found.inviter()))
                .map(Person::name)
                .orElse(null);
        return show("joining/read.jte", form, terms, inviter, wrong, visit);
    }

    Html name(JoinForm form, Terms terms, @Nullable String wrong, Visit visit) {
        return show("joining/name.jte", form, terms, null, wrong, visit);
    }

    Html phone(JoinForm form, Terms terms, @Nullable String wrong, Visit visit) {
        return show("joining/phone.jte", form, terms, null, wrong, visit);
    }

    Html code(String typed, @Nullable String wrong, Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("joining.code.title"));
        var here = visit.reader().person().isPresent();
        return Html.of("joining/code.jte", shell, new CodePage(shell, typed, wrong, here));
    }

    /// The words they read, in whichever language; none where the program has changed them since.
    static Optional<Terms> read(JoinForm form, Program program) {
        return Stream.of(Role.MEMBER, Role.COORDINATOR)
                .flatMap(role -> program.languages().stream().map(language -> Terms.of(program, language, role)))
                .filter(terms -> terms.version().equals(form.terms()))
                .findFirst();
    }

    /// What there is to say about the name and has not been read yet.
    Optional<NameDoubt> doubt(JoinForm form) {
        return names.doubt(form.name()).filter(doubt -> !form.decided(doubt));
    }

    Optional<Invitation> invitation(JoinForm form) {
        return form.code().isEmpty() ? Optional.empty() : invitations.open(form.code());
    }

    private static Html show(
            String template,
            JoinForm form,
            Terms terms,
            @Nullable String inviter,
            @Nullable String wrong,
            Visit visit) {
        var shell = Page.personal(visit, Tab.NONE, visit.texts().of("joining.title"));
        var page = Html.of(template, shell, new JoinPage(shell, form, terms, inviter, wrong));
        return wrong == null ? page : page.status(422);
    }
}
