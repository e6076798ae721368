package tandem.finding;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BitUtil;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Access;
import tandem.meetings.Facts;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.Venue;
import tandem.places.Point;
import tandem.schedules.Rule;

/// Turns a meeting into the fields of the index. Nothing in them depends on when they were written.
final class MeetingIndexDocument {
    /// Changes whenever the fields or what is in them do: an index of another format is made anew.
    static final String FORMAT = "5";

    static final String ID = "id";
    /// Codes, each behind a letter: see [#fellowship], [#type].
    static final String IS = "is";

    static final String TEXT = "text";
    /// Starts as minutes of the week in UTC, by the zone's base offset.
    static final String STARTS = "starts";

    /// What documents are sorted by on disk: neighbours on the map, and what starts together from afar, lie together.
    static final String ORDER = "order";

    /// Bits of [MeetingIndexCodes].
    static final String[] CODES = {"codes0", "codes1", "codes2"};

    static final String RHYTHM = "rhythm";
    static final String SPOT = "spot";
    static final String NAME = "name";
    static final String TIE = "tie";
    static final String ROW = "row";
    static final String JSON = "json";

    /// Not every week, or by appointment; for attending there, and for afar.
    static final String IRREGULAR_HERE = "ih";

    static final String IRREGULAR_AFAR = "ia";

    static final int WEEK = 10_080;
    static final long NOWHERE = Long.MIN_VALUE;

    private static final FieldType WORDS = words();

    private final MeetingIndexZones zones;
    private final MeetingIndexCodes codes;
    private final MeetingIndexBytes bytes = new MeetingIndexBytes();
    private final SearchText text = new SearchText();

    MeetingIndexDocument(MeetingIndexZones zones, MeetingIndexCodes codes) {
        this.zones = zones;
        this.codes = codes;
    }

    static BytesRef id(MeetingId id) {
        UUID uuid = id.value();
        return new BytesRef(ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array());
    }

    static String fellowship(String code) {
        return "f" + code;
    }

    static String type(String code) {
        return "t" + code;
    }

    Document of(Meeting meeting) {
        Facts facts = meeting.facts();
        int zone = zones.number(facts.schedule().zone());
        long rhythm = MeetingIndexRhythm.of(facts, zone);
        Point at = (MeetingIndexRhythm.ways(rhythm) & MeetingIndexRhythm.HERE) == 0 ? null : position(facts);
        Document document = new Document();
        document.add(new StringField(ID, id(meeting.id()), Field.Store.NO));
        addCodes(facts, rhythm, document);
        for (Rule rule : facts.schedule().rules()) {
            int utc = Math.floorMod(rule.weekMinute() - zones.base(zone), WEEK);
            document.add(new SortedNumericDocValuesField(STARTS, utc));
        }
        document.add(new Field(TEXT, text.of(text(facts)), WORDS));
        document.add(new NumericDocValuesField(ORDER, order(facts, at, zones.base(zone))));
        addColumns(meeting, rhythm, at, document);
        return document;
    }

    private static long order(Facts facts, @Nullable Point at, int base) {
        if (at != null) {
            return BitUtil.interleave(
                    GeoEncodingUtils.encodeLatitude(at.latitude()) >>> 2,
                    GeoEncodingUtils.encodeLongitude(at.longitude()) >>> 2);
        }
        List<Rule> rules = facts.schedule().rules();
        return rules.isEmpty() ? -1 : -2 - Math.floorMod(rules.getFirst().weekMinute() - base, WEEK);
    }

    /// About a kilometre around where the address is withheld.
    private static @Nullable Point position(Facts facts) {
        Point at = facts.venue().at();
        return at != null && facts.access() == Access.ADDRESS_WITHHELD ? at.rounded() : at;
    }

    private void addCodes(Facts facts, long rhythm, Document document) {
        int ways = MeetingIndexRhythm.ways(rhythm);
        boolean irregular =
                MeetingIndexRhythm.kind(rhythm) != MeetingIndexRhythm.WEEKLY || MeetingIndexRhythm.days(rhythm) == 0;
        if (irregular && (ways & MeetingIndexRhythm.HERE) != 0) {
            addTerm(IRREGULAR_HERE, document);
        }
        if (irregular && (ways & ~MeetingIndexRhythm.HERE) != 0) {
            addTerm(IRREGULAR_AFAR, document);
        }
        long[] bits = new long[MeetingIndexCodes.COLUMNS];
        if (!facts.fellowship().isEmpty()) {
            addCode(fellowship(facts.fellowship()), bits, document);
        }
        facts.types().forEach(type -> addCode(type(type), bits, document));
        facts.otherTypes().forEach(type -> addCode(type(type), bits, document));
        for (int i = 0; i < bits.length; i++) {
            document.add(new NumericDocValuesField(CODES[i], bits[i]));
        }
    }

    private void addCode(String code, long[] bits, Document document) {
        addTerm(code, document);
        int number = codes.number(code);
        if (number < MeetingIndexCodes.BITS) {
            bits[number / 64] |= 1L << number;
        }
    }

    private static void addTerm(String term, Document document) {
        document.add(new StringField(IS, term, Field.Store.NO));
    }

    private void addColumns(Meeting meeting, long rhythm, @Nullable Point at, Document document) {
        document.add(new NumericDocValuesField(RHYTHM, rhythm));
        document.add(new NumericDocValuesField(SPOT, spot(at)));
        document.add(new NumericDocValuesField(NAME, letters(meeting.facts().name())));
        document.add(new NumericDocValuesField(TIE, meeting.id().value().getLeastSignificantBits()));
        bytes.clear();
        MeetingIndexRow.write(meeting, bytes);
        document.add(new BinaryDocValuesField(ROW, new BytesRef(bytes.copy())));
        bytes.clear();
        MeetingIndexJson.open(meeting, at, bytes);
        document.add(new BinaryDocValuesField(JSON, new BytesRef(bytes.copy())));
    }

    static long spot(@Nullable Point at) {
        return at == null
                ? NOWHERE
                : (long) GeoEncodingUtils.encodeLatitude(at.latitude()) << 32
                        | GeoEncodingUtils.encodeLongitude(at.longitude()) & 0xffff_ffffL;
    }

    /// The first eight letters without accents and case, one byte each.
    static long letters(String name) {
        String folded = SearchText.folded(name);
        long letters = 0;
        for (int i = 0; i < 8; i++) {
            letters = letters << 8 | (i < folded.length() ? Math.min(folded.charAt(i), 255) : 0);
        }
        return letters;
    }

    private static String text(Facts facts) {
        Venue venue = facts.venue();
        StringBuilder text = new StringBuilder(256);
        text.append(facts.name()).append('\n').append(facts.group()).append('\n');
        text.append(venue.city())
                .append('\n')
                .append(String.join("\n", venue.regions()))
                .append('\n');
        if (facts.access() != Access.ADDRESS_WITHHELD) {
            text.append(venue.name()).append('\n').append(venue.address()).append('\n');
            text.append(venue.street()).append('\n').append(venue.notes()).append('\n');
        }
        return text.append(facts.notes()).toString();
    }

    private static FieldType words() {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
