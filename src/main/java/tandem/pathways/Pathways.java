package tandem.pathways;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.content.Prose;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Role;
import tandem.web.Visit;

/// The ways of recovery that the program has made its own, in the order of the alphabet. A supervisor reads the others
/// too, to adopt them.
@Component
public class Pathways {
    static final String KIND = "pathways";

    private final Contents contents;
    private final Adoptions adoptions;
    private final Map<Language, List<Pathway>> read = new ConcurrentHashMap<>();
    private volatile Set<String> adopted = Set.of();

    Pathways(Contents contents, Adoptions adoptions) {
        this.contents = contents;
        this.adoptions = adoptions;
    }

    public List<Pathway> adopted(Language language) {
        var known = adoptedNow();
        return all(language).stream().filter(way -> known.contains(way.id())).toList();
    }

    /// The one to whose meetings those of a fellowship belong.
    public Optional<Pathway> ofFellowship(String code, Language language) {
        return adopted(language).stream()
                .filter(way -> way.fellowships().contains(code))
                .findFirst();
    }

    List<Pathway> all(Language language) {
        return read.computeIfAbsent(
                language,
                each -> contents.all(KIND, each).stream()
                        .map(item -> PathwayReader.read(item, each))
                        .sorted(Comparator.comparing(way -> way.item().order()))
                        .toList());
    }

    /// What an address names, where this reader may read it.
    Optional<Pathway> find(String id, Visit visit) {
        return all(visit.language()).stream()
                .filter(way -> way.id().equals(id))
                .filter(way -> visit.reader().is(Role.SUPERVISOR) || adopted(way))
                .findFirst();
    }

    boolean adopted(Pathway way) {
        return adoptedNow().contains(way.id());
    }

    /// With links to the other ways that are there and to skills, and to nothing else.
    Prose prose(Visit visit) {
        return new Prose(Map.of(), target -> link(target, visit));
    }

    private Optional<String> link(String target, Visit visit) {
        if (target.startsWith("../skills/")) {
            return Optional.of("/skills/" + target.substring("../skills/".length()));
        }
        return find(target.replace("../pathways/", ""), visit).map(Pathway::path);
    }

    /// As the database says; as it last said while it cannot be reached, so that the pages stay.
    private Set<String> adoptedNow() {
        try {
            adopted = adoptions.of(Actor.VISITOR, KIND);
        } catch (DataAccessException | TransactionException unreachable) {
            return adopted;
        }
        return adopted;
    }
}
