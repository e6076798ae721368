package tandem.joining;

import java.util.List;
import java.util.UUID;
import tandem.shared.PersonId;

/// Circles that an inviter may suggest. The module of circles implements it; without one nothing is offered.
public interface CircleChoices {
    /// One circle to choose.
    record Choice(UUID circle, String name) {}

    List<Choice> of(PersonId inviter);
}
