package tandem.signals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// Which rules somebody turned off, to whom they open signals, and which are open.
@Component
class KeptOfSignals implements Kept {
    private final Choices choices;
    private final Shares shares;
    private final Openings openings;

    KeptOfSignals(Choices choices, Shares shares, Openings openings) {
        this.choices = choices;
        this.shares = shares;
        this.openings = openings;
    }

    @Override
    public String module() {
        return "signals";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var choice = choices.of(person);
        var later = new TreeMap<String, Object>();
        choice.later().forEach((rule, day) -> later.put(rule, day.toString()));
        var told = new LinkedHashMap<String, Object>();
        told.put("off", choice.off().stream().sorted().toList());
        told.put("later", later);
        choice.zone().ifPresent(zone -> told.put("zone", zone.getId()));
        told.put("shared", shares(shares.of(person), "with"));
        told.put("reads", shares(shares.with(person), "of"));
        var opened = openings.opened(person);
        told.put(
                "signals",
                openings.of(person).stream().map(each -> signal(each, opened)).toList());
        return told;
    }

    private static List<Map<String, Object>> shares(List<Share> shares, String side) {
        return shares.stream()
                .map(share -> {
                    var told = new LinkedHashMap<String, Object>();
                    told.put(side, (side.equals("with") ? share.holder() : share.person()).toString());
                    told.put("rule", share.rule());
                    told.put("since", share.since());
                    return (Map<String, Object>) told;
                })
                .toList();
    }

    private static Map<String, Object> signal(Openings.Kept kept, List<SignalStore.Opened> opened) {
        var told = new LinkedHashMap<String, Object>();
        told.put("rule", kept.signal().id());
        told.put("said", new TreeMap<>(kept.signal().values()));
        told.put("at", kept.at());
        told.put("held", kept.held());
        told.put(
                "readBy",
                opened.stream()
                        .filter(each -> each.signal().equals(kept.id()) && each.read() != null)
                        .map(each -> each.holder().toString())
                        .distinct()
                        .toList());
        return told;
    }
}
