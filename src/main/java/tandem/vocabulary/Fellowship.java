package tandem.vocabulary;

import java.util.List;
import tandem.shared.Language;

/// An outside organization with its own philosophy. Listing it says nothing about how good it is.
///
/// @param code ours, in links and in the index: `al-anon`
/// @param names its own names: in Spanish the official one, or the only one it has
/// @param shortName what people call it: `NA`, `LifeRing`
/// @param ownSite its own page, or empty
/// @param issues codes of what people come for
public record Fellowship(
        String code, Wording names, String shortName, String ownSite, Approach approach, List<String> issues) {
    public Fellowship {
        issues = List.copyOf(issues);
    }

    static Fellowship of(Entry entry) {
        return new Fellowship(
                entry.code(),
                entry.wording("names"),
                entry.text("short"),
                entry.textOrEmpty("own_site"),
                Codes.read(Approach.class, entry, "approach"),
                entry.list("issues"));
    }

    public String name(Language reader) {
        return names.in(reader);
    }
}
