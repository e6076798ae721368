package tandem.sample;

import tandem.shared.PersonId;

/// Somebody whom a reader may be.
///
/// @param code finds the sentence on what to try: `sample.try.coordinator`
record Persona(PersonId person, String code) {}
