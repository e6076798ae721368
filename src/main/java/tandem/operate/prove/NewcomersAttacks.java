package tandem.operate.prove;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tandem.shared.Ids;
import tandem.shared.PersonId;

/// What a predator (who has been here for long), a dealer and a spammer (who have just come) and a bot (who comes anew
/// all the time) try, one after another. Each attempt carries a mark of its own.
final class NewcomersAttacks {
    /// Ways to write how to reach somebody. `#` is seven digits that stand nowhere else.
    private static final List<String> WAYS = List.of(
            "Text me: 520 #",
            "520-#-call me",
            "Call (520) # tonight",
            "five two zero # is mine",
            "cinco dos cero # es el mío",
            "５２０ # any time",
            "my mail is m# at gmail",
            "m#@example.org",
            "https://example.org/#",
            "www.example.org/#",
            "m# example dot com",
            "insta: m#",
            "find me on Telegram, m#",
            "WhatsApp me, #",
            "5\u200b2\u200b0 # no names",
            "520_#",
            "520·#",
            "٥٢٠#");

    private final NewcomersWorld world;
    private final List<Somebody> inside = new ArrayList<>();
    private final Somebody outside;
    private final Map<String, Integer> tried = new LinkedHashMap<>();
    private Somebody bot;
    private int number;
    private int taken;

    /// @param accounts how many the dealer and the spammer have each
    NewcomersAttacks(NewcomersWorld world, int accounts) {
        this.world = world;
        int old = 0;
        for (PersonId person : world.oldHands()) {
            inside.add(somebody("predator", person, "Old" + old++));
        }
        for (String kind : List.of("dealer", "spammer")) {
            for (int each = 0; each < accounts; each++) {
                inside.add(somebody(kind, world.come(kind + each), kind + each));
            }
        }
        this.outside = new Somebody("stranger", world.come("Stranger"), "", world);
        this.bot = again();
    }

    /// @param name theirs in the newcomer's circle; empty where they are not in it
    private record Somebody(String kind, PersonId person, String name, Guest guest) {
        Somebody(String kind, PersonId person, String name, NewcomersWorld world) {
            this(kind, person, name, world.guest(person));
        }
    }

    /// @param mark stands in what the newcomer reads, if it was delivered
    record Attempt(String what, String mark) {}

    private interface Attack {
        /// @param mark to be carried, seven digits
        /// @return what would show it, where that is not the mark itself
        String by(Somebody who, String mark) throws IOException, InterruptedException;
    }

    private record Named(String name, boolean fromOutside, Attack attack) {}

    private final List<Named> all = List.of(
            new Named("ask for words in private", false, this::asks),
            new Named("numbers and links in the circle", false, this::posts),
            new Named("the same as an answer to the newcomer", false, this::answers),
            new Named("the same put into harmless words later", false, this::changes),
            new Named("words in the newcomer's talk", true, this::intrudes),
            new Named("words in the newcomer's greeting", true, this::greets),
            new Named("posts from outside the circle", true, this::postsFromOutside),
            new Named("talks and asks with guessed ids", true, this::guesses),
            new Named("what only leaders do", false, this::leads),
            new Named("joining under a name that is a number", true, this::joins),
            new Named("coming back under another name", false, this::comesBack),
            new Named("headers that browsers do not send", true, this::headers));

    List<Attempt> next(int many) throws IOException, InterruptedException {
        List<Attempt> made = new ArrayList<>();
        for (int each = 0; each < many; each++) {
            Named attack = all.get(number % all.size());
            Somebody who = attack.fromOutside && number % 3 != 0 ? outside : inside.get(number % inside.size());
            String mark = "%07d".formatted(5_550_000 + number++);
            tried.merge(attack.name, 1, Integer::sum);
            made.add(new Attempt(attack.name + " by a " + who.kind, attack.attack.by(who, mark)));
        }
        return made;
    }

    /// How many were answered as a form that was taken is: whoever tries is told nothing.
    int taken() {
        return taken;
    }

    String told() {
        return tried.entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }

    private String asks(Somebody who, String mark) throws IOException, InterruptedException {
        sent(who.guest.post(
                "/words",
                Map.of("place", "circle", "id", world.face(who.person).toString(), "words", way(mark), "note", mark)));
        return number % 2 == 0 ? mark : "asks: " + who.name;
    }

    private String posts(Somebody who, String mark) throws IOException, InterruptedException {
        sent(say(who, Map.of("words", way(mark))));
        return mark;
    }

    private String answers(Somebody who, String mark) throws IOException, InterruptedException {
        sent(say(who, Map.of("words", way(mark), "thread", world.thread())));
        return mark;
    }

    private String changes(Somebody who, String mark) throws IOException, InterruptedException {
        String form = Ids.next().toString();
        say(who, Map.of("words", "Good evening.", "key", form));
        UUID post =
                UUID.nameUUIDFromBytes((who.person + "\n" + form).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        sent(who.guest.post("/circles/" + world.circle() + "/posts/" + post, Map.of("words", way(mark), "key", key())));
        return mark;
    }

    private String intrudes(Somebody who, String mark) throws IOException, InterruptedException {
        sent(who.guest.post(world.talk(), Map.of("words", mark, "key", key(), "go", "anyway")));
        return mark;
    }

    private String greets(Somebody who, String mark) throws IOException, InterruptedException {
        String path = world.greeting() + (number % 2 == 0 ? "/words" : "/answer");
        sent(who.guest.post(path, Map.of("words", mark, "key", key(), "felt", "good", "shown", "yes")));
        return mark;
    }

    private String postsFromOutside(Somebody who, String mark) throws IOException, InterruptedException {
        Map<String, String> words = Map.of("words", mark + " from outside", "key", key(), "thread", world.thread());
        sent(outside.guest.post("/circles/" + world.circle() + "/posts", words));
        return mark;
    }

    private String guesses(Somebody who, String mark) throws IOException, InterruptedException {
        UUID guess = number % 2 == 0 ? UUID.randomUUID() : world.newcomer().value();
        sent(
                switch (number % 4) {
                    case 0 -> who.guest.post("/words/" + guess, Map.of("words", mark, "key", key()));
                    case 1 -> who.guest.post("/words", Map.of("place", "role", "id", guess.toString(), "words", mark));
                    case 2 ->
                        who.guest.post("/words", Map.of("place", "circle", "id", guess.toString(), "words", mark));
                    default -> who.guest.post("/greetings/" + guess + "/words", Map.of("words", mark, "key", key()));
                });
        return mark;
    }

    private String leads(Somebody who, String mark) throws IOException, InterruptedException {
        String path = "/circles/" + world.circle();
        sent(
                switch (number % 4) {
                    case 0 -> who.guest.post(path + "/lines", Map.of("lines", mark));
                    case 1 -> who.guest.post(path + "/readers", Map.of("readers", mark));
                    case 2 ->
                        who.guest.post(
                                path + "/invitations",
                                Map.of("person", world.newcomer().toString(), "words", mark));
                    default -> who.guest.post(path + "/posts/" + world.thread() + "/passage", Map.of("words", mark));
                });
        return mark;
    }

    private String joins(Somebody who, String mark) throws IOException, InterruptedException {
        world.leave(bot.person);
        bot = new Somebody("bot", world.come("Bot"), "", world);
        String name = way(mark);
        sent(bot.guest.post(
                "/circles/" + world.circle() + "/membership",
                Map.of("name", name.length() > 40 ? "520" + mark : name, "agreement", "1")));
        return mark;
    }

    /// Somebody whom the newcomer would not see again, under a new account and a new name.
    private String comesBack(Somebody who, String mark) throws IOException, InterruptedException {
        world.leave(bot.person);
        bot = again();
        sent(say(bot, Map.of("words", way(mark))));
        sent(bot.guest.post(
                "/words", Map.of("place", "circle", "id", world.face(bot.person).toString())));
        return number % 2 == 0 ? mark : "asks: " + bot.name;
    }

    private String headers(Somebody who, String mark) throws IOException, InterruptedException {
        Map<String, String> more = new LinkedHashMap<>(Map.of(
                "X-Original-URL",
                world.talk(),
                "X-Rewrite-URL",
                world.talk(),
                "X-HTTP-Method-Override",
                "POST",
                "X-Forwarded-User",
                world.newcomer().toString(),
                "X-User",
                world.newcomer().toString(),
                "Referer",
                "https://example.org/" + mark,
                "User-Agent",
                mark,
                "Accept-Language",
                mark));
        more.put("Cookie", "form=" + FormBody.TOKEN + "; session=" + world.newcomer());
        sent(who.guest.post(world.talk(), Map.of("words", mark, "key", key(), "_method", "put"), more));
        return mark;
    }

    private HttpResponse<String> say(Somebody who, Map<String, String> form) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.putIfAbsent("key", key());
        return who.guest.post("/circles/" + world.circle() + "/posts", all);
    }

    private void sent(HttpResponse<String> answer) {
        if (answer.statusCode() == 303
                && !answer.headers().firstValue("Location").orElse("").startsWith("/sign-in")) {
            taken++;
        }
    }

    private String way(String mark) {
        return WAYS.get(number % WAYS.size()).replace("#", mark);
    }

    private Somebody again() {
        return somebody("bot", world.come("Bot"), "Again" + number);
    }

    private Somebody somebody(String kind, PersonId person, String name) {
        world.join(person, name);
        return new Somebody(kind, person, name, world);
    }

    private static String key() {
        return Ids.next().toString();
    }
}
