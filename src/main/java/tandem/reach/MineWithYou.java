package tandem.reach;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tandem.days.WithYou;
import tandem.web.Texts;
import tandem.web.Visit;

/// The people whom somebody chose for such a moment, in their own order.
@Component
@Order(20)
class MineWithYou implements WithYou {
    private final MyPeople people;

    MineWithYou(MyPeople people) {
        this.people = people;
    }

    @Override
    public List<Choice> choices(Visit visit) {
        return visit.reader().person().stream()
                .flatMap(me -> people.of(me).stream())
                .map(mine -> choice(mine, visit.texts()))
                .toList();
    }

    private static Choice choice(Mine mine, Texts texts) {
        var taps = new ArrayList<Tap>();
        if (mine.calls()) {
            taps.add(Tap.link(
                    texts.of("reach.call.whom", mine.name()),
                    "tel:" + mine.dialled().orElseThrow()));
        }
        if (mine.texts()) {
            taps.add(Tap.link(
                    texts.of("reach.text.whom", mine.name()),
                    "sms:" + mine.dialled().orElseThrow()));
        }
        var words = taps.isEmpty() ? mine.where() : mine.word();
        var never = mine.never().isEmpty() ? "" : texts.of("reach.never.said", mine.never());
        return new Choice(texts.of("reach.with.mine"), never, mine.name(), words, taps);
    }
}
