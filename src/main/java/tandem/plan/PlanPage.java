package tandem.plan;

import java.util.List;
import tandem.web.Page;
import tandem.web.Texts;

/// One's plan.
///
/// @param phone whether it is kept on this phone, or may be
/// @param readsOthers whether others opened theirs to this reader
record PlanPage(Page shell, List<Section> sections, OwnPhone.Here phone, boolean readsOthers) {
    /// @param readers the names of those who read it
    record Section(Part part, List<Line> lines, List<String> readers) {
        /// Nothing of it.
        @Override
        public String toString() {
            return "Section " + part.id();
        }
    }

    Texts texts() {
        return shell.texts();
    }

    boolean empty() {
        return sections.stream().allMatch(section -> section.lines().isEmpty());
    }

    /// The first section without a line; where all have some, the first.
    Part next() {
        return sections.stream()
                .filter(section -> section.lines().isEmpty())
                .findFirst()
                .orElse(sections.getFirst())
                .part();
    }

    String readers(Section section) {
        return section.readers().isEmpty()
                ? texts().of("plan.only-you")
                : texts().of("plan.read-by", String.join(", ", section.readers()));
    }
}
