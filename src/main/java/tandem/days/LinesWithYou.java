package tandem.days;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.program.CrisisLine;
import tandem.program.Way;
import tandem.web.Visit;

/// The first line of the program's list, and the one that stays with whoever may use alone.
@Component
@Order(40)
class LinesWithYou implements WithYou {
    @Override
    public List<Choice> choices(Visit visit) {
        var lines = visit.program().crisis();
        return Stream.concat(lines.stream().limit(1), lines.stream().filter(CrisisLine::alone))
                .distinct()
                .map(line -> choice(line, visit))
                .toList();
    }

    private static Choice choice(CrisisLine line, Visit visit) {
        var language = visit.language();
        var texts = visit.texts();
        var taps = Stream.of(Way.CALL, Way.TEXT)
                .filter(line.ways()::contains)
                .map(way -> way == Way.CALL
                        ? Tap.link(
                                texts.of("days.with.call", line.phone().written()),
                                "tel:" + line.phone().dialled())
                        : Tap.link(
                                texts.of("days.with.text-to", line.phone().written()),
                                "sms:" + line.phone().dialled()))
                .toList();
        return new Choice(
                line.need().in(language),
                "",
                line.name().in(language),
                line.about().in(language),
                taps);
    }
}
