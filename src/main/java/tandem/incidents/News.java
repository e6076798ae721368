package tandem.incidents;

import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.safety.Reports;
import tandem.web.Visit;

/// What a member finds on their first page for two weeks: that something was decided about them, or answered.
@Component
public class News {
    private static final Duration STAYS = Duration.ofDays(14);

    private final Actions actions;
    private final Reports reports;

    News(Actions actions, Reports reports) {
        this.actions = actions;
        this.reports = reports;
    }

    /// Whichever matters more, in words.
    public Optional<String> of(Visit visit) {
        var since = visit.now().minus(STAYS);
        if (actions.touching(visit.me()).stream()
                .anyMatch(each -> each.stands(visit.now()) || each.at().isAfter(since))) {
            return Optional.of(visit.texts().of("incidents.news.decided"));
        }
        boolean answered = reports.madeBy(visit.me()).stream()
                .flatMap(each -> each.closing().stream())
                .anyMatch(closing -> closing.at().isAfter(since));
        return answered ? Optional.of(visit.texts().of("incidents.news.answered")) : Optional.empty();
    }
}
