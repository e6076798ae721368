package tandem.days;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.oncall.DutyLine;
import tandem.oncall.Roster;
import tandem.program.HelpNumber;
import tandem.program.Way;
import tandem.web.HoursInWords;
import tandem.web.Visit;

/// The program, with its hours as they are now, and asking it to call.
@Component
@Order(30)
class ProgramWithYou implements WithYou {
    private final Roster roster;

    ProgramWithYou(Roster roster) {
        this.roster = roster;
    }

    @Override
    public List<Choice> choices(Visit visit) {
        var texts = visit.texts();
        var taps = new ArrayList<Tap>();
        var number = visit.program().number(visit.now());
        number.ifPresent(each -> taps.addAll(taps(each, visit)));
        taps.add(Tap.link(texts.of("days.with.call-me"), "/help#ask"));
        var state = number.map(each -> HoursInWords.state(each.hours(), visit)).orElse("");
        var duty = visit.reader().person().isPresent() ? new DutyLine(roster, visit).words() : "";
        return List.of(new Choice(
                texts.of("days.with.program"), "", visit.program().name(), (state + " " + duty).strip(), taps));
    }

    private static List<Tap> taps(HelpNumber number, Visit visit) {
        var texts = visit.texts();
        var taps = new ArrayList<Tap>();
        if (number.ways().contains(Way.CALL)) {
            var call = texts.of("days.with.call", number.phone().written());
            taps.add(Tap.link(call, "tel:" + number.phone().dialled()));
        }
        if (number.ways().contains(Way.TEXT)) {
            taps.add(
                    Tap.link(texts.of("days.with.text"), "sms:" + number.phone().dialled()));
        }
        return taps;
    }
}
