package tandem.checkins;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.coping.Skills;
import tandem.plan.Suggestion;
import tandem.plan.Suggests;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.web.Texts;

/// What came up in somebody's check-ins more than once, as situations for their plan: the most often first, each with a
/// skill that may fit.
@Component
class CameUp implements Suggests {
    private static final String SECTION = "risky";
    private static final int DAYS = 60;
    private static final int MORE_THAN_ONCE = 2;
    private static final int FEW = 3;

    private final CheckIns checkIns;
    private final Feelings words;
    private final Skills skills;
    private final Programs programs;
    private final Clock clock;

    CameUp(CheckIns checkIns, Feelings words, Skills skills, Programs programs, Clock clock) {
        this.checkIns = checkIns;
        this.words = words;
        this.skills = skills;
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public List<Suggestion> forSection(PersonId me, String section, Language language) {
        return section.equals(SECTION) ? cameUp(me, language) : List.of();
    }

    private List<Suggestion> cameUp(PersonId me, Language language) {
        var today = LocalDate.ofInstant(clock.instant(), programs.current().zone());
        var often = checkIns.of(me, today.minusDays(DAYS), today.plusDays(1)).stream()
                .flatMap(entry -> entry.said().triggers().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return often.entrySet().stream()
                .filter(each -> each.getValue() >= MORE_THAN_ONCE)
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .flatMap(each -> words.trigger(each.getKey()).stream())
                .limit(FEW)
                .map(trigger -> suggestion(trigger, language))
                .toList();
    }

    private Suggestion suggestion(Feelings.Trigger trigger, Language language) {
        var skill = trigger.skills().stream()
                .flatMap(id -> skills.named(id, language).stream())
                .findFirst();
        return new Suggestion(
                "came-up-" + trigger.id(),
                Texts.in(language).of("checkins.came-up", trigger.name().getOrDefault(language, trigger.id())),
                skill.map(Item::title).orElse(""),
                skill.map(Item::id).or(Optional::empty));
    }
}
