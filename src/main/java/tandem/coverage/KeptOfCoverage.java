package tandem.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tandem.keys.Keys;
import tandem.people.Kept;
import tandem.shared.PersonId;

/// At which sessions somebody stood in, and which they could not make.
@Component
class KeptOfCoverage implements Kept {
    private final Coverage coverage;
    private final Keys keys;

    KeptOfCoverage(Coverage coverage, Keys keys) {
        this.coverage = coverage;
        this.keys = keys;
    }

    @Override
    public String module() {
        return "coverage";
    }

    @Override
    public Map<String, Object> export(PersonId person) {
        List<Map<String, Object>> stoodIn =
                coverage.everOf(person).stream().map(this::told).toList();
        var absent = coverage.absencesOf(person).stream()
                .map(each -> each.day().toString())
                .toList();
        return Map.of("stood_in", stoodIn, "could_not", absent);
    }

    private Map<String, Object> told(CoverageStore.Sealed each) {
        var told = new LinkedHashMap<String, Object>();
        told.put("circle", each.circle().toString());
        told.put("day", each.day().toString());
        told.put("name", keys.open(Coverage.nameBox(each.person(), each.id()), each.name()));
        return told;
    }
}
