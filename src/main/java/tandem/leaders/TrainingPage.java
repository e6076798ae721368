package tandem.leaders;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tandem.content.Item;
import tandem.wall.Role;
import tandem.web.Page;
import tandem.web.Texts;

/// A leader's way to leading, module by module.
///
/// @param adopted the ids of what the program has made its own
record TrainingPage(
        Page shell, List<Item> modules, Set<String> adopted, Readiness mine, List<Supervision> talks, LocalDate today) {
    Texts texts() {
        return shell.texts();
    }

    boolean leads() {
        return shell.visit().reader().is(Role.LEADER);
    }

    boolean supervises() {
        return shell.visit().reader().is(Role.SUPERVISOR);
    }

    boolean readable(Item item) {
        return supervises() || adopted.contains(item.id());
    }

    /// Whether they may read how stepping back goes.
    boolean rest() {
        return supervises() || adopted.contains("stepping-back");
    }

    boolean passed(Item item) {
        return mine.passed().contains(item.id());
    }

    /// The module to read next.
    Optional<Item> next() {
        return modules.stream()
                .filter(item -> !passed(item) && adopted.contains(item.id()))
                .findFirst();
    }

    long done() {
        return modules.stream().filter(this::passed).count();
    }
}
