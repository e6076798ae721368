package tandem.meetings;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.shared.Ids;
import tandem.wall.EventLog;

/// Where feeds leave what they say. Everything happens inside one unit of work of the operator or the system, begun
/// with [#begin], which no other import enters at the same time.
@Component
public class Listings {
    private final ListingStore store;
    private final EventLog events;

    Listings(ListingStore store, EventLog events) {
        this.store = store;
        this.events = events;
    }

    /// Waits until no other import is under way.
    public Change begin() {
        store.lock();
        return new Change(store.nextChange());
    }

    /// The feed of that name, added if it is new.
    public FeedId feed(String name, boolean sample) {
        return store.feed(name).orElseGet(() -> {
            FeedId id = new FeedId(Ids.next());
            store.addFeed(id, name, sample);
            return id;
        });
    }

    /// Whether there has never been a feed.
    public boolean untouched() {
        return !store.anyFeed();
    }

    /// The feed was looked at and says what it said before.
    public void seen(FeedId feed, Instant when) {
        store.seen(feed, when);
    }

    public void eachOf(FeedId feed, Consumer<Listed> each) {
        store.eachOf(feed, each);
    }

    /// Every living listing of other feeds, in a fixed order.
    public void eachElsewhere(FeedId feed, Consumer<Listed> each) {
        store.eachElsewhere(feed, each);
    }

    /// One import's writing.
    public final class Change {
        private static final int BATCH = 2_000;

        private final long number;
        private final List<ListingStore.Contents> contents = new ArrayList<>();
        private final Set<MeetingId> touched = new LinkedHashSet<>();
        private final List<MeetingId> removed = new ArrayList<>();
        private @Nullable Slugs slugs;

        private Change(long number) {
            this.number = number;
        }

        /// Keeps words at once, or replaces them; the listing that they belong to may follow later.
        public void say(SaidId id, Said said) {
            contents.add(new ListingStore.Contents(id, said.facts(), said.original()));
            if (contents.size() >= BATCH / 4) {
                flush();
            }
        }

        /// A meeting that no feed listed before.
        public void add(Map<MeetingId, Naming> meetings) {
            Slugs names = slugs == null ? new Slugs(store.slugs()) : slugs;
            slugs = names;
            Map<MeetingId, String> given = new LinkedHashMap<>();
            meetings.forEach((id, naming) -> given.put(id, names.give(naming.plain(), naming.moment())));
            store.addMeetings(given, number);
        }

        /// Adds listings or replaces those with the same id, in the order given. Their meetings count as changed,
        /// except
        /// those just added.
        public void list(List<Listed> listings, boolean firstOfItsMeeting) {
            flush();
            inBatches(listings, store::put);
            if (!firstOfItsMeeting) {
                listings.forEach(listed -> touched.add(listed.meeting()));
            }
        }

        /// The feed no longer lists these.
        public void gone(List<Listed> listings, Instant when) {
            inBatches(listings, batch -> store.gone(ids(batch), when));
            listings.forEach(listed -> touched.add(listed.meeting()));
        }

        /// Forgets listings that another one replaces.
        public void replace(List<Listed> listings) {
            inBatches(listings, batch -> store.remove(ids(batch)));
            listings.forEach(listed -> touched.add(listed.meeting()));
        }

        /// The sample feed goes, with the meetings that only it lists.
        public void removeSamples() {
            List<Listed> samples = store.samples();
            replace(samples);
            store.removeSampleFeeds();
            List<MeetingId> unlisted =
                    store.removeUnlisted(samples.stream().map(Listed::meeting).toList());
            removed.addAll(unlisted);
            unlisted.forEach(touched::remove);
        }

        /// A feed goes, with the meetings that only it lists.
        public void removeFeed(FeedId feed) {
            var listed = new ArrayList<Listed>();
            eachOf(feed, listed::add);
            inBatches(listed, this::replace);
            store.removeFeed(feed);
            var meetings = new LinkedHashSet<MeetingId>();
            listed.forEach(each -> meetings.add(each.meeting()));
            inBatches(List.copyOf(meetings), batch -> {
                var unlisted = store.removeUnlisted(batch);
                removed.addAll(unlisted);
                unlisted.forEach(touched::remove);
            });
        }

        /// Ends the import: says which listing of each meeting counts, who is gone, and that the directory changed.
        ///
        /// @return the position in the stream `meetings` where readers see it
        public long end(FeedId feed, Instant when) {
            flush();
            store.seen(feed, when);
            inBatches(List.copyOf(touched), batch -> {
                store.rank(batch);
                store.mark(batch, number, when);
            });
            return events.append(MeetingsChanged.STREAM, new MeetingsChanged(number, removed).body());
        }

        /// Writes the words said so far.
        public void flush() {
            if (!contents.isEmpty()) {
                store.putContents(contents);
                contents.clear();
            }
        }

        private static List<SaidId> ids(List<Listed> listings) {
            return listings.stream().map(Listed::said).toList();
        }

        private static <T> void inBatches(List<T> rows, Consumer<List<T>> each) {
            for (int from = 0; from < rows.size(); from += BATCH) {
                each.accept(rows.subList(from, Math.min(rows.size(), from + BATCH)));
            }
        }
    }

    /// What a meeting's link is made from: see [#naming].
    public record Naming(String plain, String moment) {}

    public static Naming naming(Facts facts) {
        return new Naming(Slugs.plain(facts), Slugs.moment(facts));
    }
}
