package tandem.joining;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tandem.joining.CircleChoices.Choice;
import tandem.joining.Invitations.Noted;
import tandem.shared.Language;
import tandem.web.Page;
import tandem.web.Texts;

/// The invitations of one coordinator, and the form for another.
record InvitationsPage(
        Page shell, List<Noted> made, List<Choice> circles, InvitationForm form, Map<String, String> wrong) {
    Texts texts() {
        return shell.texts();
    }

    @Nullable
    String wrong(String field) {
        var key = wrong.get(field);
        return key == null ? null : texts().of(key);
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
        return texts().date(moment.atZone(shell.visit().program().zone()).toLocalDate());
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
