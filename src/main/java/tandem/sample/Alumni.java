package tandem.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;

/// Those who came in during the year before the story begins. They are told all at once, with the contacts that
/// went through: so many people stand behind the numbers of a report that these can be shown.
@Component
class Alumni implements Chapter {
    /// After how many days somebody was reached, by the mark of the report before which that lies.
    private static final Map<String, Integer> MARKS = Map.of("4", 9, "8", 48, "16", 104, "8m", 232, "12m", 350);

    private static final int UNREACHED = 20;
    private static final int SPREAD = 75;

    private final Door door;
    private final Touchpoints touchpoints;

    Alumni(Door door, Touchpoints touchpoints) {
        this.door = door;
        this.touchpoints = touchpoints;
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == Story.DAYS) {
            Entry.read("alumni.yml").forEach(each -> tell(each, day, here));
        }
    }

    private void tell(Entry each, Day day, Company here) {
        var language = Language.of(each.text("language"));
        var came = day.today().minusDays(each.number("days"));
        at(day, came);
        var person = door.joinAsMember(here, each.text("name"), language, null);
        door.hello(here, person, language == Language.ES ? "Qué gusto que llegaste." : "Good to have you here.");
        var reached = each.texts("reached").stream()
                .map(mark -> came.plusDays(Objects.requireNonNull(MARKS.get(mark))))
                .toList();
        contact(each, day, here.person(Door.coordinator(language)), person, came, reached);
    }

    private void contact(Entry each, Day day, PersonId by, PersonId person, LocalDate came, List<LocalDate> reached) {
        var all = reached.isEmpty() ? List.of(came.plusDays(UNREACHED)) : reached;
        for (int number = 0; number < all.size(); number++) {
            at(day, all.get(number));
            boolean last = number + 1 == all.size();
            var result = reached.isEmpty() ? Result.NO_ANSWER : Result.REACHED;
            var next = last ? after(each, day) : new Next.On(all.get(number + 1), Kind.CHOSEN);
            touchpoints.contacted(by, person, Ids.next(), result, Channel.CALL, "", next);
        }
    }

    /// In the weeks after the story ends.
    private static Next after(Entry each, Day day) {
        return each.find("ends").isPresent()
                ? new Next.Never()
                : new Next.On(day.today().plusDays(4 + each.number("days") % SPREAD), Kind.CHOSEN);
    }

    private static void at(Day day, LocalDate date) {
        day.clock().accept(date.atTime(LocalTime.of(10, 30)).atZone(day.zone()).toInstant());
    }
}
