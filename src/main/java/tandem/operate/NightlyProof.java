package tandem.operate;

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
import tandem.mail.Letter;
import tandem.mail.Outbox;
import tandem.operate.NightlyPost.Given;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Two nodes on one database write to everybody whose contact is due by letter; in the middle of it the one that
/// is at work is killed, with no signal that can be answered. The other goes on within a minute: each letter is
/// handed over, and none under two numbers. One that was handed over and not yet crossed off goes again under the
/// same number, by which mail programs show it once.
///
/// The controls: a node that remembers nothing loses letters when it is killed, and doubles them when it begins
/// again.
final class NightlyProof implements Proof {
    private static final int LETTERS = 100;
    private static final int BEFORE_THE_KILL = 25;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

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
        Path data = Files.createTempDirectory("tandem-nightly-");
        List<Process> nodes = new ArrayList<>();
        try (NightlyPost post = new NightlyPost();
                Workshop here = workshop.on(data)) {
            Instant began = Instant.now();
            queue(here);
            for (String node : List.of("one@example.org", "two@example.org")) {
                nodes.add(Children.start(
                        NightlyNode.class,
                        workshop.application().getName(),
                        data.toString(),
                        post.url(),
                        node,
                        began.toString()));
            }
            await(() -> post.given().size() >= BEFORE_THE_KILL, "The nodes write to nobody.");
            Given last = post.given().getLast();
            nodes.get(last.from().startsWith("one") ? 0 : 1).destroyForcibly().waitFor();
            await(() -> numbers(post.given()).size() >= LETTERS, "Some are not written to.");
            Thread.sleep(3_000); // whatever else would go, goes
            return figure(post.given(), last.from(), control(out));
        } finally {
            nodes.forEach(Process::destroyForcibly);
            Folders.delete(data);
        }
    }

    private static void queue(Workshop here) {
        PersonId person = here.bean(People.class).join("Amy", Language.EN, EnumSet.of(Role.MEMBER));
        Instant until = Instant.now().plus(Duration.ofDays(30));
        for (int letter = 0; letter < LETTERS; letter++) {
            here.bean(Outbox.class)
                    .send(
                            Actor.SYSTEM,
                            new Letter(person.value(), "somebody" + letter + "@example.org", "Hi", "Hi.", until));
        }
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

    private static Figure figure(List<Given> given, String killed, Bare bare) {
        Set<String> numbers = numbers(given);
        long again = given.size() - numbers.size();
        List<Given> others =
                given.stream().filter(each -> !each.from().equals(killed)).toList();
        boolean holds = numbers.size() == LETTERS && again <= 1 && !others.isEmpty();
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "%d of %d letters lost, %d under two numbers, %d handed over again under the same; the other node"
                                + " went on after %d s; the controls: %d lost, %d doubled",
                        LETTERS - Math.min(LETTERS, numbers.size()),
                        LETTERS,
                        Math.max(0, numbers.size() - LETTERS),
                        again,
                        others.isEmpty() ? -1 : pause(given, killed),
                        bare.lost(),
                        bare.doubled()),
                holds && bare.lost() > 0 && bare.doubled() > 0);
    }

    /// How long nobody was written to after the kill.
    private static long pause(List<Given> given, String killed) {
        long last = given.stream()
                .filter(each -> each.from().equals(killed))
                .mapToLong(Given::nanos)
                .max()
                .orElseThrow();
        long next = given.stream()
                .filter(each -> !each.from().equals(killed) && each.nanos() > last)
                .mapToLong(Given::nanos)
                .min()
                .orElse(last);
        return Duration.ofNanos(next - last).toSeconds();
    }
}
