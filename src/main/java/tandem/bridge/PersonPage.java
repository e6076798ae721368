package tandem.bridge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tandem.people.Person;
import tandem.web.FormPage;
import tandem.web.Page;

/// What the page of one person's contacts shows.
///
/// @param moved when contacts were put off, and who handed them over to whom
/// @param records whether the reader looks after them or walks with them, and may write down a contact
/// @param keeps whether the reader looks after them as a coordinator
/// @param care the relation by which the reader is there for them; empty where there is none
/// @param until where the reader is here by break-glass, when the page closes, in words
/// @param colleagues those who can take them
/// @param later what is done instead of a contact, as typed
/// @param wrong what to mend in that
record PersonPage(
        Page shell,
        DeskRow row,
        List<Said> made,
        List<Moved> moved,
        boolean records,
        boolean keeps,
        Optional<UUID> care,
        Optional<String> until,
        List<Person> colleagues,
        BulkForm later,
        Map<String, String> wrong)
        implements FormPage {}
