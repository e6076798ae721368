package tandem.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A page with a form, and what is to be mended in it.
public interface FormPage {
    Page shell();

    /// Per field, the key of the text that says what to mend there.
    Map<String, String> wrong();

    default Texts texts() {
        return shell().texts();
    }

    /// The text of what is wrong with a field, or null.
    @Nullable
    default String wrong(String field) {
        var key = wrong().get(field);
        return key == null ? null : texts().of(key);
    }
}
