package tandem.web;

import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tandem.program.Program;
import tandem.program.Programs;

/// Hands out the site as the program's file has it now, and remembers the files that pages still open may ask for.
@Component
final class Sites {
    private final Programs programs;
    private final PublicAddress address;
    private final Map<String, Asset> files = new ConcurrentHashMap<>();
    private volatile Site current;

    Sites(Programs programs, PublicAddress address) {
        this.programs = programs;
        this.address = address;
        this.current = make(programs.current());
    }

    Site current() {
        var program = programs.current();
        var site = current;
        return site.program() == program ? site : change(program);
    }

    @Nullable
    Asset file(String path) {
        return files.get(path);
    }

    private synchronized Site change(Program program) {
        boolean sameColours = Objects.equals(current.program().accent(), program.accent());
        current = sameColours ? new Site(program, current.assets(), address) : make(program);
        return current;
    }

    private Site make(Program program) {
        var assets = new Assets(program.accent());
        assets.all().forEach(asset -> files.put(asset.path(), asset));
        return new Site(program, assets, address);
    }
}
