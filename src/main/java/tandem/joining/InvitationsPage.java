package tandem.joining;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tandem.joining.CircleChoices.Choice;
import tandem.joining.Invitations.Noted;
import tandem.shared.Language;
import tandem.wall.Role;
import tandem.web.FormPage;
import tandem.web.Page;
import tandem.web.Reader;

/// The invitations of one who may invite, and the form for another.
record InvitationsPage(
        Page shell, List<Noted> made, List<Choice> circles, InvitationForm form, Map<String, String> wrong)
        implements FormPage {
    /// What somebody may invite another as; the database decides it (`joining.invitation`).
    static List<Role> may(Reader reader) {
        var may = new ArrayList<Role>();
        if (reader.is(Role.COORDINATOR) || reader.is(Role.SUPERVISOR)) {
            may.add(Role.MEMBER);
        }
        if (reader.is(Role.SUPERVISOR)) {
            may.addAll(List.of(Role.GREETER, Role.MENTOR, Role.LEADER));
        }
        if (reader.is(Role.ADMINISTRATOR)) {
            may.addAll(List.of(Role.COORDINATOR, Role.SUPERVISOR, Role.ADMINISTRATOR));
        }
        return may;
    }

    List<Role> roles() {
        return may(shell.visit().reader());
    }

    boolean chosen(Role role) {
        var all = roles();
        return role.code().equals(form.role())
                || role == all.getFirst()
                        && all.stream().noneMatch(each -> each.code().equals(form.role()));
    }

    List<Language> languages() {
        return shell.visit().program().languages();
    }

    List<Noted> open() {
        return made.stream().filter(this::open).toList();
    }

    List<Noted> ended() {
        return made.stream().filter(each -> !open(each)).toList();
    }

    String date(Instant moment) {
        return texts().margin(moment.atZone(shell.visit().program().zone()).toLocalDate());
    }

    /// “Used”, “Taken back”, “Ran out”. Nothing says by whom.
    String end(Noted each) {
        var invitation = each.invitation();
        var how = invitation.used() != null ? "used" : invitation.revoked() != null ? "revoked" : "over";
        return texts().of("joining.ended." + how);
    }

    private boolean open(Noted each) {
        return each.invitation().openAt(shell.visit().now());
    }
}
