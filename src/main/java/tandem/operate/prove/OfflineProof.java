package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.context.ApplicationContext;
import tandem.checkins.CheckIns;
import tandem.operate.CommandFailed;
import tandem.operate.Run;
import tandem.operate.Workshop;
import tandem.operate.prove.OfflinePhone.Fate;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signin.Method;
import tandem.signin.SessionKind;
import tandem.signin.Sessions;
import tandem.wall.Role;

/// Check-ins from phones that lose their connection, over HTTP against the program as it runs: cut before, during and
/// after what is sent, answers lost, repeated, from two tabs, in any order. Half of them go as a page sends its form,
/// half
/// as a phone sends what it kept sealed. In the end each is read back and counted.
///
/// The control: with another id at each try the same interruptions double.
public final class OfflineProof implements Proof {
    private static final int PHONES = 8;
    private static final int AT_ONCE = 12;
    private static final int MOST_TRIES = 4;

    private final int entries;

    public OfflineProof() {
        this(1_000);
    }

    OfflineProof(int entries) {
        this.entries = entries;
    }

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public String about() {
        return "A check-in arrives exactly once, however often its connection breaks. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        try (SampleSite site = SampleSite.start(workshop.application())) {
            return run(site.beans(), Run.port(site.beans()), out);
        }
    }

    Figure run(ApplicationContext site, int port, PrintWriter out) throws Exception {
        List<OfflinePhone> phones = phones(site, port);
        Count same = count(sent(phones, entries, true), site);
        out.println(same.told("with its own id"));
        int few = Math.max(20, entries / 10);
        Count fresh = count(sent(phones, few, false), site);
        out.println(fresh.told("the control, with another id at each try"));
        String line = String.format(
                Locale.ROOT,
                "%d missing, %d doubled of %,d check-ins after %,d interruptions; the control, with another id at each try,"
                        + " doubled %d of %d",
                same.missing,
                same.doubled,
                entries,
                same.interruptions,
                fresh.doubled,
                few);
        boolean holds = same.missing == 0 && same.doubled == 0 && same.interruptions >= entries;
        return new Figure(line, holds && fresh.doubled > 0);
    }

    /// Members who are signed in on a phone of their own.
    private static List<OfflinePhone> phones(ApplicationContext site, int port) throws Exception {
        List<OfflinePhone> phones = new ArrayList<>();
        for (int made = 0; made < PHONES; made++) {
            PersonId person = site.getBean(People.class).join("Cellar " + made, Language.EN, Set.of(Role.MEMBER));
            String[] cookie = site.getBean(Sessions.class)
                    .open(person, SessionKind.OWN, Method.PERSONA, "unknown")
                    .split("[=;]", 3);
            Guest guest = new Guest(port);
            guest.keep(cookie[0] + "=" + cookie[1] + ";");
            String key = guest.post("/check-in/key", Map.of()).body();
            String cookies = "form=" + FormBody.TOKEN + "; " + cookie[0] + "=" + cookie[1];
            phones.add(new OfflinePhone(port, person, cookies, key));
        }
        return phones;
    }

    /// @param interruptions how often sending them was cut or its answer lost
    private record Sent(Map<String, OfflinePhone> marks, int interruptions) {}

    private static Sent sent(List<OfflinePhone> phones, int entries, boolean ownId) throws Exception {
        Random random = new Random(entries);
        Map<String, OfflinePhone> marks = new HashMap<>();
        List<Callable<Boolean>> tries = new ArrayList<>();
        AtomicInteger interruptions = new AtomicInteger();
        for (int made = 0; made < entries; made++) {
            OfflinePhone phone = phones.get(made % phones.size());
            String mark = (ownId ? "kept-" : "control-") + made;
            marks.put(mark, phone);
            tries.addAll(tries(phone, mark, made % 2 == 0, ownId, random, interruptions));
        }
        Collections.shuffle(tries, random); // a late try may come after the one that was answered
        run(tries);
        return new Sent(marks, interruptions.get());
    }

    private static List<Callable<Boolean>> tries(
            OfflinePhone phone, String mark, boolean sealed, boolean ownId, Random random, AtomicInteger count) {
        UUID id = UUID.randomUUID();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int broken = 1 + random.nextInt(MOST_TRIES); broken > 0; broken--) {
            Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
            Random own = new Random(random.nextLong());
            tries.add(() -> {
                phone.interrupted(request(phone, mark, sealed, ownId ? id : UUID.randomUUID()), fate, own);
                count.incrementAndGet();
                return true;
            });
        }
        tries.add(() -> untilAnswered(phone, request(phone, mark, sealed, ownId ? id : UUID.randomUUID())));
        return tries;
    }

    private static byte[] request(OfflinePhone phone, String mark, boolean sealed, UUID id) throws Exception {
        return phone.request(
                sealed,
                id.toString(),
                Map.of(
                        "key",
                        id.toString(),
                        "day",
                        LocalDate.now(ZoneOffset.UTC).minusDays(1).toString(),
                        "craving",
                        "6",
                        "note",
                        mark));
    }

    private static boolean untilAnswered(OfflinePhone phone, byte[] request) throws IOException {
        for (int asked = 0; asked < 20; asked++) {
            if (phone.send(request)) {
                return true;
            }
        }
        throw new CommandFailed("The site takes no check-ins.");
    }

    private static void run(List<Callable<Boolean>> tries) throws Exception {
        try (ExecutorService crowd = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<Boolean> each : crowd.invokeAll(tries)) {
                each.get();
            }
        }
    }

    private record Count(long missing, long doubled, int all, int interruptions) {
        String told(String how) {
            return String.format(
                    Locale.ROOT,
                    "%s: %,d check-ins, %,d interruptions, %d missing, %d doubled",
                    how,
                    all,
                    interruptions,
                    missing,
                    doubled);
        }
    }

    private static Count count(Sent sent, ApplicationContext site) {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        Map<String, Integer> found = new HashMap<>();
        sent.marks().values().stream()
                .map(OfflinePhone::person)
                .distinct()
                .flatMap(person ->
                        site.getBean(CheckIns.class).of(person, today.minusDays(2), today.plusDays(1)).stream())
                .forEach(entry -> found.merge(entry.said().note(), 1, Integer::sum));
        return new Count(
                sent.marks().keySet().stream()
                        .filter(mark -> !found.containsKey(mark))
                        .count(),
                sent.marks().keySet().stream()
                        .filter(mark -> found.getOrDefault(mark, 0) > 1)
                        .count(),
                sent.marks().size(),
                sent.interruptions());
    }
}
