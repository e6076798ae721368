package tandem.leaders;

import tandem.shared.PersonId;

/// What another module does when a leader steps back: a bean.
public interface SteppingBack {
    /// Looks around before the unit of work. What it returns runs within it, as the one who steps back, so that both
    /// are
    /// kept or neither.
    Runnable prepare(PersonId leader);
}
