package tandem.operate;

import java.io.PrintWriter;
import java.util.List;

/// A check of something promised, with a control that must fail. Add it to [#ALL].
interface Proof {
    List<Proof> ALL = List.of(
            new RecoveryProof(),
            new ImportProof(),
            new FeedsProof(),
            new RequestsProof(),
            new WallsProof(),
            new KillsProof(),
            new EraseProof(),
            new NewcomersProof(),
            new OfflineProof(),
            new YearProof(),
            new BridgeProof(),
            new NightlyProof(),
            new RoomsProof(),
            new TracelessProof());

    /// @param line the figure, the last line printed
    /// @param holds whether the promise holds, and the control failed as it should
    record Figure(String line, boolean holds) {}

    String name();

    String about();

    /// @throws Exception when it could not be checked
    Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception;
}
