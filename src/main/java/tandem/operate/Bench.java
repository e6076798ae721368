package tandem.operate;

import java.io.PrintWriter;
import java.util.List;
import tandem.operate.bench.CirclesBench;
import tandem.operate.bench.DailyBench;
import tandem.operate.bench.DeskBench;
import tandem.operate.bench.DirectoryBench;
import tandem.operate.bench.LiveBench;
import tandem.operate.bench.PeopleBench;

/// A measurement: prints each figure beside a reference from the same run. Add it to [#ALL].
public interface Bench {
    List<Bench> ALL = List.of(
            new StartBench(),
            new DirectoryBench(),
            new PeopleBench(),
            new CirclesBench(),
            new DailyBench(),
            new DeskBench(),
            new LiveBench());

    String name();

    String about();

    /// @throws Exception when it could not be measured
    void run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception;
}
