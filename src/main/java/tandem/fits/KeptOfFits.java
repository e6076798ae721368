package tandem.fits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// The meetings outside that somebody marked, and what they said of them.
@Component
class KeptOfFits implements Kept {
    private final Fits fits;

    KeptOfFits(Fits fits) {
        this.fits = fits;
    }

    @Override
    public String module() {
        return "fits";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        return Map.of("meetings", fits.of(person).stream().map(KeptOfFits::told).toList());
    }

    private static Map<String, Object> told(Mark mark) {
        var told = new LinkedHashMap<String, Object>();
        told.put("meeting", mark.planned().name());
        told.put("starts", mark.planned().start().toInstant());
        mark.answer().ifPresent(answer -> {
            told.put("fit", answer.fit().code());
            told.put("because", List.copyOf(new TreeSet<>(answer.because())));
            told.put("words", answer.words());
        });
        return told;
    }
}
