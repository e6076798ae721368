package tandem.operate;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import tandem.operate.WallsCast.Somebody;
import tandem.web.Routes;
import tandem.web.Routes.Route;

/// Asks for every route as everybody, with the ids of everybody's things in the places for ids. Whom the table of
/// routes lets in must be answered without an error; everybody else is told that there is no such page, or is led to
/// the door. And whatever is answered, nobody may read a seeded word that is not for them.
final class WallsPages {
    /// Enough to keep two cores busy with asking and answering.
    private static final int AT_ONCE = 3;

    /// Of the sample program alone: on it a reader plays every phone there is, so every text stands there.
    private static final String PLAYED = "/phone";

    private final WallsForms forms;
    private final WallsWords words;
    private final List<UUID> ids;
    private final List<UUID> refused;
    private final List<String> wrong;
    private final LongAdder probes = new LongAdder();
    private final LongAdder opened = new LongAdder();
    private final Set<String> leaked = new ConcurrentSkipListSet<>();

    /// @param refusals with how many ids those are tried whom the table of routes refuses before it looks at the id
    WallsPages(WallsForms forms, WallsWords words, List<UUID> ids, int refusals, List<String> wrong) {
        this.forms = forms;
        this.words = words;
        this.ids = ids;
        this.refused = ids.subList(0, Math.min(refusals, ids.size()));
        this.wrong = wrong;
    }

    String probe(WallsCast cast) throws Exception {
        int before = wrong.size();
        try (ExecutorService asking = Executors.newFixedThreadPool(AT_ONCE)) {
            List<Callable<Void>> all = Routes.all().stream()
                    .flatMap(route -> cast.all().stream().map(who -> probing(route, who)))
                    .toList();
            for (Future<Void> each : asking.invokeAll(all)) {
                each.get();
            }
        }
        control(cast);
        return ("%,d probes of %d routes by %d people, %d refused wrongly or let in wrongly (%,d opened, as they"
                        + " should); %d of %d seeded words read by somebody they are not for (each was read by"
                        + " somebody it is for)")
                .formatted(
                        probes.sum(),
                        Routes.all().size(),
                        cast.all().size(),
                        wrong.size() - before,
                        opened.sum(),
                        leaked.size(),
                        words.seeded());
    }

    private Callable<Void> probing(Route route, Somebody who) {
        return () -> {
            boolean lets = route.who().lets(who.reader());
            boolean changes = !route.method().equals("GET");
            if (!lets || !changes) { // otherwise it would do it
                boolean places = route.pattern().contains("{");
                for (UUID id : !places ? ids.subList(0, 1) : lets ? ids : refused) {
                    probe(route, id, who, lets);
                }
            }
            return null;
        };
    }

    private void probe(Route route, UUID id, Somebody who, boolean lets) throws IOException, InterruptedException {
        HttpResponse<String> answer = ask(route, id, who);
        probes.increment();
        if (lets ? answer.statusCode() >= 500 : !refused(answer)) {
            wrong.add("%s %s by %s: %d".formatted(route.method(), route.pattern(), who.name(), answer.statusCode()));
        }
        if (answer.statusCode() == 200) {
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

    private HttpResponse<String> ask(Route route, UUID id, Somebody who) throws IOException, InterruptedException {
        String path = route.pattern()
                .replace("{role}", "mentor")
                .replace("{day}", WallsSeeds.evening().toString())
                .replaceAll("\\{[^}]+}", id.toString());
        return route.method().equals("GET") ? forms.get(path, who.cookie()) : forms.post(path, who.cookie(), Map.of());
    }

    private static boolean refused(HttpResponse<String> answer) {
        String there = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 404
                || answer.statusCode() == 303 && (there.startsWith("/sign-in") || there.startsWith("/welcome/passkey"));
    }

    /// Pages did open, each seeded word was read by somebody it is for, and what they saw is too much for a visitor.
    private void control(WallsCast cast) throws IOException, InterruptedException {
        if (opened.sum() == 0) {
            wrong.add("No page opened for anybody: the probes prove nothing.");
        }
        Somebody reader = cast.people()
                .filter(each -> each.name().equals(WallsCast.SEEDED))
                .findFirst()
                .orElseThrow();
        if (words.leaked(
                        Optional.empty(), forms.get("/me/name", reader.cookie()).body())
                .isEmpty()) {
            wrong.add("A page of somebody else was not found out: the search for words proves nothing.");
        }
        words.unread().forEach(word -> wrong.add("Nobody read " + word + ": that others did not proves nothing."));
    }
}
