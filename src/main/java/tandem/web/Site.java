package tandem.web;

import java.util.List;
import tandem.program.Program;

/// What every page shares: the program, the files a page links to, and the address it is known by.
public record Site(Program program, Assets assets, PublicAddress address) {
    private static final List<Tab> TABS = List.of(Tab.HOME, Tab.MEETINGS, Tab.HELP);

    List<Tab> tabs() {
        return TABS;
    }
}
