package tandem.coping;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.content.Item;
import tandem.web.Texts;
import tandem.web.Visit;

/// What to try now: first what has eased things for this person in such a moment, then what is made for it. Plain
/// counting, said with each offer.
@Component
class Offers {
    private static final int HELPED = 3;
    private static final int OTHERS = 5;
    /// For whoever does not say what it is like: short, and each of another kind.
    private static final List<String> ANYTIME =
            List.of("paced-breathing", "grounding", "urge-surfing", "telling-someone", "halt");

    private final Skills skills;
    private final Practices practices;

    Offers(Skills skills, Practices practices) {
        this.skills = skills;
        this.practices = practices;
    }

    /// @param why it stands here, in words
    record Offer(Item skill, String why) {}

    /// @param helped what has eased things before
    record Now(List<Offer> helped, List<Offer> others) {}

    Now of(Visit visit, Optional<When> when) {
        var tried = visit.reader()
                .person()
                .map(me -> Tried.of(practices.of(me), when))
                .orElse(Tried.NOTHING);
        var adopted = new HashMap<String, Item>();
        skills.adopted(visit.actor(), visit.language()).forEach(item -> adopted.put(item.id(), item));
        var helped = tried.helped(adopted, when, visit.texts()).limit(HELPED).toList();
        helped.forEach(offer -> adopted.remove(offer.skill().id()));
        return new Now(helped, others(adopted, tried, when, visit.texts()));
    }

    private static List<Offer> others(Map<String, Item> adopted, Tried tried, Optional<When> when, Texts texts) {
        return when.map(moment -> adopted.values().stream()
                        .filter(item -> When.of(item).contains(moment))
                        .sorted(Comparator.comparing((Item item) -> tried.inVain(item.id()))
                                .thenComparing(Item::minutes)
                                .thenComparing(Item::title)))
                .orElseGet(() -> ANYTIME.stream().flatMap(id -> Stream.ofNullable(adopted.get(id))))
                .limit(OTHERS)
                .map(item -> new Offer(item, tried.why(item, when, texts)))
                .toList();
    }

    /// @param here what came of each skill in such a moment
    /// @param ever and in any
    private record Tried(Map<String, Effect> here, Map<String, Effect> ever) {
        static final Tried NOTHING = new Tried(Map.of(), Map.of());

        static Tried of(List<Practice> all, Optional<When> when) {
            var such = all.stream()
                    .filter(each -> when.isPresent() && each.when().equals(when))
                    .toList();
            return new Tried(bySkill(Effect.of(such)), bySkill(Effect.of(all)));
        }

        private static Map<String, Effect> bySkill(List<Effect> effects) {
            var found = new HashMap<String, Effect>();
            effects.forEach(effect -> found.put(effect.skill(), effect));
            return found;
        }

        /// In such a moment before others; then by how often it eased.
        Stream<Offer> helped(Map<String, Item> adopted, Optional<When> when, Texts texts) {
            var such = eased(here, adopted).map(effect -> offer(effect, "here", adopted, texts));
            var others = eased(ever, adopted)
                    .filter(effect -> !here.containsKey(effect.skill()))
                    .filter(effect -> when.map(
                                    moment -> When.of(known(adopted, effect)).contains(moment))
                            .orElse(true))
                    .map(effect -> offer(effect, when.isPresent() ? "elsewhere" : "ever", adopted, texts));
            return Stream.concat(such, others);
        }

        private static Stream<Effect> eased(Map<String, Effect> effects, Map<String, Item> adopted) {
            return effects.values().stream()
                    .filter(effect -> effect.eased() > 0 && adopted.containsKey(effect.skill()))
                    .sorted(Comparator.comparing(Effect::eased)
                            .reversed()
                            .thenComparing(Effect::rated)
                            .thenComparing(Effect::skill));
        }

        private static Offer offer(Effect effect, String where, Map<String, Item> adopted, Texts texts) {
            return new Offer(known(adopted, effect), texts.of("coping.why." + where, effect.rated(), effect.eased()));
        }

        private static Item known(Map<String, Item> adopted, Effect effect) {
            return Objects.requireNonNull(adopted.get(effect.skill()));
        }

        /// Whether it was tried in such a moment and never eased anything.
        boolean inVain(String skill) {
            var effect = here.get(skill);
            return effect != null && effect.rated() > 0 && effect.eased() == 0;
        }

        String why(Item item, Optional<When> when, Texts texts) {
            var effect = here.get(item.id());
            if (effect != null && inVain(item.id())) {
                return texts.of("coping.why.not-yet", effect.rated());
            }
            return when.isPresent() ? texts.of("coping.why.made") : item.summary();
        }
    }
}
