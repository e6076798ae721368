package tandem.help;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tandem.web.Visit;

/// The help page's own part for a reader. Whatever goes wrong in it, the lines are shown: they need nothing but the
/// program's file.
@Component
class Personal {
    private static final Logger LOG = LoggerFactory.getLogger(Personal.class);

    private final List<Beside> all;

    Personal(List<Beside> all) {
        this.all = all;
    }

    Optional<Beside.Parts> of(Visit visit) {
        if (visit.reader().person().isEmpty()
                || visit.reader().shared()
                || visit.reader().halfway()) {
            return Optional.empty();
        }
        try {
            return all.stream().flatMap(each -> each.of(visit).stream()).findFirst();
        } catch (RuntimeException broken) {
            LOG.warn("The personal part of the help page: {}", broken.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
