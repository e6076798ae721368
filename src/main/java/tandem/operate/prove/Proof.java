package tandem.operate.prove;

import java.io.PrintWriter;
import java.util.List;
import tandem.operate.Workshop;

/// A check of something promised, with a control that must fail. Add it to [tandem.operate.Prove].
public interface Proof {
    /// @param line the figure, the last line printed
    /// @param holds whether the promise holds, and the control failed as it should
    record Figure(String line, boolean holds) {}

    String name();

    String about();

    /// @throws Exception when it could not be checked
    Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception;
}
