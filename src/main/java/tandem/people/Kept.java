package tandem.people;

import java.util.Map;
import java.util.Optional;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// What one module keeps of somebody. Each module that does has one, as a bean: the export asks them all.
public interface Kept {
    /// The module's name, which also finds its words: `privacy.kept.circles`.
    String module();

    /// Everything, opened: texts, numbers, instants, lists and maps of them. Called as that person.
    Map<String, Object> export(PersonId person);

    /// What a code in one of its fields says to people, where no text says it: a feeling, a milestone.
    default Optional<String> said(String field, String code, Language language) {
        return Optional.empty();
    }
}
