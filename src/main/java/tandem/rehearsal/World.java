package tandem.rehearsal;

import java.time.LocalDate;
import java.util.List;
import tandem.bridge.Result;

/// The program to which the days of a simulation happen: imagined, or the real one on a database. People are
/// numbers, in the order in which they came in.
public interface World {
    /// How many people are there before the first day.
    int people();

    void comes(int person, LocalDate day);

    void died(int person, LocalDate day);

    void returned(int person, LocalDate day);

    void asked(int person, LocalDate day);

    /// Wants no contact for so many days.
    void paused(int person, LocalDate day, int days);

    /// A colleague looks after them from now on.
    void handed(int person, LocalDate day);

    /// Who is due on this day or was before, the longest due first.
    List<Integer> due(LocalDate day);

    /// @param there who makes contacts today
    void contacted(int person, LocalDate day, Result result, List<Integer> there);

    /// Nothing more happens on this day.
    void evening(LocalDate day);
}
