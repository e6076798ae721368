package tandem.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tandem.intake.Plan.Arrived;
import tandem.shared.Ids;

/// Nobody stands on the roster twice, and nobody is taken for another without being asked.
class PlanTest {
    private static final List<String> FIRST = List.of(
            "María", "José", "Aaron", "Beatriz", "Curtis", "Dolores", "Ezekiel", "Francine", "Guadalupe", "Hector");
    private static final List<String> LAST = List.of(
            "Abernathy", "Bustamante", "Castellanos", "Donnelly", "Eisenberg", "Fuentes", "Gallagher", "Hutchinson");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            María Núñez|1985-04-02| |           Nunez, Maria|1985-04-02| |          SAME
            María Núñez|1985-04-02| |           María Núñez|1985-02-04| |           PERHAPS
            María Núñez|1985-04-02| |           María Núñez|1985-04-12| |           PERHAPS
            María Núñez|1985-04-02| |           María Núñez|1971-09-30| |           OTHER
            María Núñez|1985-04-02|+15205550142| María Núñez|1961-09-30|+15205550142| PERHAPS
            María Núñez| |+15205550142|          Maria Nunez| |+15205550142|         SAME
            María Núñez| | |                    María Núñez|1985-04-02| |           PERHAPS
            María Núñez| | |                    María Núñez Díaz| | |               PERHAPS
            María Núñez|1985-04-02| |           Marai Núñez|1985-04-02| |           PERHAPS
            M Núñez|1985-04-02| |               María Núñez|1985-04-02| |           PERHAPS
            María Núñez|1985-04-02| |           Bo Li|1985-04-02| |                 OTHER
            María Núñez| |+15205550142|          Bo Li| |+15205550142|               PERHAPS
            María Núñez|1985-04-02|+15205550142| Bo Li|1990-01-01|+15205550142|      OTHER
            O'Brien Ann|1985-04-02| |           Ann OBrien|1985-04-02| |            SAME
            """)
    void two_rows_are_one_person_two_or_perhaps_one(
            String one,
            String born,
            String phone,
            String other,
            String itsBorn,
            String itsPhone,
            Likeness.Of expected) {
        var first = facts(turned(one), born, phone);
        var second = facts(turned(other), itsBorn, itsPhone);
        assertThat(Likeness.of(first, second)).isEqualTo(expected);
        assertThat(Likeness.of(second, first)).as("the other way round").isEqualTo(expected);
    }

    @Test
    void whatever_the_order_copies_and_slips_everybody_is_added_once_and_slips_are_asked() {
        for (int seed = 0; seed < 150; seed++) {
            assertThat(problem(seed, PlanTest::plan)).as("seed %d", seed).isEmpty();
        }
    }

    /// The control: one that takes what looks alike for one, and one that only knows what is equal, are both found.
    @Test
    void control_a_plan_that_merges_in_silence_or_adds_twice_is_found() {
        assertThat(IntStream.range(0, 20)
                        .filter(seed -> problem(seed, PlanTest::merging).isPresent()))
                .as("merges what looks alike")
                .isNotEmpty();
        assertThat(IntStream.range(0, 20)
                        .filter(seed -> problem(seed, PlanTest::blind).isPresent()))
                .as("sees only what is equal")
                .isNotEmpty();
    }

    @Test
    void somebody_who_came_in_is_left_out_and_who_may_have_is_asked() {
        var line = line(2, facts("María Núñez", "1985-04-02", ""));
        assertThat(Plan.of(List.of(line), List.of(), each -> Arrived.CERTAINLY, Map.of())
                        .rows()
                        .getFirst()
                        .fate())
                .isInstanceOf(Plan.Came.class);
        assertThat(Plan.of(List.of(line), List.of(), each -> Arrived.PERHAPS, Map.of())
                        .rows()
                        .getFirst()
                        .fate())
                .isInstanceOf(Plan.Asked.class);
    }

    @Test
    void an_answer_decides_and_only_one_that_was_offered() {
        var entry = Ids.next();
        var standing = List.of(new Plan.Standing(entry, facts("María Núñez", "1985-04-02", "")));
        var line = line(2, facts("Marai Núñez", "1985-04-02", ""));
        assertThat(fate(line, standing, Map.of(2, "other"))).isInstanceOf(Plan.Added.class);
        assertThat(fate(line, standing, Map.of(2, entry.toString()))).isEqualTo(new Plan.Known(entry));
        assertThat(fate(line, standing, Map.of(2, Ids.next().toString()))).isInstanceOf(Plan.Asked.class);
        assertThat(fate(line, standing, Map.of())).isInstanceOf(Plan.Asked.class);
    }

    @Test
    void the_digest_changes_with_the_plan() {
        var lines = List.of(line(2, facts("María Núñez", "1985-04-02", "")));
        var before = Plan.of(lines, List.of(), each -> Arrived.NO, Map.of());
        var standing = List.of(new Plan.Standing(Ids.next(), lines.getFirst().facts()));
        assertThat(Plan.of(lines, standing, each -> Arrived.NO, Map.of()).digest())
                .isNotEqualTo(before.digest());
    }

    private static Plan.Fate fate(Line line, List<Plan.Standing> standing, Map<Integer, String> answers) {
        return Plan.of(List.of(line), standing, each -> Arrived.NO, answers)
                .rows()
                .getFirst()
                .fate();
    }

    /// Some people, some of whom stand on the roster; the file has all of them, some again, some with a slip.
    private static Optional<String> problem(int seed, BiFunction<List<Line>, List<Plan.Standing>, Plan> planning) {
        var random = new Random(seed);
        var people = people(random);
        var standing = people.subList(0, 4).stream()
                .map(facts -> new Plan.Standing(Ids.next(), facts))
                .toList();
        var rows = new ArrayList<Facts>();
        var whose = new ArrayList<Integer>();
        for (int who = 0; who < people.size(); who++) {
            int copies = 1 + random.nextInt(3);
            for (int copy = 0; copy < copies; copy++) {
                boolean slip = copy > 0 && random.nextBoolean();
                rows.add(slip ? slipped(people.get(who), random) : shaped(people.get(who), random));
                whose.add(who);
            }
        }
        var order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, random);
        var lines = IntStream.range(0, order.size())
                .mapToObj(at -> line(at + 2, rows.get(order.get(at))))
                .toList();
        var plan = planning.apply(lines, standing);
        return IntStream.range(0, lines.size())
                .mapToObj(at -> {
                    int row = order.get(at);
                    var earlier = new ArrayList<>(people.subList(0, 4));
                    lines.subList(0, at).forEach(line -> earlier.add(line.facts()));
                    boolean again = whose.get(row) < 4
                            || IntStream.range(0, at)
                                    .anyMatch(each -> whose.get(order.get(each)).equals(whose.get(row)));
                    return judged(plan.rows().get(at).fate(), lines.get(at).facts(), earlier, again);
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// @param earlier on the roster, or above in the file
    /// @param again whether that person is among them, in whatever way they are written
    private static Optional<String> judged(Plan.Fate fate, Facts facts, List<Facts> earlier, boolean again) {
        boolean exact = earlier.stream().anyMatch(other -> Likeness.of(facts, other) == Likeness.Of.SAME);
        boolean merged = fate instanceof Plan.Twice || fate instanceof Plan.Known;
        if (merged != exact) {
            return Optional.of(merged ? "merged in silence" : "an exact copy was not known");
        }
        return fate instanceof Plan.Added && again ? Optional.of("added twice") : Optional.empty();
    }

    private static Plan plan(List<Line> lines, List<Plan.Standing> standing) {
        return Plan.of(lines, standing, line -> Arrived.NO, Map.of());
    }

    /// Takes the first candidate of whatever is asked.
    private static Plan merging(List<Line> lines, List<Plan.Standing> standing) {
        var rows = plan(lines, standing).rows().stream()
                .map(row -> row.fate() instanceof Plan.Asked(var candidates)
                        ? new Plan.Row(row.line(), candidates.getFirst().then())
                        : row)
                .toList();
        return new Plan(rows);
    }

    private static Plan blind(List<Line> lines, List<Plan.Standing> standing) {
        var seen = new ArrayList<>(standing.stream().map(Plan.Standing::facts).toList());
        var rows = new ArrayList<Plan.Row>();
        for (var line : lines) {
            boolean known = seen.contains(line.facts());
            seen.add(line.facts());
            rows.add(new Plan.Row(line, known ? new Plan.Twice(0) : new Plan.Added()));
        }
        return new Plan(rows);
    }

    /// No two of them look alike.
    private static List<Facts> people(Random random) {
        var people = new ArrayList<Facts>();
        while (people.size() < 14) {
            var name = FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size()));
            var born = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(18_000));
            var phone = random.nextBoolean() ? "+1520555" + (1000 + people.size() * 7) : "";
            var one = new Facts(name, Optional.of(born), "", phone);
            if (people.stream().allMatch(other -> Likeness.of(one, other) == Likeness.Of.OTHER)) {
                people.add(one);
            }
        }
        return people;
    }

    /// The same, written in another way.
    private static Facts shaped(Facts facts, Random random) {
        var parts = facts.name().split(" ");
        var name = switch (random.nextInt(4)) {
            case 0 -> parts[1] + " " + parts[0];
            case 1 -> facts.name().toUpperCase(java.util.Locale.ROOT);
            case 2 -> facts.name().replace("é", "e").replace("í", "i");
            default -> facts.name();
        };
        return new Facts(name, facts.born(), facts.email(), facts.phone());
    }

    private static Facts slipped(Facts facts, Random random) {
        var name = facts.name();
        int at = 1 + random.nextInt(name.length() - 2);
        return switch (random.nextInt(3)) {
            case 0 -> new Facts(name.substring(0, at) + name.substring(at + 1), facts.born(), "", facts.phone());
            case 1 -> new Facts(name.substring(0, at) + "x" + name.substring(at), facts.born(), "", facts.phone());
            default -> new Facts(name, facts.born().map(PlanTest::oneDigit), "", facts.phone());
        };
    }

    private static LocalDate oneDigit(LocalDate day) {
        int number = day.getDayOfMonth();
        if (number == 30) {
            return day.withDayOfMonth(20);
        }
        return number % 10 == 9 || number >= 28 ? day.minusDays(1) : day.plusDays(1);
    }

    private static String turned(String name) {
        int comma = name.indexOf(',');
        return comma < 0
                ? name.strip()
                : name.substring(comma + 1).strip() + " "
                        + name.substring(0, comma).strip();
    }

    private static Facts facts(
            String name,
            @org.jspecify.annotations.Nullable String born,
            @org.jspecify.annotations.Nullable String phone) {
        return new Facts(
                name,
                Optional.ofNullable(born).filter(day -> !day.isBlank()).map(LocalDate::parse),
                "",
                phone == null ? "" : phone.strip());
    }

    private static Line line(int number, Facts facts) {
        return new Line(number, facts, Optional.empty(), Optional.empty(), "", Set.of(), false, List.of(), null);
    }
}
