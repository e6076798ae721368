package tandem.rehearsal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import tandem.bridge.Result;

/// A program over some time, day by day, with luck from a seed: the same seed is the same year. Who is to be
/// contacted when is not its business; the [World] knows.
public final class Simulation {
    private static final double WORKING_DAYS = 260;
    private static final int LONGEST_SICK = 7;
    private static final int LONGEST_TROUBLE = 40;
    private static final int LONGEST_PAUSE = 42;

    private final Staffing staffing;
    private final Chances chances;
    private final World world;
    private final Random random;
    private final int[] sickUntil;
    private final BitSet dead = new BitSet();
    private int[] troubleUntil;
    private int people;
    private int today;
    private double left;

    public Simulation(Staffing staffing, Chances chances, long seed, World world) {
        this.staffing = staffing;
        this.chances = chances;
        this.world = world;
        this.random = new Random(seed);
        this.sickUntil = new int[staffing.people()];
        this.people = world.people();
        this.troubleUntil = new int[Math.max(64, 2 * people)];
    }

    public void run(LocalDate first, int days) {
        for (today = 1; today <= days; today++) {
            day(first.plusDays(today - 1L));
        }
    }

    private void day(LocalDate day) {
        IntStream.range(0, some(staffing.joinADay())).forEach(each -> come(day));
        befall(chances.dies(), person -> {
            dead.set(person);
            world.died(person, day);
        });
        befall(chances.returns(), person -> world.returned(person, day));
        befall(chances.asks(), person -> world.asked(person, day));
        befall(chances.pauses(), person -> world.paused(person, day, 7 + random.nextInt(LONGEST_PAUSE)));
        befall(chances.hands(), person -> world.handed(person, day));
        befall(chances.trouble(), person -> troubleUntil[person] = today + 3 + random.nextInt(LONGEST_TROUBLE));
        if (works(day)) {
            work(day, there());
        }
        world.evening(day);
    }

    private void come(LocalDate day) {
        if (people == troubleUntil.length) {
            troubleUntil = Arrays.copyOf(troubleUntil, 2 * people);
        }
        world.comes(people++, day);
    }

    private void befall(double chance, java.util.function.IntConsumer what) {
        for (int more = chance > 0 ? some(chance * people) : 0; more > 0; more--) {
            int person = random.nextInt(people);
            if (!dead.get(person)) {
                what.accept(person);
            }
        }
    }

    private static boolean works(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /// Who is not sick today.
    private List<Integer> there() {
        double falls = staffing.sickDays() / WORKING_DAYS / ((1 + LONGEST_SICK) / 2.0);
        for (int each = 0; each < sickUntil.length; each++) {
            if (sickUntil[each] <= today && random.nextDouble() < falls) {
                sickUntil[each] = today + calendar(1 + random.nextInt(LONGEST_SICK));
            }
        }
        return IntStream.range(0, sickUntil.length)
                .filter(each -> sickUntil[each] <= today)
                .boxed()
                .toList();
    }

    /// So many working days, weekends between them.
    private static int calendar(int working) {
        return working + 2 * ((working - 1) / 5);
    }

    private void work(LocalDate day, List<Integer> there) {
        left = left % 1 + there.size() * staffing.contactsADay();
        for (int person : world.due(day)) {
            if (left < 1) {
                return;
            }
            left--;
            world.contacted(person, day, result(person), there);
        }
    }

    private Result result(int person) {
        double luck = random.nextDouble();
        if (troubleUntil[person] > today) {
            return luck < 0.3 ? Result.OTHER : Result.NO_ANSWER;
        }
        if (luck < chances.reached()) {
            return Result.REACHED;
        }
        double rest = (luck - chances.reached()) / (1 - chances.reached());
        return rest < 0.45 ? Result.LEFT_WORD : rest < 0.9 ? Result.NO_ANSWER : Result.DECLINED;
    }

    /// How often something happens that does so many times on average: Knuth’s way of Poisson’s numbers.
    private int some(double average) {
        double limit = Math.exp(-average);
        int times = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            times++;
        }
        return times;
    }
}
