package tandem.rehearsal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tandem.bridge.Result;
import tandem.bridge.Tally.Stage;
import tandem.transition.Cause;
import tandem.transition.Heard;
import tandem.transition.Schedule;
import tandem.transition.Spacing;
import tandem.transition.Tightening;

/// A program in memory whose contacts fall by the program's own rules, and what is counted of it each evening.
final class Imagined implements World {
    private static final int A_WEEK = 7;
    /// 48 hours.
    private static final int LONG = 2;

    /// More than anybody is followed for.
    private static final int WHEELS = 80;

    private final long first;
    private final Map<LocalDate, long[]> wheels;
    private final List<Life> lives = new ArrayList<>();
    private final TreeSet<Planned> queue = new TreeSet<>();
    private final int[] fell;
    private final int[] made;
    private final int[] waiting;

    private static final class Life {
        private final LocalDate began;
        private Tightening tight = Tightening.NONE;
        private Planned next;

        Life(LocalDate began, Planned next) {
            this.began = began;
            this.next = next;
        }
    }

    private record Planned(long day, int person) implements Comparable<Planned> {
        @Override
        public int compareTo(Planned other) {
            return day != other.day ? Long.compare(day, other.day) : Integer.compare(person, other.person);
        }
    }

    /// @param wheels of the schedule by the day somebody began, shared by the runs
    Imagined(LocalDate first, int weeks, List<Stage> stages, Map<LocalDate, long[]> wheels) {
        this.first = first.toEpochDay();
        this.wheels = wheels;
        this.fell = new int[weeks];
        this.made = new int[weeks];
        this.waiting = new int[weeks];
        stages.forEach(this::there);
    }

    /// Those who want no contact are nobody's work.
    private void there(Stage stage) {
        var due = stage.due();
        for (int each = 0; due != null && each < stage.many(); each++) {
            add(stage.began(), due.toEpochDay());
        }
    }

    private void add(LocalDate began, long due) {
        var planned = new Planned(due, lives.size());
        lives.add(new Life(began, planned));
        queue.add(planned);
        count(due, 1);
    }

    private void move(int person, long day) {
        var life = lives.get(person);
        queue.remove(life.next);
        life.next = new Planned(day, person);
        queue.add(life.next);
        count(day, 1);
    }

    /// What was due before falls into the first week; what comes after the last is not looked at.
    private void count(long day, int change) {
        int week = Math.max(0, week(day));
        if (week < fell.length) {
            fell[week] += change;
        }
    }

    private int week(long day) {
        return (int) Math.floorDiv(day - first, A_WEEK);
    }

    @Override
    public int people() {
        return lives.size();
    }

    @Override
    public void comes(int person, LocalDate day) {
        add(day, wheel(day, day.toEpochDay()));
    }

    @Override
    public void died(int person, LocalDate day) {
        queue.remove(lives.get(person).next);
    }

    @Override
    public void returned(int person, LocalDate day) {
        closer(person, day, Cause.RETURN);
    }

    @Override
    public void asked(int person, LocalDate day) {
        closer(person, day, Cause.ASKED);
    }

    @Override
    public void paused(int person, LocalDate day, int days) {
        var life = lives.get(person);
        count(life.next.day(), -1);
        move(person, wheel(life.began, day.toEpochDay() + days - 1));
    }

    /// It is the same work, whoever does it.
    @Override
    public void handed(int person, LocalDate day) {}

    /// The next contact is tomorrow, and those after it come closer.
    private void closer(int person, LocalDate day, Cause why) {
        var life = lives.get(person);
        life.tight = life.tight.because(why);
        long tomorrow = day.toEpochDay() + 1;
        if (tomorrow < life.next.day()) {
            count(life.next.day(), -1);
            move(person, tomorrow);
        }
    }

    @Override
    public List<Integer> due(LocalDate day) {
        return until(day.toEpochDay()).stream().map(Planned::person).toList();
    }

    private java.util.SortedSet<Planned> until(long day) {
        return queue.headSet(new Planned(day + 1, -1));
    }

    @Override
    public void contacted(int person, LocalDate day, Result result, List<Integer> there) {
        var life = lives.get(person);
        life.tight = life.tight.heard(Heard.of(result), true);
        made[week(day.toEpochDay())]++;
        var wheel = LocalDate.ofEpochDay(wheel(life.began, day.toEpochDay()));
        move(person, life.tight.next(wheel, day).toEpochDay());
    }

    @Override
    public void evening(LocalDate day) {
        int week = week(day.toEpochDay());
        waiting[week] = Math.max(waiting[week], until(day.toEpochDay() - LONG).size());
    }

    /// The first wheel after a day.
    private long wheel(LocalDate began, long day) {
        var all = wheels.computeIfAbsent(began, Imagined::wheels);
        int at = Arrays.binarySearch(all, day + 1);
        return all[at < 0 ? -at - 1 : at];
    }

    private static long[] wheels(LocalDate began) {
        return Schedule.USUAL
                .wheels(began, Spacing.USUAL)
                .limit(WHEELS)
                .mapToLong(wheel -> wheel.day().toEpochDay())
                .toArray();
    }

    /// For each week, how many contacts fell due in it.
    int[] fell() {
        return fell;
    }

    int[] made() {
        return made;
    }

    /// For each week, how many waited over 48 hours on its worst evening.
    int[] waiting() {
        return waiting;
    }
}
