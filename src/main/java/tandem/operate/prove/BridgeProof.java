package tandem.operate.prove;

import java.io.PrintWriter;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tandem.database.Database;
import tandem.operate.Workshop;

/// Somebody leaves outpatient care and is not dropped: the story that must always run from end to end, on a
/// program that begins, through its pages alone, with its clock moved on between the stations. Each station is
/// looked at.
///
/// The controls: the story with one station left out, for each of them, must not run to its end.
public final class BridgeProof implements Proof {
    @Override
    public String name() {
        return "bridge";
    }

    @Override
    public String about() {
        return "Somebody is invited before discharge, and later helps another; no station is missing. Takes no arguments.";
    }

    @Override
    public Figure run(Workshop workshop, List<String> arguments, PrintWriter out) throws Exception {
        try (BridgeSite site = BridgeSite.start(workshop.application());
                Connection owner = site.bean(Database.class).owner().getConnection()) {
            new BridgeStore(new SingleConnectionDataSource(owner, true)).train(site.lee, LocalDate.of(2026, 1, 5));
            site.makeCircle();
            return run(site, out);
        }
    }

    private static Figure run(BridgeSite site, PrintWriter out) throws Exception {
        int all = new BridgeStory(site).all().size();
        int passed = told(site, all, out);
        int noticed = 0;
        for (int left = 0; left < all; left++) {
            noticed += told(site, left, new PrintWriter(PrintWriter.nullWriter())) < all ? 1 : 0;
        }
        return new Figure(
                String.format(
                        Locale.ROOT,
                        "%d of %d stations passed; the controls: %d of %d stories with one station left out were noticed",
                        passed,
                        all,
                        noticed,
                        all),
                passed == all && noticed == all);
    }

    /// @param leaving the station that is left out; as many as there are for none
    /// @return how many passed before one did not
    private static int told(BridgeSite site, int leaving, PrintWriter out) throws Exception {
        BridgeStory story = new BridgeStory(site);
        int passed = 0;
        try {
            for (BridgeStory.Station station : story.all()) {
                if (passed != leaving) {
                    station.step().pass();
                    out.println(station.name());
                }
                passed++;
            }
            story.lookBack();
            story.end();
            return passed;
        } catch (BridgeBroken broken) {
            out.println("It ends there: " + broken.getMessage());
            return Math.min(passed, story.all().size() - 1);
        }
    }
}
