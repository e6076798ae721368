package tandem.giving;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// In which ways somebody would like to give back, and what was said about it. What a supervisor wrote of others is in
/// their copies.
@Component
class KeptOfGiving implements Kept {
    private final Giving giving;

    KeptOfGiving(Giving giving) {
        this.giving = giving;
    }

    @Override
    public String module() {
        return "giving";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of("ways", giving.of(person).stream().map(KeptOfGiving::told).toList());
    }

    private static Map<String, Object> told(Offer offer) {
        var told = new LinkedHashMap<String, Object>();
        told.put("way", offer.way().code());
        told.put("offered", offer.offered());
        told.put("words", offer.words());
        told.put("talks", offer.talks().stream().map(KeptOfGiving::told).toList());
        return told;
    }

    private static Map<String, Object> told(Talk talk) {
        var told = new LinkedHashMap<String, Object>();
        told.put("held", talk.held().toString());
        told.put("ready", talk.ready());
        told.put("words", talk.words());
        talk.next().ifPresent(day -> told.put("next", day.toString()));
        told.put("agreed", talk.agreed());
        told.put("signed", talk.signed());
        return told;
    }
}
