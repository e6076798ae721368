package tandem.checkins;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.web.Visit;

/// Skills that fit what somebody said, by plain rules: the first two that the program has adopted.
@Component
class Fitting {
    private static final String KIND = "skills";
    private static final int MOST = 2;
    private static final int HIGH = 7;
    private static final int SHORT_NIGHT = 4;

    private final Contents contents;
    private final Adoptions adoptions;
    private final Feelings words;

    Fitting(Contents contents, Adoptions adoptions, Feelings words) {
        this.contents = contents;
        this.adoptions = adoptions;
        this.words = words;
    }

    List<Item> of(Said said, Visit visit) {
        var adopted = adoptions.of(visit.actor(), KIND);
        return ids(said)
                .distinct()
                .filter(adopted::contains)
                .flatMap(id -> contents.find(KIND, id, visit.language()).stream())
                .limit(MOST)
                .toList();
    }

    private Stream<String> ids(Said said) {
        return Stream.of(
                        high(said, Scale.CRAVING) ? Stream.of("urge-surfing", "delay-distract-decide") : none(),
                        said.triggers().stream()
                                .flatMap(id -> words.trigger(id).stream())
                                .flatMap(trigger -> trigger.skills().stream()),
                        said.halt().isEmpty() ? none() : Stream.of("halt"),
                        high(said, Scale.STRESS) ? Stream.of("paced-breathing", "grounding") : none(),
                        said.number(Scale.SLEEP)
                                        .filter(hours -> hours <= SHORT_NIGHT)
                                        .isPresent()
                                ? Stream.of("sleep")
                                : none())
                .flatMap(each -> each);
    }

    private static Stream<String> none() {
        return Stream.of();
    }

    private static boolean high(Said said, Scale scale) {
        return said.number(scale).filter(number -> number >= HIGH).isPresent();
    }
}
