package tandem.places;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tandem.shared.Language;

/// The states, provinces and countries of the gazetteer, and the words people use for them.
///
/// A region is a number; region sets are bit sets, so that "on, canada" is an intersection.
final class Regions {
    private final String[] countries;
    private final String[] labels;
    private final Map<String, String> english = new HashMap<>();
    private final Map<String, String> spanish = new HashMap<>();
    private final Map<String, BitSet> byName = new HashMap<>();
    private final Map<String, BitSet> byFullName = new HashMap<>();

    private Regions(int size) {
        this.countries = new String[size];
        this.labels = new String[size];
    }

    static Regions read(Columns in) {
        Regions regions = new Regions(in.number());
        for (int region = 0; region < regions.labels.length; region++) {
            regions.countries[region] = in.text();
            regions.labels[region] = in.text();
            regions.name(region, regions.labels[region]);
            for (int names = in.number(); names > 0; names--) {
                regions.name(region, in.text());
            }
        }
        for (int countries = in.number(); countries > 0; countries--) {
            regions.country(in.text(), in.text(), in.text());
        }
        return regions;
    }

    private void name(int region, String name) {
        String key = Fold.key(name);
        byName.computeIfAbsent(key, k -> new BitSet()).set(region);
        if (key.length() > 3) {
            byFullName.computeIfAbsent(key, k -> new BitSet()).set(region);
        }
    }

    private void country(String code, String inEnglish, String inSpanish) {
        english.put(code, inEnglish);
        spanish.put(code, inSpanish);
        List<String> others = switch (code) {
            case "US" -> List.of("usa", "eeuu", "ee uu", "america", "united states of america");
            case "GB" -> List.of("uk", "great britain", "gran bretana");
            default -> List.of();
        };
        Stream.concat(Stream.of(code, inEnglish, inSpanish), others.stream()).forEach(name -> countryName(code, name));
    }

    private void countryName(String code, String name) {
        BitSet named = byName.computeIfAbsent(Fold.key(name), k -> new BitSet());
        for (int region = 0; region < countries.length; region++) {
            if (countries[region].equals(code)) {
                named.set(region);
            }
        }
    }

    String country(int region) {
        return countries[region];
    }

    String label(int region) {
        return labels[region];
    }

    /// @param key folded; abbreviations and full names of regions and countries
    @Nullable
    BitSet called(String key) {
        return byName.get(key);
    }

    /// Like `called`, but while it is still being typed.
    @Nullable
    BitSet beginning(String key) {
        BitSet exact = byName.get(key);
        if (exact != null || key.length() < 2) {
            return exact;
        }
        BitSet all = new BitSet();
        byName.forEach((name, regions) -> {
            if (name.startsWith(key)) {
                all.or(regions);
            }
        });
        return all.isEmpty() ? null : all;
    }

    /// Full names of regions only: nobody who types "in" or "or" means a state.
    @Nullable
    BitSet fullyCalled(String key) {
        return byFullName.get(key);
    }

    String countryName(String code, Language language) {
        return switch (language) {
            case EN -> english.getOrDefault(code, code);
            case ES -> spanish.getOrDefault(code, code);
        };
    }
}
