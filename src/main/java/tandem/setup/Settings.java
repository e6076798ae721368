package tandem.setup;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.program.Program;
import tandem.program.Programs;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Html;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Visit;

/// Who changes the settings, and what follows a change.
@Component
class Settings {
    private final Programs programs;
    private final Gate gate;
    private final Audit audit;

    Settings(Programs programs, Gate gate, Audit audit) {
        this.programs = programs;
        this.gate = gate;
        this.audit = audit;
    }

    /// The administrator who asks, having shown lately that it is they.
    PersonId administrator(Visit visit) {
        return visit.provenMe();
    }

    void change(PersonId by, Step part, UnaryOperator<Program> change) {
        record(by, part, () -> programs.change(change));
    }

    /// Does it and says so, or neither.
    void record(PersonId by, Step part, Runnable change) {
        gate.run(Actor.of(by), () -> {
            audit.record(Act.SETTINGS_CHANGED, Optional.empty(), part.code());
            change.run();
        });
    }

    <T> Html page(Visit visit, Step step, T form, Map<String, String> wrong) {
        var shell = Page.personal(visit, Tab.TEAM, visit.texts().of("setup." + step.code()));
        var page = Html.of("setup/" + step.code() + ".jte", shell, new SettingsPage<>(shell, step, form, wrong));
        return wrong.isEmpty() ? page : page.status(422);
    }

    /// The next part the first time; the list of all parts later.
    ResponseEntity<Void> after(Visit visit, Step step) {
        return see(visit.program().sample() ? step.next().map(Step::path).orElse("/settings") : "/settings");
    }

    static ResponseEntity<Void> see(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", path)
                .build();
    }
}
