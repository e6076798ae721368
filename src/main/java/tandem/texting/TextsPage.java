package tandem.texting;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import tandem.people.Person;
import tandem.web.Page;
import tandem.web.Texts;

/// Who waits, and with whom one can write.
///
/// @param theirs those they look after or go along with, and whether each takes texts
/// @param on whether texts can be sent at all
record TextsPage(Page shell, List<Exchanges.Waiter> waiting, Map<Person, Boolean> theirs, boolean on) {
    Texts texts() {
        return shell.texts();
    }

    List<Person> with() {
        return who(true);
    }

    List<Person> without() {
        return who(false);
    }

    private List<Person> who(boolean takes) {
        return theirs.entrySet().stream()
                .filter(each -> each.getValue() == takes)
                .map(Map.Entry::getKey)
                .toList();
    }

    String name(Exchanges.Waiter waiter) {
        return waiter.name().orElseGet(() -> texts().of("texting.stranger"));
    }

    String why(Exchanges.Waiter waiter) {
        return texts().of("texting.why." + waiter.row().why().code());
    }

    String asked(Exchanges.Waiter waiter) {
        var visit = shell.visit();
        return texts().moment(waiter.row().asked(), visit.now(), visit.readerZone());
    }

    /// “in 4 min”, “late”.
    String due(Exchanges.Waiter waiter) {
        if (waiter.row().taken() != null) {
            return texts().of("texting.taken.margin");
        }
        var left = Duration.between(shell.visit().now(), waiter.row().due());
        return left.isNegative() ? texts().of("texting.late") : texts().until(left);
    }

    /// Who sees to it.
    String owner(Exchanges.Waiter waiter) {
        boolean mine = waiter.row().sees().filter(shell.visit().me()::equals).isPresent();
        if (mine) {
            return texts().of("texting.owner.you");
        }
        return waiter.owner()
                .map(name -> texts().of("texting.owner", name))
                .orElseGet(() -> texts().of("texting.owner.none"));
    }
}
