package tandem.sample;

import java.util.List;
import org.springframework.stereotype.Component;
import tandem.signals.Signals;

/// Two people let their mentor read what the rules say of them, and look at it themselves on the last day.
@Component
class Glances implements Chapter {
    private static final String ALL = "all";

    private final Signals signals;
    private final List<Diarist> diarists = Diarist.all();

    Glances(Signals signals) {
        this.signals = signals;
    }

    @Override
    public void tell(Day day, Company here) {
        if (!day.last()) {
            return;
        }
        for (var diarist : diarists) {
            diarist.opens().ifPresent(mentor -> {
                var me = here.person(diarist.name());
                if (signals.open(me, here.person(mentor), List.of(ALL))) {
                    signals.look(me, day.zone());
                }
            });
        }
    }
}
