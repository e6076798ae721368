package tandem.mentoring;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tandem.audit.Act;
import tandem.audit.Audit;
import tandem.people.People;
import tandem.people.Person;
import tandem.shared.PersonId;
import tandem.shared.Spreadsheet;
import tandem.wall.Actor;
import tandem.wall.Gate;

/// Takes out what is billed. Everybody in it can read that it was.
@Component
class Billing {
    static final String CODE = "H0038";
    private static final String GROUP = "HQ";

    private final Gate gate;
    private final Facts facts;
    private final People people;
    private final Audit audit;

    Billing(Gate gate, Facts facts, People people, Audit audit) {
        this.gate = gate;
        this.facts = facts;
        this.people = people;
        this.audit = audit;
    }

    /// What the file holds, in this order.
    enum Column {
        MEMBER,
        DATE,
        START,
        STOP,
        MINUTES,
        UNITS,
        CODE,
        MODIFIER,
        PLACE,
        GOAL,
        ACTIVITY,
        RESPONSE,
        NEXT_STEP,
        AUTHOR,
        CREDENTIAL,
        SUPERVISOR,
        RULE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A span of days, the last one with it.
    record Days(LocalDate first, LocalDate last, ZoneId zone) {
        Instant from() {
            return first.atStartOfDay(zone).toInstant();
        }

        Instant until() {
            return last.plusDays(1).atStartOfDay(zone).toInstant();
        }
    }

    record Line(Fact fact, int units) {}

    /// What would be taken out.
    List<Line> lines(Actor actor, Days days, UnitRule rule) {
        var found = facts.billable(actor, days.from(), days.until());
        var units = units(found, rule, days.zone());
        return found.stream()
                .map(fact -> new Line(fact, units.getOrDefault(fact.encounter(), 0)))
                .toList();
    }

    /// The file. What is taken and that it was taken are kept together.
    String take(PersonId me, Days days, UnitRule rule) {
        var actor = Actor.of(me);
        return gate.as(actor, () -> {
            var lines = lines(actor, days, rule);
            var taken = lines.stream().map(Line::fact).toList();
            facts.exported(taken);
            var persons = taken.stream().map(Fact::person).collect(Collectors.toSet());
            persons.forEach(person -> audit.looked(person, "mentoring.billed"));
            audit.record(Act.BILLING_TAKEN, Optional.empty(), rule.id());
            return csv(lines, names(actor, taken), days.zone(), rule);
        });
    }

    private Map<PersonId, Person> names(Actor actor, List<Fact> taken) {
        Set<PersonId> all = taken.stream()
                .flatMap(fact -> Stream.of(fact.person(), fact.supervisor()))
                .collect(Collectors.toSet());
        return people.visibleTo(actor, all);
    }

    private static Map<UUID, Integer> units(List<Fact> facts, UnitRule rule, ZoneId zone) {
        record PersonsDay(PersonId person, LocalDate day) {}
        var days = facts.stream()
                .collect(Collectors.groupingBy(
                        fact -> new PersonsDay(
                                fact.person(), fact.started().atZone(zone).toLocalDate()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        var units = new HashMap<UUID, Integer>();
        days.values().forEach(day -> {
            var counted = rule.day(day.stream().map(Fact::minutes).toList());
            for (int at = 0; at < day.size(); at++) {
                units.put(day.get(at).encounter(), counted.get(at));
            }
        });
        return units;
    }

    private static String csv(List<Line> lines, Map<PersonId, Person> names, ZoneId zone, UnitRule rule) {
        var text = new StringWriter();
        var head = Stream.of(Column.values()).map(Column::code).toArray(String[]::new);
        try (var csv =
                new CSVPrinter(text, CSVFormat.RFC4180.builder().setHeader(head).get())) {
            for (var line : lines) {
                csv.printRecord(cells(line, names, zone, rule).stream().map(Spreadsheet::disarmed));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static List<String> cells(Line line, Map<PersonId, Person> names, ZoneId zone, UnitRule rule) {
        var fact = line.fact();
        var started = fact.started().atZone(zone);
        var cells = new ArrayList<String>();
        cells.add(name(names, fact.person()));
        cells.add(started.toLocalDate().toString());
        cells.add(started.toLocalTime().toString());
        cells.add(fact.stopped().atZone(zone).toLocalTime().toString());
        cells.add(Integer.toString(fact.minutes()));
        cells.add(Integer.toString(line.units()));
        cells.add(CODE);
        cells.add(fact.group() ? GROUP : "");
        cells.add(fact.place().code());
        cells.addAll(List.of(
                fact.said().goal(),
                fact.said().activity(),
                fact.said().response(),
                fact.said().step()));
        cells.addAll(List.of(fact.author(), fact.credential(), name(names, fact.supervisor()), rule.id()));
        return cells;
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        var known = names.get(person);
        return known == null ? "" : known.name();
    }
}
