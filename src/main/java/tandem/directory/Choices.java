package tandem.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import tandem.finding.Search.How;
import tandem.finding.Search.TimeOfDay;
import tandem.places.Distance;
import tandem.shared.Language;
import tandem.vocabulary.Fellowship;
import tandem.vocabulary.Issue;
import tandem.vocabulary.Kind;
import tandem.vocabulary.Type;
import tandem.web.Texts;

/// What the search form offers, with what is chosen.
record Choices(SearchForm form, Offer offer, Texts texts, Distance.Unit unit) {
    record Option(String value, String label, boolean chosen) {}

    List<Option> within() {
        return SearchForm.DISTANCES.stream()
                .map(far -> new Option(far.toString(), distance(far).words(unit, language()), form.within() == far))
                .toList();
    }

    /// A distance as chosen, in the reader's unit.
    Distance distance(int far) {
        return switch (unit) {
            case MILES -> Distance.ofMiles(far);
            case KILOMETRES -> new Distance(far);
        };
    }

    List<Option> when() {
        return SearchForm.WHENS.stream()
                .map(when -> new Option(when, whenLabel(when), form.when().equals(when)))
                .toList();
    }

    String whenLabel(String when) {
        return SearchForm.weekday(when)
                .map(day -> capital(texts.weekday(day)))
                .orElseGet(() -> texts.of("directory.when." + when));
    }

    List<Option> time() {
        return Stream.concat(
                        Stream.of(new Option(
                                "", texts.of("directory.time.any"), form.time().isEmpty())),
                        Arrays.stream(TimeOfDay.values())
                                .map(SearchForm::code)
                                .map(code -> new Option(
                                        code,
                                        texts.of("directory.time." + code),
                                        form.time().equals(code))))
                .toList();
    }

    List<Option> how() {
        return Arrays.stream(How.values())
                .map(SearchForm::code)
                .map(code -> new Option(
                        code, texts.of("directory.how." + code), form.how().contains(code)))
                .toList();
    }

    List<Option> fellowship() {
        var options = one(
                "directory.all",
                offer.fellowships(),
                Fellowship::code,
                fellowship -> fellowship.name(language()),
                form.fellowship());
        return form.fellowships().size() > 1 ? several(options) : options;
    }

    /// With those of one way of recovery as a choice of its own, by the name of the first.
    private List<Option> several(List<Option> options) {
        var known = offer.fellowships().stream()
                .filter(fellowship -> form.fellowships().contains(fellowship.code()))
                .toList();
        if (known.isEmpty()) {
            return options;
        }
        var first = form.fellowships().stream()
                .flatMap(code -> known.stream().filter(each -> each.code().equals(code)))
                .findFirst()
                .orElseThrow()
                .name(language());
        var label = known.size() == 1 ? first : texts.of("directory.fellowship.several", first, known.size() - 1);
        var all = new ArrayList<>(options);
        all.add(1, new Option(form.fellowship(), label, true));
        return all;
    }

    List<Option> issue() {
        return one("directory.issue.all", offer.issues(), Issue::code, issue -> issue.name(language()), form.issue());
    }

    List<Option> languages() {
        return one(
                "directory.language.all",
                offer.types(Kind.LANGUAGE).stream()
                        .filter(type -> !type.language().isEmpty())
                        .toList(),
                Type::language,
                type -> type.name(language()),
                form.language());
    }

    List<Option> must() {
        return many(offer.types(Kind.ACCESSIBILITY), form.must());
    }

    List<Option> any() {
        return many(offer.types(Kind.FOR_WHOM), form.any());
    }

    List<Option> kinds() {
        return Stream.of(Kind.OPENNESS, Kind.FORMAT, Kind.LITERATURE)
                .flatMap(kind -> many(offer.types(kind), form.kinds()).stream())
                .toList();
    }

    boolean kindsChosen() {
        return !form.kinds().isEmpty();
    }

    List<Option> match() {
        return Stream.of("all", "any")
                .map(match -> new Option(
                        match,
                        texts.of("directory.match." + match),
                        form.match().equals(match)))
                .toList();
    }

    private <T> List<Option> one(
            String all, Collection<T> values, Function<T, String> code, Function<T, String> name, String chosen) {
        var options = new ArrayList<Option>(values.size() + 1);
        options.add(new Option("", texts.of(all), chosen.isEmpty()));
        for (var value : values) {
            options.add(new Option(
                    code.apply(value), name.apply(value), code.apply(value).equals(chosen)));
        }
        return options;
    }

    private List<Option> many(Collection<Type> types, Set<String> chosen) {
        return types.stream()
                .map(type -> new Option(type.code(), type.name(language()), chosen.contains(type.code())))
                .toList();
    }

    private Language language() {
        return texts.language();
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
