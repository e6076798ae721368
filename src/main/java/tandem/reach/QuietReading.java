package tandem.reach;

import java.util.ArrayList;
import java.util.List;
import tandem.shared.Language;
import tandem.web.Page;
import tandem.web.Texts;

/// What somebody wrote, for whom they wrote it.
record QuietReading(Page shell, String name, QuietPlan plan, QuietWords vocabulary, Language theirs) {
    Texts texts() {
        return shell.texts();
    }

    /// What nobody may do stands first.
    List<String> never() {
        var said = new ArrayList<>(chosen("never", plan.never(), texts().language()));
        if (!plan.ownNever().isEmpty()) {
            said.add(plan.ownNever());
        }
        return said;
    }

    List<String> ways() {
        return chosen("ways", plan.ways(), texts().language());
    }

    /// In their language, to be sent as they stand.
    List<String> words() {
        var said = new ArrayList<String>();
        if (!plan.own().isEmpty()) {
            said.add(plan.own());
        }
        plan.words().forEach(id -> vocabulary.find("words", id).ifPresent(word -> said.add(word.in(theirs))));
        return said;
    }

    private List<String> chosen(String kind, List<QuietPlan.Chosen> chosen, Language language) {
        return chosen.stream()
                .flatMap(each ->
                        vocabulary.find(kind, each.id()).stream().map(word -> word.with(language, each.filled())))
                .toList();
    }
}
