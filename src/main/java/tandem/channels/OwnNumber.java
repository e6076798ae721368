package tandem.channels;

import java.util.Collection;
import java.util.Map;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// The program's own number, for pages that lead to whatever is written through it. Whichever module sends texts has a
/// bean of this. Nobody writes from their own number where there is one: no record, no quiet hours.
public interface OwnNumber {
    /// Whether texts can be sent through it at all.
    boolean on();

    /// Where one writes to those of these who have a number for texts, as far as the actor may see.
    Map<PersonId, String> paths(Actor actor, Collection<PersonId> people);
}
