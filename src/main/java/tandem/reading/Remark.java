package tandem.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What there is to say of a row that was not as it should be. A report is kept by its codes; a page says them in its
/// reader's language, and a table in English.
public enum Remark {
    NO_TIME_OF_DAY("no time of day, so listed without fixed times"),
    NO_DAY("no day, so by appointment"),
    READ_AS("read as %s"),
    MIDNIGHT("stands for midnight at the end of the day"),
    NOT_A_TIME("not a time of day"),
    NO_LENGTH("the same as the start, so taken for an hour"),
    HALF_DAY("a.m. and p.m. mixed up"),
    BEFORE_START("before the start, so taken for an hour"),
    LONG("longer than %s hours"),
    NO_SLUG_NO_ID("no slug, so told apart by its facts"),
    NO_SLUG("no slug, so named by its id"),
    LONG_SLUG("longer than %s characters"),
    NO_ADDRESS_LEFT_OUT("not an address of the web, so left out"),
    NOT_UTF8("bytes that are not UTF-8 read as Windows-1252"),
    INVISIBLE("invisible characters removed"),
    ENTITIES("entities turned into characters"),
    MARKUP("markup removed"),
    PROGRAMS_ZONE("no zone known, so the program's own"),
    NO_ZONE("no time zone, so left out"),
    NAMES_A_CLOCK("names the clock of %s"),
    ZONE_OF_PLACE("zone %s from the name of the place"),
    HALF_A_POSITION("half a position left out"),
    NULL_ISLAND("0, 0 is no place of a meeting, so left out"),
    SWAPPED("latitude and longitude swapped back"),
    NOT_ON_EARTH("not on the earth, so left out"),
    MINUS("the minus of the western hemisphere put back"),
    NOT_A_COORDINATE("not a coordinate, so left out"),
    TEXT_AS_NUMBER("text read as a number"),
    NO_DURATION("not given, so taken for an hour"),
    ABSURD("absurd, so taken for an hour"),
    NUMBER_AS_TEXT("a number read as text"),
    TRUTH_AS_TEXT("a truth value read as text"),
    LIST_AS_TEXT("a list read as text"),
    OBJECT_AS_TEXT("an object read as text"),
    CUT_SHORT("cut to %s characters"),
    WRITTEN_AS_ADDRESS("written as an address of the web"),
    TO_NOTES("not an address, so moved to the notes"),
    ADDRESS_FROM_SENTENCE("address taken out of a sentence, which went to the notes"),
    NO_NUMBER("no number to dial, so moved to the notes"),
    NUMBER_FROM_SENTENCE("number taken out of a sentence, which went to the notes"),
    NOT_A_DATE("not a date, so left out"),
    NO_ID("no id, so told apart by its facts"),
    FROM_AFAR("one can join from afar, so online"),
    NO_SUCH_TYPE("not in the vocabulary yet"),
    TEXT_AS_LIST("text read as a list"),
    NUMBER_AMONG_CODES("a number among the codes read as text"),
    OTHER_AMONG_CODES("something else among the codes left out"),
    BRACKETS("brackets and commas taken off a code"),
    LIST_OF_ONE_DAY("a list of one day read as that day"),
    TEXT_AS_DAY("text read as the number of a day"),
    BY_APPOINTMENT("read as by appointment"),
    WORDS_AS_DAYS("words read as %s"),
    SEVEN("7 read as Sunday"),
    NO_NAME("no name, so called by its group or place"),
    PAUSED("says that it does not meet, so listed as paused"),
    HOW_ONE_ATTENDS("says how one attends, which is kept apart from the name"),
    NO_RULE("not every week, but no rule can be told: listed weekly, with these words"),
    RULE_FROM_WORDS("not every week: rule read from these words"),
    MERGED_WITH_OTHER("The same meeting as another row; merged."),
    MERGED_WITH_EARLIER("The same meeting as an earlier row; merged."),
    TOLD_APART("Another meeting has the same id; told apart as %s."),
    ARCHIVED("archived: no longer listed"),
    NOT_AN_OBJECT("not an object with the fields of a meeting"),
    FORMAT("describes a format of a BMLT server, not a meeting"),
    SERVICE_BODY("describes a service body of a BMLT server, not a meeting"),
    SERVER("describes a BMLT server, not a meeting"),
    EMPTY("an empty row"),
    UNPUBLISHED("unpublished: its server keeps it from visitors"),
    NOT_A_DAY("not a day of the week"),
    NAMELESS("no name, and nothing to call it by"),
    ABSURD_LENGTH("a number or a key of absurd length"),
    NOT_JSON("not valid JSON at byte %s"),
    TWICE("the same key twice"),
    TOO_DEEP("nested deeper than %s"),
    TOO_LARGE("larger than a row may be (%s KB)"),
    SURPRISE("could not be understood; this is a fault of Tandem's");

    private static final Map<String, Remark> BY_CODE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Remark::code, Function.identity()));

    private final String sentence;
    private final String code;

    Remark(String sentence) {
        this.sentence = sentence;
        this.code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Said said() {
        return said("");
    }

    /// @param detail the number or the name that stands in the sentence
    public Said said(Object detail) {
        return new Said(this, String.valueOf(detail));
    }

    /// `read-as`.
    public String code() {
        return code;
    }

    /// A remark with what stands in it.
    public record Said(Remark remark, String detail) {
        /// @param kept `read-as 19:00`; empty where it was kept before there were codes
        public static Optional<Said> of(String kept) {
            var parts = kept.split(" ", 2);
            return Optional.ofNullable(BY_CODE.get(parts[0]))
                    .map(remark -> remark.said(parts.length == 1 ? "" : parts[1]));
        }

        /// In English.
        public String sentence() {
            return remark.sentence.formatted(detail);
        }

        /// `read-as 19:00`.
        public String code() {
            return (remark.code() + " " + detail).strip();
        }
    }
}
