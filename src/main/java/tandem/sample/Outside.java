package tandem.sample;

import java.time.DayOfWeek;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import org.springframework.stereotype.Component;
import tandem.content.Adoptions;
import tandem.content.Contents;
import tandem.fits.Answer;
import tandem.fits.Fit;
import tandem.fits.Fits;
import tandem.fits.Planned;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.together.Spot;
import tandem.together.Together;

/// Meetings outside: two that were a fit or not, one to be asked about, and two who would not like to go alone.
@Component
class Outside implements Chapter {
    private static final String KIND = "pathways";
    private static final Evening LAMP =
            new Evening("Women of the Willow", "women-of-the-willow-tucson", "aa", DayOfWeek.MONDAY, 18, 0);
    private static final Evening WEEK =
            new Evening("How Was Your Week?", "how-was-your-week-tucson", "lifering", DayOfWeek.MONDAY, 18, 30);
    private static final Evening FIRST =
            new Evening("Ask Anything", "ask-anything-tucson", "secular-aa", DayOfWeek.WEDNESDAY, 18, 0);
    private static final Evening SIT = new Evening("Sit With Us", "sit-with-us-tucson", "rd", DayOfWeek.SUNDAY, 18, 0);
    private static final Evening CASA =
            new Evening("Camino a casa", "camino-a-casa-tucson", "na", DayOfWeek.MONDAY, 18, 0);

    private final Contents contents;
    private final Adoptions adoptions;
    private final Fits fits;
    private final Together together;

    Outside(Contents contents, Adoptions adoptions, Fits fits, Together together) {
        this.contents = contents;
        this.adoptions = adoptions;
        this.fits = fits;
        this.together = together;
    }

    /// A meeting of the sample's list.
    private record Evening(String name, String slug, String fellowship, DayOfWeek day, int hour, int minute) {
        Planned before(Day today) {
            return on(today, TemporalAdjusters.previous(day));
        }

        Planned after(Day today) {
            return on(today, TemporalAdjusters.next(day));
        }

        private Planned on(Day today, TemporalAdjuster which) {
            var start = today.today().with(which).atTime(hour, minute).atZone(today.zone());
            return new Planned(slug, name, fellowship, start, 60);
        }
    }

    @Override
    public void tell(Day day, Company here) {
        if (day.ago() == Story.DAYS) {
            contents.all(KIND, Language.EN).forEach(item -> adoptions.adopt(here.person("Ruth"), item));
        }
        if (day.last()) {
            said(
                    here.person("Nell"),
                    LAMP.before(day),
                    Fit.NO,
                    Set.of("faith.none"),
                    "Kind people. The prayers are not mine.");
            said(here.person("Nell"), WEEK.before(day), Fit.YES, Set.of(), "I talked. They asked me things.");
            said(here.person("Kit"), LAMP.before(day), Fit.NO, Set.of("helps.talking"), "");
            fits.plan(here.person("Marisol"), Ids.next(), CASA.before(day));
            together.willing(here.person("Dee"), true);
            together.willing(here.person("Ray"), true);
            var taken = ask(here.person("Nell"), SIT.after(day), Spot.DOOR, "I wear a yellow raincoat");
            together.of(here.person("Nell")).stream()
                    .filter(going -> going.id().equals(taken.id()))
                    .forEach(going -> together.take(here.person("Ray"), going, "White beard, bicycle helmet"));
            ask(here.person("Sparrow"), FIRST.after(day), Spot.BUS_STOP, "");
        }
    }

    private void said(PersonId person, Planned planned, Fit fit, Set<String> because, String words) {
        var mark = fits.plan(person, Ids.next(), planned);
        fits.answer(person, mark, new Answer(fit, because, words));
    }

    private Together.Wish ask(PersonId person, Planned planned, Spot spot, String sign) {
        var wish = new Together.Wish(Ids.next(), planned, spot, 10, sign);
        together.ask(person, wish);
        return wish;
    }
}
