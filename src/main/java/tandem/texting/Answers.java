package tandem.texting;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tandem.oncall.Duty;
import tandem.oncall.Roster;
import tandem.program.HelpNumber;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.web.HoursInWords;
import tandem.web.Texts;

/// What the program answers by itself. Each says what is true now: whether a person is there, from when one is, and who
/// answers day and night. None says what this is or that somebody is known here.
@Component
class Answers {
    private final Roster roster;
    private final Programs programs;
    private final Clock clock;

    Answers(Roster roster, Programs programs, Clock clock) {
        this.roster = roster;
        this.programs = programs;
        this.clock = clock;
    }

    String stopped(Language language) {
        return Texts.in(language).of("texting.reply.stop");
    }

    String started(Language language) {
        return Texts.in(language).of("texting.reply.start");
    }

    String help(Language language) {
        return Texts.in(language).of("texting.reply.help", phone(language));
    }

    String confirmed(Language language) {
        return Texts.in(language).of("texting.reply.confirmed");
    }

    String kept(Language language, int number) {
        return Texts.in(language).of("texting.reply.number", number);
    }

    String keptTrouble(Language language, int number) {
        return Texts.in(language).of("texting.reply.number.trouble", number, told(language));
    }

    String agreed(Language language) {
        return Texts.in(language).of("texting.reply.yes");
    }

    String hard(Language language) {
        return Texts.in(language).of("texting.reply.hard", told(language));
    }

    /// With the time that the program promises, where it promises one.
    String call(Language language) {
        var texts = Texts.in(language);
        return programs.current()
                .repliesBy(clock.instant())
                .map(by -> texts.of("texting.reply.call.by", moment(texts, by)))
                .orElseGet(() -> texts.of("texting.reply.call", duty(texts)));
    }

    /// @param offers whether to ask if numbers shall be kept
    String words(Language language, boolean offers) {
        var texts = Texts.in(language);
        var said = texts.of("texting.reply.words", duty(texts), phone(language));
        return offers ? said + " " + texts.of("texting.reply.offer") : said;
    }

    /// “Somebody on duty was told”; or that we try to reach somebody.
    private String told(Language language) {
        var texts = Texts.in(language);
        return texts.of(roster.duty().now() ? "texting.told.now" : "texting.told.trying");
    }

    private String duty(Texts texts) {
        Duty duty = roster.duty();
        if (duty.now()) {
            return texts.of("texting.duty.now");
        }
        return duty.begins()
                .map(next -> texts.of("texting.duty.from", moment(texts, next)))
                .orElseGet(() -> texts.of("texting.duty.never"));
    }

    /// Our own telephone and whether somebody answers it now.
    private String phone(Language language) {
        var texts = Texts.in(language);
        var now = clock.instant();
        return programs.current()
                .number(now)
                .map(number -> texts.of("texting.phone", shown(number), HoursInWords.state(number.hours(), texts, now)))
                .orElse("");
    }

    private static String shown(HelpNumber number) {
        return number.phone().written();
    }

    private String moment(Texts texts, Instant moment) {
        return texts.moment(moment, clock.instant(), programs.current().zone());
    }
}
