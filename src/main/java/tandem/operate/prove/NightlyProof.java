package tandem.operate.prove;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.operate.CommandFailed;
import tandem.operate.Folders;
import tandem.operate.Workshop;
import tandem.operate.prove.NightlyStand.Given;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.texting.Incoming;
import tandem.texting.TextMessages;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;

/// Two nodes on one database write to everybody whose contact is due, by letter and by text; in the middle of
/// it the one that is at work is killed, with no signal that can be answered. The other goes on within a
/// minute: each is handed over, and none under two numbers. A letter that was handed over and not yet crossed
/// off goes again under the same number, by which mail programs show it once; of a text the carrier is asked
/// first whether it has it.
///
/// The controls: a node that remembers nothing loses letters when it is killed, and doubles them when it begins
/// again.
public final class NightlyProof implements Proof {
    private static final int LETTERS = 100;
    private static final int BEFORE_THE_KILL = 25;
    private static final int PHONES = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String TEXT = "Tomorrow at ";

    @Override
    public String name() {
        return "nightly";
    }

    @Override
    public String about() {
        return "Two nodes, one killed while it writes to people: nobody is left out or written to twice."
                + " Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        Night letters;
        try (NightlyPost post = new NightlyPost()) {
            letters = night(workshop, Instant.now(), post, post.url(""), node -> "", NightlyProof::queue);
        }
        Night texts;
        Instant began = Instant.now();
        try (NightlyCarrier carrier = new NightlyCarrier(NightlyNode.night(began))) {
            texts = night(workshop, began, carrier, "", carrier::url, NightlyProof::queueTexts);
        }
        return figure(letters, texts, control(out));
    }

    /// @param given what was handed over in it
    /// @param killed the node that was
    private record Night(List<Given> given, String killed) {
        Set<String> numbers() {
            return NightlyProof.numbers(given);
        }

        long again() {
            return given.size() - numbers().size();
        }

        /// None is lost, and the other node went on.
        boolean whole() {
            return numbers().size() == LETTERS
                    && given.stream().anyMatch(each -> !each.from().equals(killed));
        }
    }

    private static Night night(
            Workshop workshop,
            Instant began,
            NightlyStand stand,
            String post,
            UnaryOperator<String> carrier,
            Consumer<Workshop> queue)
            throws Exception {
        Path data = Files.createTempDirectory("tandem-nightly-");
        List<Process> nodes = new ArrayList<>();
        try (Workshop here = workshop.on(data)) {
            queue.accept(here);
            for (String node : List.of("ACone", "ACtwo")) {
                nodes.add(Children.start(
                        NightlyNode.class,
                        workshop.application().getName(),
                        data.toString(),
                        node,
                        began.toString(),
                        post,
                        carrier.apply(node)));
            }
            await(() -> ours(stand).size() >= BEFORE_THE_KILL, "The nodes write to nobody.");
            Given last = ours(stand).getLast();
            nodes.get(last.from().startsWith("ACone") ? 0 : 1).destroyForcibly().waitFor();
            await(() -> numbers(ours(stand)).size() >= LETTERS, "Some are not written to.");
            Thread.sleep(3_000); // whatever else would go, goes
            return new Night(ours(stand), last.from());
        } finally {
            nodes.forEach(Process::destroyForcibly);
            Folders.delete(data);
        }
    }

    /// Without the codes and answers by which the phones became theirs.
    private static List<Given> ours(NightlyStand stand) {
        return stand.given().stream()
                .filter(each -> stand instanceof NightlyPost || each.number().contains(TEXT))
                .toList();
    }

    private static void queue(Workshop here) {
        PersonId person = join(here);
        Instant until = Instant.now().plus(Duration.ofDays(30));
        for (int letter = 0; letter < LETTERS; letter++) {
            here.bean(Outbox.class)
                    .send(
                            Actor.SYSTEM,
                            new Letter(person.value(), "somebody" + letter + "@example.org", "Hi", "Hi.", until));
        }
    }

    private static void queueTexts(Workshop here) {
        TextMessages texts = here.bean(TextMessages.class);
        Instant until = Instant.now().plus(Duration.ofDays(30));
        for (int phone = 0; phone < PHONES; phone++) {
            PersonId person = join(here);
            String number = "+1520555%04d".formatted(110 + phone);
            texts.ask(person, person, number);
            String code = texts.waiting().stream()
                    .filter(each -> each.to().equals(number))
                    .findFirst()
                    .orElseThrow()
                    .words()
                    .replaceAll("(?s)^.*?([0-9]{6}).*", "$1");
            texts.arrive(new Incoming("SM" + phone, number, code, false));
            for (int text = 0; text < LETTERS / PHONES; text++) {
                String words = TEXT + text + " o'clock, " + phone + ".";
                here.bean(Gate.class).run(Actor.SYSTEM, () -> texts.remind(person, words, until));
            }
        }
    }

    private static PersonId join(Workshop here) {
        return here.bean(People.class).join("Amy", Language.EN, EnumSet.of(Role.MEMBER));
    }

    private static void await(BooleanSupplier done, String otherwise) throws InterruptedException {
        long late = System.nanoTime() + PATIENCE.toNanos();
        while (!done.getAsBoolean()) {
            if (System.nanoTime() > late) {
                throw new CommandFailed(otherwise);
            }
            Thread.sleep(20);
        }
    }

    private static Set<String> numbers(List<Given> given) {
        Set<String> numbers = new HashSet<>();
        given.forEach(each -> numbers.add(each.number()));
        return numbers;
    }

    private record Bare(int lost, int doubled) {}

    /// Killed in the middle: the rest is lost. Begun again: the first are doubled.
    private static Bare control(PrintWriter out) throws IOException, InterruptedException {
        try (NightlyPost post = new NightlyPost()) {
            Process first = Children.start(NightlyBare.class, "" + post.port(), "" + LETTERS);
            await(() -> post.given().size() >= BEFORE_THE_KILL, "The control writes to nobody.");
            first.destroyForcibly().waitFor();
            int lost = LETTERS - numbers(post.given()).size();
            Children.start(NightlyBare.class, "" + post.port(), "" + LETTERS).waitFor();
            int doubled = post.given().size() - numbers(post.given()).size();
            out.println("The control: " + lost + " lost where it is killed, " + doubled
                    + " doubled where it begins again.");
            return new Bare(lost, doubled);
        }
    }

    private static Figure figure(Night letters, Night texts, Bare bare) {
        boolean holds = letters.whole() && letters.again() <= 1 && texts.whole() && texts.again() == 0;
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "%d of %d letters lost, %d under two numbers, %d handed over again under the same; the other node"
                                + " went on after %d s; %d of %d texts lost, %d twice; the other node went on after %d s;"
                                + " the controls: %d lost, %d doubled",
                        lost(letters),
                        LETTERS,
                        Math.max(0, letters.numbers().size() - LETTERS),
                        letters.again(),
                        pause(letters),
                        lost(texts),
                        LETTERS,
                        texts.again(),
                        pause(texts),
                        bare.lost(),
                        bare.doubled()),
                holds && bare.lost() > 0 && bare.doubled() > 0);
    }

    private static int lost(Night night) {
        return Math.max(0, LETTERS - night.numbers().size());
    }

    /// How long nobody was written to after the kill; -1 where the other node did not go on.
    private static long pause(Night night) {
        long last = night.given().stream()
                .filter(each -> each.from().equals(night.killed()))
                .mapToLong(Given::nanos)
                .max()
                .orElseThrow();
        return night.given().stream()
                .filter(each -> !each.from().equals(night.killed()) && each.nanos() > last)
                .mapToLong(Given::nanos)
                .min()
                .stream()
                .map(next -> Duration.ofNanos(next - last).toSeconds())
                .findFirst()
                .orElse(-1);
    }
}
