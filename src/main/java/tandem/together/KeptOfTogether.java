package tandem.together;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// The company that somebody asked for or gave, and whether they come along when asked.
@Component
class KeptOfTogether implements Kept {
    private final Together together;

    KeptOfTogether(Together together) {
        this.together = together;
    }

    @Override
    public String module() {
        return "together";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        var told = new LinkedHashMap<String, Object>();
        together.willing(person).ifPresent(since -> told.put("comes_along_since", since.toString()));
        told.put(
                "together",
                together.kept(person).stream().map(going -> told(going, person)).toList());
        return told;
    }

    private static Map<String, Object> told(Going going, PersonId person) {
        boolean asked = going.person().equals(person);
        var told = new LinkedHashMap<String, Object>();
        told.put("part", asked ? "asked" : "along");
        told.put("meeting", going.planned().name());
        told.put("starts", going.planned().start().toInstant());
        told.put("sign", asked ? going.sign() : going.takerSign());
        return told;
    }
}
