package tandem.help;

import gg.jte.Content;
import java.util.Optional;
import tandem.web.Visit;

/// What the help page holds for whoever is signed in on a device of their own. Whoever knows it has a bean of this. It
/// is asked for nobody else, and nothing of it is ever in the copy for times without a connection.
public interface Beside {
    /// Their own people come first of all; what is next for them stands before the lines.
    record Parts(Content people, Content next) {}

    Optional<Parts> of(Visit visit);
}
