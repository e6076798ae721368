package tandem.operate.prove;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import tandem.operate.prove.WallsCast.Somebody;
import tandem.web.Routes;
import tandem.web.Routes.Route;

/// Asks for every route as everybody, with the ids of everybody's things in the places for ids. Whom the table of
/// routes lets in must be answered without an error; everybody else is told that there is no such page, or is led to
/// the door. And whatever is answered, nobody may read a seeded word that is not for them.
final class WallsPages {
    /// Enough to keep two cores busy with asking and answering.
    private static final int AT_ONCE = 4;

    /// Of the sample program alone: on it a reader plays every phone there is, so every text stands there.
    private static final String PLAYED = "/phone";

    private final int port;
    private final WallsWords words;
    private final List<UUID> ids;
    private final int refusals;
    private final List<String> wrong;
    private final LongAdder opened = new LongAdder();
    private final LongAdder turnedAway = new LongAdder();
    private final Set<String> leaked = new ConcurrentSkipListSet<>();

    /// @param refusals with how many ids those are tried whom the table of routes refuses before it looks at the id:
    /// with
    ///     others each time, so that every route is tried with all of them
    WallsPages(int port, WallsWords words, List<UUID> ids, int refusals, List<String> wrong) {
        this.port = port;
        this.words = words;
        this.ids = ids;
        this.refusals = Math.min(refusals, ids.size());
        this.wrong = wrong;
    }

    private record Probe(Route route, Somebody who) {
        boolean lets() {
            return route.who().lets(who.reader());
        }
    }

    String probe(WallsCast cast) throws Exception {
        int before = wrong.size();
        List<Probe> all = Routes.all().stream()
                .flatMap(route -> cast.all().stream().map(who -> new Probe(route, who)))
                .toList();
        AtomicInteger next = new AtomicInteger();
        long probes = 0;
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE)) {
            Callable<Long> line = () -> asking(all, next);
            for (Future<Long> each : asking.invokeAll(Collections.nCopies(AT_ONCE, line))) {
                probes += each.get();
            }
        }
        control(cast);
        return ("%,d probes of %d routes by %d people with %d ids, %d refused wrongly or let in wrongly (%,d opened and"
                        + " %,d were turned away by the table of routes, as they should); %d of %d seeded words read by"
                        + " somebody they are not for (each was read by somebody it is for)")
                .formatted(
                        probes,
                        Routes.all().size(),
                        cast.all().size(),
                        ids.size(),
                        wrong.size() - before,
                        opened.sum(),
                        turnedAway.sum(),
                        leaked.size(),
                        words.seeded());
    }

    /// Takes what is next until nothing is left, all of it on one connection.
    ///
    /// @return how many probes that were
    private long asking(List<Probe> all, AtomicInteger next) throws IOException {
        long probes = 0;
        try (WallsLine line = new WallsLine(port)) {
            for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
                probes += probe(all.get(at), tried(all.get(at), at), line);
            }
        }
        return probes;
    }

    private int probe(Probe probe, List<UUID> tried, WallsLine line) throws IOException {
        for (UUID id : tried) {
            probe(probe.route(), id, probe.who(), probe.lets(), line);
        }
        return tried.size();
    }

    private List<UUID> tried(Probe probe, int number) {
        if (probe.lets() && !probe.route().method().equals("GET")) {
            return List.of(); // it would do it
        }
        if (!probe.route().pattern().contains("{")) {
            return ids.subList(0, 1);
        }
        return probe.lets()
                ? ids
                : IntStream.range(0, refusals)
                        .mapToObj(each -> ids.get((number * refusals + each) % ids.size()))
                        .toList();
    }

    private void probe(Route route, UUID id, Somebody who, boolean lets, WallsLine line) throws IOException {
        WallsLine.Answer answer = line.ask(route.method(), path(route, id), who.cookie());
        if (!lets) {
            turnedAway.increment();
        }
        if (lets ? answer.status() >= 500 : !refused(answer)) {
            wrong.add("%s %s by %s: %d".formatted(route.method(), route.pattern(), who.name(), answer.status()));
        }
        if (answer.status() == 200) {
            opened.increment();
        }
        if (route.pattern().equals(PLAYED)) {
            return;
        }
        for (String word : words.leaked(who.reader().person(), answer.body())) {
            leaked.add(word);
            wrong.add("%s %s shows %s to %s".formatted(route.method(), route.pattern(), word, who.name()));
        }
    }

    private static String path(Route route, UUID id) {
        return route.pattern()
                .replace("{role}", "mentor")
                .replace("{day}", WallsSeeds.evening().toString())
                .replaceAll("\\{[^}]+}", id.toString());
    }

    private static boolean refused(WallsLine.Answer answer) {
        String there = answer.there();
        return answer.status() == 404
                || answer.status() == 303 && (there.startsWith("/sign-in") || there.startsWith("/welcome/passkey"));
    }

    /// Pages did open, each seeded word was read by somebody it is for, and what they saw is too much for a visitor.
    private void control(WallsCast cast) throws IOException {
        if (opened.sum() == 0) {
            wrong.add("No page opened for anybody: the probes prove nothing.");
        }
        Somebody reader = cast.people()
                .filter(each -> each.name().equals(WallsCast.SEEDED))
                .findFirst()
                .orElseThrow();
        try (WallsLine line = new WallsLine(port)) {
            String name = line.ask("GET", "/me/name", reader.cookie()).body();
            if (words.leaked(Optional.empty(), name).isEmpty()) {
                wrong.add("A page of somebody else was not found out: the search for words proves nothing.");
            }
        }
        words.unread().forEach(word -> wrong.add("Nobody read " + word + ": that others did not proves nothing."));
    }
}
