package tandem.rehearsal;

/// Who makes contacts.
///
/// @param people how many
/// @param contactsADay how many contacts one of them makes on a working day, Monday to Friday
/// @param sickDays working days in a year on which one of them is sick, in spells of up to a week
/// @param joinADay how many people come in on a day
public record Staffing(int people, double contactsADay, double sickDays, double joinADay) {}
