package tandem.bridge;

import tandem.shared.PersonId;

/// Somebody is looked after by a colleague from now on. Published within the unit of work of whoever handed over.
public record HandedOver(PersonId person, PersonId from, PersonId to) {}
