package tandem.operate.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.ConfigurableApplicationContext;
import tandem.database.Database;
import tandem.keys.KeyGone;
import tandem.keys.Keys;
import tandem.keys.KeysFileRefused;
import tandem.operate.Run;
import tandem.operate.backup.BackupWriter;
import tandem.operate.prove.EraseLife.Somebody;
import tandem.people.People;
import tandem.shared.PersonId;
import tandem.wall.Actor;

/// One run of [EraseProof]: two days of a sample program, and what comes back of the first.
final class EraseTrial {
    private static final Duration GRACE = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(31);
    private static final int PATIENCE = 300;

    /// Sealed with a key that is no person's, or by a page that does not exist yet.
    private static final Set<String> NOT_OF_A_PERSON = Set.of(
            "agenda.agenda.readings",
            "agenda.agenda.topic",
            "agenda.item.words",
            "circles.circle.about",
            "circles.circle.lines",
            "circles.circle.name",
            "circles.circle.place",
            "circles.circle.readers",
            "circles.edition.lines",
            "circles.farewell.words",
            "circles.reason.words",
            "circles.room.link",
            "help.contact_request.best_time",
            "help.contact_request.name",
            "help.contact_request.reach",
            "help.contact_request.words",
            "safety.approval.reason",
            "safety.glass.reason",
            // Evidence of a safety case stays, as the page says before somebody wishes to be erased.
            "safety.evidence.words",
            "reminders.sender.pair",
            // Words of a live room have its own key, which goes with them when it ends.
            "live.event.words",
            "live.room.shown",
            "live.seat.name",
            // A row of the roster has its own key, which goes when somebody comes in.
            "intake.entry.facts",
            "incidents.action.why",
            "incidents.answer.words",
            "incidents.appeal.answer",
            "incidents.appeal.words",
            "incidents.review.words",
            "incidents.step.words",
            "safety.report.label",
            "safety.report.note",
            "safety.report.words",
            "texting.stranger.number",
            "setup.approver.email",
            "setup.approver.name");

    private final Class<?> application;
    private final Path data;
    private final Path files;
    private final Path said;
    private final Path backup;
    private final Path keysBefore;
    private final AtomicInteger seeds = new AtomicInteger();
    private final List<String> wrong = new ArrayList<>();

    EraseTrial(Class<?> application, Path folder) throws IOException {
        this.application = application;
        this.data = folder.resolve("data");
        this.files = Files.createDirectory(folder.resolve("files"));
        this.said = Files.createDirectory(folder.resolve("said"));
        this.backup = files.resolve("data.backup");
        this.keysBefore = files.resolve("before.keys");
    }

    /// @param fields of those who are erased, readable on the first day
    /// @param left of them, readable with an older backup and the keys of today
    /// @param others of somebody who is not erased
    /// @param stayed of them, readable with the older backup
    /// @param control of those who are erased, readable with keys from before
    /// @param refused whether that file of keys opens no more a month later
    record Result(
            int people,
            long fields,
            long left,
            long others,
            long stayed,
            int seeds,
            int inClear,
            long control,
            boolean refused,
            List<String> wrong) {
        boolean holds() {
            return wrong.isEmpty()
                    && fields > 0
                    && left == 0
                    && others > 0
                    && stayed == others
                    && inClear == 0
                    && control == fields
                    && refused;
        }
    }

    private record Lived(List<UUID> erased, UUID kept, List<Readable> readable) {}

    Result run() throws Exception {
        Lived lived = live();
        erase(lived.erased);
        int clear = inClear("after the erasure");
        List<Readable> restored = restore();
        clear += inClear("after the older backup");
        comeBack(lived);
        return new Result(
                lived.erased.size(),
                of(lived.readable, lived.erased),
                of(restored, lived.erased),
                of(lived.readable, List.of(lived.kept)),
                of(restored, List.of(lived.kept)),
                seeds.get(),
                clear,
                of(elsewhere(), lived.erased),
                monthLater(),
                List.copyOf(wrong));
    }

    private static long of(List<Readable> readable, List<UUID> people) {
        return readable.stream().filter(each -> people.contains(each.owner())).count();
    }

    /// The first day: three live, everything is saved, two of them wish to be erased in a week.
    private Lived live() throws Exception {
        try (ConfigurableApplicationContext site = site(Duration.ZERO)) {
            EraseLife life = new EraseLife(site, Run.port(site), () -> WallsSecrets.secret(seeds.getAndIncrement()));
            Somebody member = life.member();
            Somebody coordinator = life.coordinator();
            PersonId kept = life.member().person();
            List<UUID> erased =
                    List.of(member.person().value(), coordinator.person().value());
            List<Readable> readable = readable(site.getBean(Database.class), site.getBean(Keys.class));
            everyKind(
                    readable,
                    erased,
                    new SealedStore(site.getBean(Database.class).owner()));
            Drill.save(site, data, backup, keysBefore);
            life.wishToBeErased(member, (int) GRACE.toDays());
            life.wishToBeErased(coordinator, (int) GRACE.toDays());
            return new Lived(erased, kept.value(), readable);
        }
    }

    /// A kind of field that nobody has left anything in would be proved nothing about.
    private void everyKind(List<Readable> readable, List<UUID> erased, SealedStore store) {
        Set<String> left = readable.stream()
                .filter(each -> erased.contains(each.owner()))
                .map(each -> each.column().toString())
                .collect(Collectors.toCollection(TreeSet::new));
        store.columns().stream()
                .map(SealedStore.Column::toString)
                .filter(column -> !left.contains(column) && !NOT_OF_A_PERSON.contains(column))
                .forEach(column -> wrong.add("Nobody left anything in " + column + "."));
    }

    /// A week later the site does by itself what is due.
    private void erase(List<UUID> people) throws InterruptedException {
        try (ConfigurableApplicationContext site = site(GRACE.plusDays(1))) {
            awaitGone(site, people);
            Keys keys = site.getBean(Keys.class);
            people.stream()
                    .filter(keys::exists)
                    .forEach(person -> wrong.add("The key of " + person + " is still there."));
        }
    }

    private void awaitGone(ConfigurableApplicationContext site, Collection<UUID> people) throws InterruptedException {
        People rows = site.getBean(People.class);
        for (int waited = 0; waited < PATIENCE; waited++) {
            if (people.stream().allMatch(person -> gone(rows, new PersonId(person)))) {
                return;
            }
            Thread.sleep(100);
        }
        wrong.add("The rows of those who were erased are still there.");
    }

    private static boolean gone(People people, PersonId person) {
        try {
            return people.visibleTo(Actor.SYSTEM, person).isEmpty();
        } catch (KeyGone unreadable) {
            return false;
        }
    }

    /// The older backup comes back to the keys of today, and everything is written out once more, in clear.
    private List<Readable> restore() throws IOException, SQLException {
        try (Drill drill = Drill.in(data)) {
            drill.restore(backup);
            new WallsStore(drill.database().owner()).plantClearTable(WallsSecrets.CONTROL);
            new BackupWriter(drill.database(), data).writePlain(files);
            return readable(drill.database(), drill.keys());
        }
    }

    /// Seeds in any file: of the database, of backups and keys, of what the site said.
    private int inClear(String when) throws IOException {
        int found = 0;
        for (Path folder : List.of(data, files, said)) {
            WallsSecrets.Found in = WallsSecrets.search(folder, seeds.get());
            found += in.secrets();
            if (!in.control() && (folder.equals(said) || when.contains("backup"))) {
                wrong.add("Words in clear were not found in " + folder.getFileName() + " " + when + ".");
            }
        }
        if (found > 0) {
            wrong.add(found + " seeds are in clear " + when + ".");
        }
        return found;
    }

    /// The site starts with the older rows: the pages of those who stay work, and the rows of the others go again.
    private void comeBack(Lived lived) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext site = site(GRACE.plusDays(1))) {
            awaitGone(site, lived.erased);
            Somebody kept = new EraseLife(site, Run.port(site), () -> "").as(new PersonId(lived.kept));
            for (String page : List.of("/today", "/me", "/me/contacts", "/circles")) {
                int status = kept.guest().get(page).statusCode();
                if (status != 200) {
                    wrong.add(page + " answered " + status + " to the one who stays.");
                }
            }
        }
    }

    /// The control: a machine that has lost its keys takes those from before.
    private List<Readable> elsewhere() throws IOException, SQLException {
        try (Drill drill = Drill.in(data.resolveSibling("elsewhere"))) {
            drill.recover(keysBefore);
            drill.restore(backup);
            return readable(drill.database(), drill.keys());
        }
    }

    private boolean monthLater() throws IOException, SQLException {
        try (Drill drill = Drill.in(data.resolveSibling("later"))) {
            drill.recover(keysBefore, Clock.offset(Clock.systemUTC(), MONTH));
            return false;
        } catch (KeysFileRefused old) {
            return true;
        }
    }

    private ConfigurableApplicationContext site(Duration later) {
        ConfigurableApplicationContext site =
                ProofSite.start(application, data, Clock.offset(Clock.systemUTC(), later), !later.isZero());
        SiteLog.keep(said.resolve("site.log"));
        return site;
    }

    private static List<Readable> readable(Database database, Keys keys) {
        return Readable.all(new SealedStore(database.owner()), keys);
    }
}
