package tandem.people;

import java.util.Optional;
import java.util.UUID;
import tandem.wall.Actor;

/// What circles are called, for pages of modules that know no more of one than its id. The module of circles has a bean
/// of this.
public interface CircleNames {
    /// Empty where the reader may not see that circle.
    Optional<String> of(Actor reader, UUID circle);
}
