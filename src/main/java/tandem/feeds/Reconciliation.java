package tandem.feeds;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import tandem.meetings.Facts;
import tandem.meetings.FeedId;
import tandem.meetings.Fingerprint;
import tandem.meetings.Listed;
import tandem.meetings.Listings;
import tandem.meetings.MeetingId;
import tandem.meetings.Said;
import tandem.meetings.SaidId;
import tandem.reading.Finding;
import tandem.reading.Remark;
import tandem.reading.Row;
import tandem.shared.Ids;

/// Brings a feed's rows and the directory together: which meeting is each row?
///
/// A row with an id we know is that meeting, wherever it moved. Rows with new ids wait until the whole feed is known;
/// then each is, in this order, a listing that lost its id, a second row of a meeting of the same feed, a meeting of
/// another feed, or a new one. What is left over of the old listings has vanished.
final class Reconciliation implements Consumer<Row> {
    private static final int BATCH = 500;
    private static final Set<String> WITHDRAWN = Set.of("published", "archived");

    private final Listings listings;
    private final Listings.Change change;
    private final FeedId feed;
    private final FeedStore store;
    private final ImportReport report;
    private final Order order;
    private final Instant now;

    private final Map<String, Listed> known = new LinkedHashMap<>();
    private final Set<String> met = new HashSet<>();
    private final Map<String, Fingerprint> fingerprints = new HashMap<>();
    private final List<Listed> changed = new ArrayList<>();
    private final List<Fresh> fresh = new ArrayList<>();
    private final List<Contact> contacts = new ArrayList<>();
    private int living;

    Reconciliation(
            Listings listings,
            Listings.Change change,
            FeedId feed,
            FeedStore store,
            ImportReport report,
            Order order,
            Instant now) {
        this.listings = listings;
        this.change = change;
        this.feed = feed;
        this.store = store;
        this.report = report;
        this.order = order;
        this.now = now;
        listings.eachOf(feed, this::remember);
    }

    /// Too much would vanish.
    static final class Held extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Brought.Waiting waiting;

        Held(Brought.Waiting waiting) {
            super("Waiting for approval.", null, false, false);
            this.waiting = waiting;
        }

        Brought.Waiting waiting() {
            return waiting;
        }
    }

    @Override
    public void accept(Row row) {
        Facts facts = row.facts();
        if (facts == null) {
            if (!withdrawn(row)) {
                // The meeting has not vanished; what it said when it could be read still counts.
                met.add(row.sourceId());
            }
            report.row(row, Outcome.REJECTED);
            return;
        }
        String contactsJson = row.contacts().isEmpty() ? "" : row.contacts().json();
        String original = order.contactsPublic() ? ContactsJson.into(row.original(), row.contacts()) : row.original();
        Said said = Said.of(facts, original, contactsJson);
        keep(row, facts, said, contactsJson);
    }

    /// A feed that hides a row on purpose no longer lists it.
    private static boolean withdrawn(Row row) {
        return row.findings().stream()
                .anyMatch(finding -> finding.done() == Finding.Action.REJECTED && WITHDRAWN.contains(finding.field()));
    }

    private void keep(Row row, Facts facts, Said said, String contactsJson) {
        String id = row.sourceId().isEmpty()
                ? "~" + Long.toString(said.fingerprint().twin(), 36)
                : row.sourceId();
        if (fingerprints.containsKey(id)) {
            if (repeats(id, said)) {
                report.row(with(row, Remark.MERGED_WITH_EARLIER.said()), Outcome.REPAIRED);
                return;
            }
            id = another(id);
        }
        met.add(id);
        fingerprints.put(id, said.fingerprint());
        Listed same = known.get(id);
        if (same == null) {
            add(row, id, facts, said, contactsJson);
        } else if (same.gone() || !same.digest().equals(said.digest())) {
            replace(row, same, facts, said, contactsJson);
        } else {
            report.row(row, Outcome.UNCHANGED);
        }
    }

    private boolean repeats(String id, Said said) {
        Fingerprint before = fingerprints.get(id);
        return before != null
                && (before.equals(said.fingerprint())
                        || before.when() == said.fingerprint().when() && before.calledLike(said.fingerprint()));
    }

    private String another(String id) {
        int number = 2;
        while (fingerprints.containsKey(id + "~" + number)) {
            number++;
        }
        return id + "~" + number;
    }

    private void add(Row row, String id, Facts facts, Said said, String contactsJson) {
        SaidId saidId = new SaidId(Ids.next());
        fresh.add(new Fresh(
                row.number(),
                saidId,
                id,
                said.digest(),
                said.fingerprint(),
                facts.updated(),
                said.weight(),
                Listings.naming(facts)));
        say(saidId, said, contactsJson);
        outcome(row, id);
    }

    private void replace(Row row, Listed same, Facts facts, Said said, String contactsJson) {
        changed.add(new Listed(
                same.said(),
                feed,
                same.sourceId(),
                same.meeting(),
                said.digest(),
                said.fingerprint(),
                facts.updated(),
                said.weight(),
                same.firstSeen(),
                false));
        say(same.said(), said, contactsJson);
        outcome(row, same.sourceId());
    }

    private void outcome(Row row, String id) {
        boolean toldApart = !row.sourceId().isEmpty() && !row.sourceId().equals(id);
        Row told = toldApart ? with(row, Remark.TOLD_APART.said(id)) : row;
        report.row(told, told.repaired() ? Outcome.REPAIRED : Outcome.KEPT);
    }

    private void say(SaidId id, Said said, String contactsJson) {
        change.say(id, said);
        if (!contactsJson.isEmpty()) {
            contacts.add(new Contact(id, contactsJson));
        }
        if (contacts.size() >= BATCH) {
            flushContacts();
        }
    }

    private void flushContacts() {
        if (!contacts.isEmpty()) {
            change.flush();
            store.putContacts(contacts);
            contacts.clear();
        }
    }

    /// Settles everything that needed the whole feed.
    ///
    /// @return the position in the stream `meetings`
    /// @throws Held when more than a fifth of the feed's meetings would vanish without approval
    long finish() {
        flushContacts();
        List<Listed> lost = lost();
        Map<Fresh, Listed> renamed = new Matching(fresh, lost).pairs();
        List<Listed> vanished = lost.stream()
                .filter(old -> !old.gone() && !renamed.containsValue(old))
                .toList();
        hold(vanished.size());
        if (!order.sample()) {
            change.removeSamples();
        }
        settle(renamed);
        change.gone(vanished, now);
        this.vanished = vanished.size();
        return change.end(feed, now);
    }

    Counts counts() {
        return report.counts(vanished);
    }

    private int vanished;

    private void hold(int vanished) {
        if (!order.approved() && vanished * 5L > living) {
            throw new Held(new Brought.Waiting(report.counts(vanished), living));
        }
    }

    /// Those that just vanished, then those gone before.
    private List<Listed> lost() {
        List<Listed> lost = new ArrayList<>();
        known.values().stream()
                .filter(old -> !met.contains(old.sourceId()))
                .sorted(java.util.Comparator.comparing(Listed::gone).thenComparing(Listed::sourceId))
                .forEach(lost::add);
        return lost;
    }

    private void settle(Map<Fresh, Listed> renamed) {
        change.replace(List.copyOf(renamed.values()));
        List<Listed> joining = new ArrayList<>(changed);
        Map<Long, MeetingId> twins = new HashMap<>();
        Set<MeetingId> own = new HashSet<>();
        known.values().stream().filter(old -> met.contains(old.sourceId())).forEach(old -> {
            own.add(old.meeting());
            remember(twins, fingerprints.getOrDefault(old.sourceId(), old.fingerprint()), old.meeting());
        });
        renamed.forEach((row, old) -> {
            own.add(old.meeting());
            remember(twins, row.fingerprint(), old.meeting());
            joining.add(row.of(old.meeting(), feed, old.firstSeen()));
        });
        List<Fresh> rest =
                fresh.stream().filter(row -> !renamed.containsKey(row)).toList();
        Elsewhere elsewhere = new Elsewhere(rest, own);
        if (!rest.isEmpty()) {
            listings.eachElsewhere(feed, elsewhere);
        }
        List<Listed> first = new ArrayList<>();
        Map<MeetingId, Listings.Naming> meetings = new LinkedHashMap<>();
        for (Fresh row : rest) {
            MeetingId twin = row.fingerprint().places().isEmpty()
                    ? null
                    : twins.get(row.fingerprint().twin());
            MeetingId other = twin == null ? elsewhere.meetingOf(row) : twin;
            MeetingId meeting = other == null ? new MeetingId(Ids.next()) : other;
            if (twin != null) {
                report.repaired(
                        row.row(),
                        row.sourceId(),
                        new Finding("", "", Finding.Action.REPAIRED, Remark.MERGED_WITH_OTHER.said()));
            }
            if (other == null) {
                meetings.put(meeting, row.naming());
                first.add(row.of(meeting, feed, now));
            } else {
                joining.add(row.of(meeting, feed, now));
            }
            remember(twins, row.fingerprint(), meeting);
        }
        change.add(meetings);
        change.list(first, true);
        change.list(joining, false);
    }

    private static void remember(Map<Long, MeetingId> twins, Fingerprint print, MeetingId meeting) {
        if (!print.places().isEmpty()) {
            twins.putIfAbsent(print.twin(), meeting);
        }
    }

    private void remember(Listed listed) {
        known.put(listed.sourceId(), listed);
        if (!listed.gone()) {
            living++;
        }
    }

    private static Row with(Row row, Remark.Said said) {
        List<Finding> findings = new ArrayList<>(row.findings());
        findings.add(new Finding("slug", row.sourceId(), Finding.Action.REPAIRED, said));
        return new Row(row.number(), row.sourceId(), row.facts(), row.original(), row.contacts(), findings);
    }
}
