package tandem.coping;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Item;
import tandem.content.Prose;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Visit;

/// The skills that the program has made its own. A supervisor reads the others too, to adopt them.
@Component
public class Skills {
    static final String KIND = "skills";

    private final Contents contents;
    private final Adoptions adoptions;

    Skills(Contents contents, Adoptions adoptions) {
        this.contents = contents;
        this.adoptions = adoptions;
    }

    /// Those that the program has adopted, in the order of their names.
    public List<Item> adopted(Actor actor, Language language) {
        var adopted = adoptions.of(actor, KIND);
        return all(language).stream()
                .filter(item -> adopted.contains(item.id()))
                .toList();
    }

    /// Those that the program has adopted and that are made for one of these moments; first those that fit most.
    public List<Item> forTags(Actor actor, Language language, Collection<When> moments) {
        return adopted(actor, language).stream()
                .filter(item -> fits(item, moments) > 0)
                .sorted(Comparator.comparing((Item item) -> fits(item, moments)).reversed())
                .toList();
    }

    private static long fits(Item item, Collection<When> moments) {
        return When.of(item).stream().filter(moments::contains).count();
    }

    /// One by its id, whether it is adopted or not: what an agenda names keeps its name.
    public Optional<Item> named(String id, Language language) {
        return contents.find(KIND, id, language);
    }

    List<Item> all(Language language) {
        return contents.all(KIND, language).stream()
                .sorted(Comparator.comparing(Item::title))
                .toList();
    }

    boolean adopted(Actor actor, Item item) {
        return adoptions.of(actor, KIND).contains(item.id());
    }

    /// What an address names, where this reader may read it.
    Optional<Item> find(String id, Visit visit) {
        return named(id, visit.language())
                .filter(item -> visit.reader().is(Role.SUPERVISOR) || adopted(visit.actor(), item));
    }

    /// With links to the other skills that are there and to the steps after a return to use, and to nothing else.
    Prose prose(Visit visit) {
        return new Prose(
                Map.of(),
                target -> target.equals("../return-to-use")
                        ? Optional.of("/return-to-use")
                        : find(target.replace("../skills/", ""), visit).map(item -> "/skills/" + item.id()));
    }
}
