package tandem.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tandem.directory.Choices.Option;
import tandem.directory.MeetingsPage.Close;
import tandem.directory.MeetingsPage.Link;
import tandem.directory.MeetingsPage.Person;
import tandem.directory.SearchForm.Condition;
import tandem.finding.Found;
import tandem.finding.Search;
import tandem.places.Places;
import tandem.vocabulary.Vocabulary;
import tandem.web.HoursInWords;
import tandem.web.Page;
import tandem.web.Tab;
import tandem.web.Texts;
import tandem.web.Visit;

/// Puts a search and what it found together into a page.
@Component
class MeetingsPages {
    private static final int MANY = 1000;

    private final Directory directory;
    private final Places places;
    private final Vocabulary vocabulary;

    MeetingsPages(Directory directory, Places places, Vocabulary vocabulary) {
        this.directory = directory;
        this.places = places;
        this.vocabulary = vocabulary;
    }

    MeetingsPage page(Visit visit, SearchForm form) {
        var asked = new Asked(visit, form, Whereabouts.of(form.near(), places, visit.program()));
        var found = directory.search(asked.search(), visit.now());
        return asked.page(found);
    }

    Search search(Visit visit, SearchForm form) {
        return new Asked(visit, form, Whereabouts.of(form.near(), places, visit.program())).search();
    }

    private final class Asked {
        private final Visit visit;
        private final Texts texts;
        private final SearchForm form;
        private final Whereabouts where;
        private final Choices choices;
        private final Rows rows;

        Asked(Visit visit, SearchForm form, Whereabouts where) {
            this.visit = visit;
            this.texts = visit.texts();
            this.form = form;
            this.where = where;
            this.choices = new Choices(form, directory.offer(), texts, where.unit());
            this.rows = new Rows(visit, vocabulary, where.unit());
        }

        Search search() {
            var now = visit.now().atZone(visit.readerZone());
            var kilometres = choices.distance(form.within()).kilometres();
            return form.search(where.point(), kilometres, now, texts.language());
        }

        MeetingsPage page(Found found) {
            boolean beyond = found.hits().isEmpty() && form.page() > 0 && found.total() > 0;
            boolean empty = found.hits().isEmpty() && !beyond;
            return new MeetingsPage(
                    Page.open(visit, Tab.MEETINGS, title(), texts.of("directory.description")),
                    form,
                    where.spot(),
                    choices,
                    empty ? nothing() : title(),
                    around(),
                    count(found),
                    clock(),
                    printed(),
                    directory.sample(),
                    where.unknown() ? texts.of("directory.unknown-place", form.near()) : "",
                    alternatives(),
                    chosen(),
                    rows.of(found.hits()),
                    form.page() > 0 && !beyond ? form.onPage(form.page() - 1) : "",
                    found.more() ? form.onPage(form.page() + 1) : "",
                    beyond ? form.lastOf(found.total()) : "",
                    empty ? closest() : List.of(),
                    empty ? person() : Person.NONE);
        }

        private String nothing() {
            return texts.of(form.soon() ? "directory.none.tonight" : "directory.none");
        }

        private String title() {
            if (form.soon()) {
                return texts.of("directory.title.next", form.hours());
            }
            return SearchForm.weekday(form.when())
                    .map(day -> texts.of("directory.title.day", texts.weekday(day)))
                    .orElseGet(() -> texts.of("directory.title." + form.when()));
        }

        private String around() {
            var place = where.label(texts);
            if (place.isEmpty()) {
                return texts.of("directory.around.online");
            }
            var far = choices.distance(form.within()).words(where.unit(), texts.language());
            var key = form.how().equals(Set.of("in-person")) ? "directory.around.in-person" : "directory.around";
            return texts.of(key, far, place.get());
        }

        private String count(Found found) {
            boolean more = found.nearbyMore() || found.onlineMore();
            if (more) {
                return texts.of("directory.count.more", Math.max(MANY, found.total()));
            }
            return texts.of("directory.count", found.total());
        }

        private String clock() {
            var now = visit.now().atZone(visit.readerZone());
            return texts.of("directory.clock", texts.clock(now.toLocalTime()), texts.weekday(now.getDayOfWeek()));
        }

        private String printed() {
            var now = visit.now().atZone(visit.readerZone());
            return texts.of(
                    "directory.printed",
                    texts.weekday(now.getDayOfWeek()),
                    texts.dated(now.toLocalDate().toString()),
                    texts.at(now.toLocalTime()));
        }

        private List<Link> alternatives() {
            return where.alternatives().stream()
                    .map(place -> place.label(texts.language()))
                    .map(label -> new Link(form.nearTo(label), label))
                    .toList();
        }

        private List<Link> chosen() {
            var links = new ArrayList<Link>();
            for (var condition : form.conditions()) {
                var label = label(condition);
                if (!label.isEmpty()) {
                    links.add(new Link(form.without(condition), label));
                }
            }
            return links;
        }

        /// Empty for what the page says elsewhere.
        private String label(Condition condition) {
            return switch (condition.name()) {
                case "time" -> chosenOf(choices.time());
                case "how" -> labelOf(choices.how(), condition.value());
                case "fellowship" -> chosenOf(choices.fellowship());
                case "issue" -> chosenOf(choices.issue());
                case "language" -> chosenOf(choices.languages());
                case "must", "any", "kind" -> typeName(condition.value());
                case "words" -> condition.value().isEmpty() ? "" : "“" + condition.value() + "”";
                default -> "";
            };
        }

        private String typeName(String code) {
            return vocabulary
                    .type(code)
                    .map(type -> type.name(texts.language()))
                    .orElse("");
        }

        private static String chosenOf(List<Option> options) {
            return options.stream()
                    .filter(option -> option.chosen() && !option.value().isEmpty())
                    .findFirst()
                    .map(Option::label)
                    .orElse("");
        }

        private static String labelOf(List<Option> options, String value) {
            return options.stream()
                    .filter(option -> option.value().equals(value))
                    .findFirst()
                    .map(Option::label)
                    .orElse("");
        }

        private List<Close> closest() {
            var instead = directory.instead(search(), visit.now());
            var close = new ArrayList<Close>();
            add(close, "directory.none.online", instead, Found.Instead::online);
            add(close, "directory.none.nearest", instead, Found.Instead::nearest);
            add(close, "directory.none.later", instead, Found.Instead::later);
            return close;
        }

        private void add(
                List<Close> close, String key, Found.Instead instead, Function<Found.Instead, List<Found.Hit>> part) {
            var hits = part.apply(instead);
            if (!hits.isEmpty()) {
                close.add(new Close(texts.of(key), rows.of(hits)));
            }
        }

        private Person person() {
            return visit.program()
                    .number(visit.now())
                    .map(number -> new Person(
                            number.phone().written(),
                            "tel:" + number.phone().dialled(),
                            HoursInWords.state(number.hours(), visit)))
                    .orElse(Person.NONE);
        }
    }
}
