package tandem.safety;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.bridge.Encounter;
import tandem.bridge.Encounters;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.shared.Spreadsheet;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Takes out what two agreed on, once. Everybody in it can read that they were.
@Component
class Exports {
    private final Gate gate;
    private final ApprovalStore store;
    private final Encounters encounters;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Exports(Gate gate, ApprovalStore store, Encounters encounters, People people, Audit audit, Clock clock) {
        this.gate = gate;
        this.store = store;
        this.encounters = encounters;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /// The contacts of everybody as CSV; empty where there is nothing agreed that this one may take. What is taken and
    /// that it was taken are kept together.
    Optional<String> take(PersonId me, UUID approval, ZoneId zone) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            if (!store.begin(approval)) {
                return Optional.empty();
            }
            var contacts = encounters.all(actor);
            var persons = new HashSet<PersonId>();
            contacts.forEach(contact -> persons.add(contact.person()));
            var csv = csv(contacts, people.visibleTo(actor, persons), zone);
            persons.forEach(person -> audit.looked(person, "safety.export"));
            audit.record(Act.BULK_EXPORT, Optional.empty(), approval.toString());
            store.use(approval, clock.instant());
            return Optional.of(csv);
        });
    }

    private static String csv(List<Encounter> contacts, Map<PersonId, Person> names, ZoneId zone) {
        var text = new StringWriter();
        var head = Stream.of(ExportField.values()).map(ExportField::code).toArray(String[]::new);
        try (var csv =
                new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(head).get())) {
            for (var contact : contacts) {
                var person = names.get(contact.person());
                var name = person == null ? "" : person.name();
                csv.printRecord(Stream.of(ExportField.values())
                        .map(field -> Spreadsheet.disarmed(field.of(contact, name, zone))));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
