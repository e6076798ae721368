package tandem.texting;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.channels.QuietHours;
import tandem.checkins.CheckIn;
import tandem.checkins.CheckIns;
import tandem.checkins.Said;
import tandem.checkins.Scale;
import tandem.content.HardWords;
import tandem.people.HeardFrom;
import tandem.people.People;
import tandem.people.Person;
import tandem.program.Programs;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.shared.Reach;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.web.Texts;

/// What comes in. A few words mean something to the program; whatever else somebody writes is answered at once, with
/// what is true now, and a person sees to it. A number that is nobody's here is answered in the same words.
@Component
class Arrivals {
    private static final Logger LOG = LoggerFactory.getLogger(Arrivals.class);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration OFFER_STANDS = Duration.ofDays(1);
    private static final Duration TALK_LASTS = Duration.ofHours(12);

    /// Two machines that answer each other stop here. Our own keywords, numbers and what cannot wait are answered for
    /// longer.
    static final int ANSWERS_AN_HOUR = 8;

    private static final int ANSWERS_AN_HOUR_AT_MOST = 20;
    /// What comes above this is not kept; that somebody waits is.
    static final int KEPT_AN_HOUR = 60;

    private static final int LONGEST = 1600;

    private final Gate gate;
    private final NumberStore store;
    private final Numbers numbers;
    private final Written written;
    private final Waits waits;
    private final Outgoing outgoing;
    private final Answers answers;
    private final Channels channels;
    private final CheckIns checkIns;
    private final HardWords hardWords;
    private final People people;
    private final Programs programs;
    private final CarrierSettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arrivals(
            Gate gate,
            NumberStore store,
            Numbers numbers,
            Written written,
            Waits waits,
            Outgoing outgoing,
            Answers answers,
            Channels channels,
            CheckIns checkIns,
            HardWords hardWords,
            People people,
            Programs programs,
            CarrierSettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.gate = gate;
        this.store = store;
        this.numbers = numbers;
        this.written = written;
        this.waits = waits;
        this.outgoing = outgoing;
        this.answers = answers;
        this.channels = channels;
        this.checkIns = checkIns;
        this.hardWords = hardWords;
        this.people = people;
        this.programs = programs;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /// One text, and whose.
    ///
    /// @param all everybody whose number it is; more than one where a household shares it
    /// @param line of the one whose it is; null where it is nobody's or several people's
    /// @param answers whether somebody of the team wrote to them last
    private record Turn(
            Incoming in,
            String from,
            byte[] hash,
            Whose whose,
            List<PersonId> all,
            @Nullable Line line,
            Heard heard,
            Language language,
            boolean answers) {
        /// What a number means: nothing, where it answers what somebody of the team asked.
        Optional<Scale> scale() {
            return answers ? Optional.empty() : Optional.ofNullable(line).flatMap(Line::kept);
        }
    }

    /// Takes a text in. The same again changes nothing, in whatever order they come.
    void take(Incoming in) {
        var from = Reach.phone(in.from());
        if (from.isEmpty() || from.get().equals(settings.number())) {
            LOG.info("What came is from no number that could be answered");
            return;
        }
        if (gate.as(Actor.SYSTEM, () -> store.known(in.id()))) {
            return;
        }
        var heard = Heard.of(in.words());
        var hash = numbers.fingerprint(from.get());
        boolean shown = heard instanceof Heard.Code(String digits) && shown(hash, digits);
        var turn = turn(in, from.get(), hash, heard);
        keepNumber(turn);
        gate.run(Actor.SYSTEM, () -> {
            if (store.received(in.id(), hash, clock.instant())) {
                store.works(hash);
                turn.whose().somebody().ifPresent(each -> events.publishEvent(new HeardFrom(each, clock.instant())));
                take(turn, shown);
            }
        });
    }

    /// They answered with the code that came to them.
    private boolean shown(byte[] hash, String digits) {
        return numbers.answered(hash, digits)
                .filter(person -> numbers.confirm(person, digits))
                .isPresent();
    }

    private Turn turn(Incoming in, String from, byte[] hash, Heard heard) {
        var all = numbers.whose(hash);
        var person = all.size() == 1 ? people.visibleTo(Actor.SYSTEM, all.getFirst()) : Optional.<Person>empty();
        var language = heard.language().or(() -> person.map(Person::language)).orElseGet(() -> Heard.guess(in.words()));
        var whose = person.map(each -> Whose.of(each.id())).orElseGet(() -> numbers.stranger(hash, from, language));
        var line = person.flatMap(each -> numbers.line(Actor.SYSTEM, each.id())).orElse(null);
        boolean answers = written.teamWroteLast(whose, clock.instant().minus(TALK_LASTS));
        return new Turn(in, from, hash, whose, all, line, heard, language, answers);
    }

    /// A number is a check-in where they agreed to that; it is theirs, as every check-in is.
    private void keepNumber(Turn turn) {
        if (turn.heard() instanceof Heard.Number(int value) && turn.scale().isPresent()) {
            var me = turn.whose().somebody().orElseThrow();
            var now = clock.instant();
            var numbersSaid = new EnumMap<Scale, Integer>(Map.of(turn.scale().get(), value));
            var said = new Said(Optional.empty(), numbersSaid, Set.of(), Set.of(), Set.of(), Set.of(), "");
            var day = LocalDate.ofInstant(now, zone(me));
            checkIns.keep(me, new CheckIn(turn.in().id(), day, now, said), true);
        }
    }

    private ZoneId zone(PersonId person) {
        return channels.hours(Actor.SYSTEM, person)
                .map(QuietHours::zone)
                .orElseGet(() -> programs.current().zone());
    }

    private void take(Turn turn, boolean shown) {
        if (shown) {
            answer(turn, answers.confirmed(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
            return;
        }
        switch (turn.heard()) {
            case Heard.Key key -> keyword(turn, key.word());
            case Heard.Number number -> number(turn, number.value());
            default -> words(turn);
        }
    }

    private void keyword(Turn turn, Keyword word) {
        switch (word) {
            case STOP -> stop(turn);
            case START -> start(turn);
            case HELP -> {
                keep(turn, false);
                answer(turn, answers.help(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
            }
            case CALL -> {
                keep(turn, false);
                waits.open(turn.whose(), Why.CALL);
                answer(turn, answers.call(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
            }
            case YES -> yes(turn);
        }
    }

    private void stop(Turn turn) {
        keep(turn, false);
        turn.all().forEach(each -> channels.withdraw(Actor.SYSTEM, each, Channel.TEXT));
        outgoing.endFor(turn.hash());
        if (!turn.in().answered()) {
            answer(turn, answers.stopped(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
        }
    }

    private void start(Turn turn) {
        keep(turn, false);
        turn.all().forEach(each -> channels.agree(Actor.SYSTEM, each, Channel.TEXT));
        if (!turn.in().answered()) {
            answer(turn, answers.started(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
        }
    }

    /// To the question whether numbers shall be kept; to any other a person answers.
    private void yes(Turn turn) {
        var line = turn.line();
        var offered = line == null ? null : line.offered();
        if (turn.answers()
                || line == null
                || offered == null
                || offered.plus(OFFER_STANDS).isBefore(clock.instant())) {
            words(turn);
            return;
        }
        keep(turn, false);
        store.scale(line.person(), Scale.CRAVING);
        answer(turn, answers.agreed(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
    }

    private void number(Turn turn, int value) {
        var scale = turn.scale();
        if (scale.isEmpty()) {
            asWords(turn, value >= 8 ? Why.NUMBER : Why.WORDS);
            return;
        }
        boolean trouble = scale.get().trouble(value);
        keep(turn, !trouble);
        if (trouble) {
            waits.open(turn.whose(), Why.NUMBER);
            answer(turn, answers.keptTrouble(turn.language(), value), false, ANSWERS_AN_HOUR_AT_MOST);
        } else {
            answer(turn, answers.kept(turn.language(), value), true, ANSWERS_AN_HOUR_AT_MOST);
        }
    }

    private void words(Turn turn) {
        if (hardWords.in(turn.in().words())) {
            keep(turn, false);
            waits.open(turn.whose(), Why.HARD);
            answer(turn, answers.hard(turn.language()), false, ANSWERS_AN_HOUR_AT_MOST);
        } else {
            asWords(turn, Why.WORDS);
        }
    }

    private void asWords(Turn turn, Why why) {
        keep(turn, false);
        waits.open(turn.whose(), why);
        var line = turn.line();
        boolean offers = turn.heard() instanceof Heard.Number
                && !turn.answers()
                && line != null
                && line.kept().isEmpty()
                && line.offered() == null;
        if (offers) {
            store.offered(Objects.requireNonNull(line).person(), clock.instant());
        }
        answer(
                turn,
                answers.words(turn.language(), offers),
                false,
                why.now() ? ANSWERS_AN_HOUR_AT_MOST : ANSWERS_AN_HOUR);
    }

    /// @param own whether it is for themselves alone
    private void keep(Turn turn, boolean own) {
        var now = clock.instant();
        if (turn.whose().stranger() != null) {
            store.wroteAgain(turn.whose().id(), turn.language(), now);
        }
        if (store.receivedSince(turn.hash(), now.minus(HOUR)) > KEPT_AN_HOUR) {
            return;
        }
        var words = turn.in().words().strip();
        var said = words.isEmpty()
                ? Texts.in(programs.current().languages().getFirst()).of("texting.no-words")
                : words.substring(0, Math.min(words.length(), LONGEST));
        written.keep(
                Actor.SYSTEM,
                turn.whose(),
                new Written.Message(turn.in().id(), null, said, now, MessageStore.State.HEARD, own));
    }

    /// It stands behind what it answers.
    ///
    /// @param own whether it is for themselves alone
    private void answer(Turn turn, String words, boolean own, int most) {
        var moment = clock.instant();
        if (outgoing.countSince(turn.hash(), Outgoing.Kind.REPLY, moment.minus(HOUR)) >= most) {
            LOG.info(
                    "Text {} is not answered by itself: so many were lately",
                    turn.in().id());
            return;
        }
        var id = UUID.nameUUIDFromBytes(("answer\n" + turn.in().id()).getBytes(StandardCharsets.UTF_8));
        written.keep(
                Actor.SYSTEM,
                turn.whose(),
                new Written.Message(id, null, words, moment.plusMillis(1), MessageStore.State.QUEUED, own));
        outgoing.queue(
                Actor.SYSTEM,
                Outgoing.Text.of(id, turn.whose(), turn.hash(), Outgoing.Kind.REPLY, new Card(turn.from(), words)),
                moment);
    }
}
