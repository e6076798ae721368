package tandem.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tandem.incidents.Action;
import tandem.incidents.Actions;
import tandem.incidents.Incidents;
import tandem.incidents.Kind;
import tandem.people.Faces;
import tandem.safety.Outcome;
import tandem.safety.ReportKind;
import tandem.safety.Reports;
import tandem.shared.Ids;

/// Two things that went wrong, told in two taps, looked at the next day and answered.
@Component
class Resolved implements Chapter {
    private final Reports reports;
    private final Incidents incidents;
    private final Actions actions;

    Resolved(Reports reports, Incidents incidents, Actions actions) {
        this.reports = reports;
        this.incidents = incidents;
        this.actions = actions;
    }

    private static final LocalTime READ = LocalTime.of(8, 40);
    private static final LocalTime TALKED = LocalTime.of(9, 25);
    private static final LocalTime DECIDED = LocalTime.of(10, 15);

    /// @param ago on which day it is reported
    /// @param said what whoever reports adds
    /// @param end what the team wrote down when it closed it
    /// @param warning what whoever it is about was told in writing; empty where a talk was enough
    /// @param told what they read afterwards
    private record Case(
            int ago,
            String by,
            String about,
            ReportKind kind,
            String said,
            String note,
            String end,
            Outcome outcome,
            String warning,
            String told) {}

    private static final Case WALK = new Case(
            58,
            "Fern",
            "Moss",
            ReportKind.PRESSURE,
            "After the walk he asks for my number. I said no three times now.",
            "Called Fern, she is all right and wants to keep walking.",
            "Met Moss with Anita before the next walk. He had not seen it as pressure; he does now.",
            Outcome.WARNED,
            "On the walk you asked Fern for her number again and again after she had said no. A no is a no. If it happens"
                    + " once more, you are out of the walk.",
            "We talked with him together with Anita. He knows that a no is a no, and that the next time he is out of the"
                    + " walk. Thank you for telling us. You did nothing to bring this on.");

    private static final Case MESA = new Case(
            23,
            "Lupe",
            "Toño",
            ReportKind.PRIVACY,
            "Contó en la panadería algo que dije el sábado en la mesa.",
            "Hablé con Lupe y con Toño por separado.",
            "Toño lo reconoce y pidió disculpas. Por ahora prefiere salirse del círculo; sabe que puede volver a platicar"
                    + " conmigo.",
            Outcome.TALKED,
            "",
            "Hablamos con él. Entendió que lo que se dice en la mesa ahí se queda, y te pide disculpas. Gracias por"
                    + " decirnos; no hiciste nada mal.");

    @Override
    public void tell(Day day, Company here) {
        Stream.of(WALK, MESA).filter(each -> each.ago() == day.ago()).forEach(each -> tell(each, day, here));
    }

    private void tell(Case of, Day day, Company here) {
        var id = Ids.next();
        var face = new Faces.Face(here.person(of.about()), of.about());
        reports.report(here.person(of.by()), id, "circle", face, Optional.empty(), of.kind());
        reports.tell(here.person(of.by()), id, of.said());
        var ruth = here.person("Ruth");
        morning(day, READ);
        incidents.read(ruth, id).ifPresent(incident -> {
            morning(day, TALKED);
            incidents.note(ruth, incident, Ids.next(), of.note());
            var at = morning(day, DECIDED);
            if (!of.warning().isEmpty()) {
                actions.act(
                        new Action(Ids.next(), id, face.person(), null, Kind.WARN, of.warning(), at, ruth, null, null));
                incidents.acted(ruth, incident, "acted");
            }
            incidents.decide(ruth, incident, of.outcome(), of.told(), of.end());
        });
    }

    /// The first morning after it was told.
    private static Instant morning(Day day, LocalTime at) {
        var told = day.end().minus(Duration.ofDays(day.ago())).atZone(day.zone());
        var date = told.toLocalTime().isBefore(READ)
                ? told.toLocalDate()
                : told.toLocalDate().plusDays(1);
        var moment = date.atTime(at).atZone(day.zone()).toInstant();
        day.clock().accept(moment);
        return moment;
    }
}
