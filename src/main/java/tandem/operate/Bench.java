package tandem.operate;

import java.io.PrintWriter;
import java.util.List;

/// A measurement: prints each figure beside a reference from the same run. Add it to [BenchCommand#ALL].
public interface Bench {
    String name();

    String about();

    /// @throws Exception when it could not be measured
    void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception;
}
