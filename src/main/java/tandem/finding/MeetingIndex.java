package tandem.finding;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.jspecify.annotations.Nullable;
import tandem.meetings.Meeting;
import tandem.meetings.MeetingId;
import tandem.meetings.Status;
import tandem.vocabulary.Vocabulary;

/// Finds meetings that fit: one document per meeting, derived from the store, on disk so that a restart does not
/// rebuild it. Meetings that are paused or gone are not in it.
///
/// Searches run beside changes; they see a change once it is committed. Failing disks surface as
/// [UncheckedIOException].
public final class MeetingIndex implements AutoCloseable {
    /// What [#position] says of an index without any commit: everything has to be put.
    public static final long NOTHING = -1;

    static final String FORMAT = "format";
    private static final String POSITION = "position";
    private static final String ZONES = "zones";
    private static final String CODES = "codes";
    private static final double BUFFER_MB = 48;
    private static final int BATCH = 2_000;

    private final Path folder;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final MeetingIndexZones zones;
    private final MeetingIndexCodes codes;
    private final MeetingIndexMemory memory = new MeetingIndexMemory();
    private final SearchShared shared = new SearchShared();
    private final SearchWords words;
    private final AtomicLong generation = new AtomicLong();
    private volatile long position;

    private MeetingIndex(Path folder, SearchWords words) throws IOException {
        Map<String, String> said = MeetingIndexFiles.check(folder);
        this.folder = folder;
        this.words = words;
        zones = MeetingIndexZones.parse(said.getOrDefault(ZONES, ""));
        codes = MeetingIndexCodes.parse(said.getOrDefault(CODES, ""));
        position = Long.parseLong(said.getOrDefault(POSITION, Long.toString(NOTHING)));
        directory = new MMapDirectory(folder);
        writer = new IndexWriter(directory, settings());
        MeetingIndexFiles.claim(folder);
        searchers = new SearcherManager(writer, new Uncached());
    }

    /// Opens what is there. A damaged index, or one of another format, is deleted: then [#position] is [#NOTHING].
    public static MeetingIndex open(Path folder, Vocabulary vocabulary) {
        try {
            return new MeetingIndex(folder, new SearchWords(vocabulary));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Adds or replaces. Large collections are worked on by all processors.
    public void put(Collection<Meeting> meetings) {
        List<Meeting> all = List.copyOf(meetings);
        int batches = (all.size() + BATCH - 1) / BATCH;
        List<List<Meeting>> parts = IntStream.range(0, batches)
                .mapToObj(i -> all.subList(i * BATCH, Math.min(all.size(), (i + 1) * BATCH)))
                .toList();
        (batches > 2 ? parts.parallelStream() : parts.stream()).forEach(this::putBatch);
    }

    private void putBatch(List<Meeting> meetings) {
        MeetingIndexDocument document = new MeetingIndexDocument(zones, codes);
        try {
            for (Meeting meeting : meetings) {
                Term id = new Term(MeetingIndexDocument.ID, MeetingIndexDocument.id(meeting.id()));
                if (shown(meeting)) {
                    writer.updateDocument(id, document.of(meeting));
                } else {
                    writer.deleteDocuments(id);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static boolean shown(Meeting meeting) {
        return meeting.goneSince() == null && meeting.facts().status() != Status.PAUSED;
    }

    public void remove(Collection<MeetingId> ids) {
        try {
            writer.deleteDocuments(ids.stream()
                    .map(id -> new Term(MeetingIndexDocument.ID, MeetingIndexDocument.id(id)))
                    .toArray(Term[]::new));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Forgets all meetings; searches find the old ones until the next commit.
    public void clear() {
        try {
            writer.deleteAll();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Makes changes durable and visible, together with the position in the event log they go up to.
    public void commit(long upTo) {
        try {
            writer.setLiveCommitData(Map.of(
                            FORMAT, MeetingIndexDocument.FORMAT,
                            POSITION, Long.toString(upTo),
                            ZONES, zones.text(),
                            CODES, codes.text())
                    .entrySet());
            writer.commit();
            // Visible before it is said: whoever reads the new position or generation never finds the old meetings.
            searchers.maybeRefreshBlocking();
            position = upTo;
            generation.incrementAndGet();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Of the last commit.
    public long position() {
        return position;
    }

    /// Changes with each commit, and no two states that searches can see share one as long as this is open.
    public long generation() {
        return generation.get();
    }

    /// How many meetings can be found.
    public int size() {
        return with(searcher -> searcher.getIndexReader().numDocs());
    }

    /// Whether there is a meeting of that fellowship.
    public boolean hasFellowship(String code) {
        return has(MeetingIndexDocument.fellowship(code));
    }

    /// Whether there is a meeting of that type.
    public boolean hasType(String code) {
        return has(MeetingIndexDocument.type(code));
    }

    private boolean has(String code) {
        return with(searcher -> searcher.getIndexReader().docFreq(new Term(MeetingIndexDocument.IS, code)) > 0);
    }

    public Found search(Search search, Instant now) {
        return with(searcher -> answer(search, now, searcher).found());
    }

    /// Writes the page as a JSON array of meetings.
    public void json(Search search, Instant now, OutputStream out) {
        with(searcher -> {
            answer(search, now, searcher).json(out);
            return true;
        });
    }

    /// What to offer instead when [#search] found nothing.
    public Found.Instead instead(Search search, Instant now) {
        return with(searcher -> new SearchInstead(search, other -> answer(other, now, searcher)).found());
    }

    private SearchAnswer answer(Search search, Instant now, IndexSearcher searcher) throws IOException {
        return new SearchAnswer(search, new SearchRun(search, words, now, searcher, zones, codes, memory), shared);
    }

    /// Uncommitted changes are dropped.
    @Override
    public void close() {
        try {
            searchers.close();
            writer.rollback();
            directory.close();
            MeetingIndexFiles.release(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private <T> T with(Use<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.of(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Lucene's cache of filters would make the first answers slow and the later ones big.
    private static final class Uncached extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, @Nullable IndexReader previous) {
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setQueryCache(null);
            return searcher;
        }
    }

    private interface Use<T> {
        T of(IndexSearcher searcher) throws IOException;
    }

    @Override
    public String toString() {
        return with(searcher -> searcher.getIndexReader().numDocs() + " meetings in "
                + searcher.getIndexReader().leaves().size() + " segments");
    }

    private static IndexWriterConfig settings() {
        TieredMergePolicy merges = new TieredMergePolicy();
        merges.setSegmentsPerTier(4);
        merges.setNoCFSRatio(0);
        return new IndexWriterConfig()
                .setRAMBufferSizeMB(BUFFER_MB)
                .setMergePolicy(merges)
                .setUseCompoundFile(false)
                .setIndexSort(new Sort(new SortField(MeetingIndexDocument.ORDER, SortField.Type.LONG)))
                .setCommitOnClose(false);
    }
}
