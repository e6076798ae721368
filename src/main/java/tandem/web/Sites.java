package tandem.web;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tandem.program.Logo;
import tandem.program.Program;
import tandem.program.Programs;

/// Hands out the site as the program's file has it now, and remembers the files that pages still open may ask for.
@Component
final class Sites {
    private final Programs programs;
    private final PublicAddress address;
    private final Map<String, Asset> files = new ConcurrentHashMap<>();
    private final boolean madeUp;
    private volatile Made current;

    /// What a site was made from.
    private record Made(Site site, Optional<Logo> logo) {}

    Sites(Programs programs, PublicAddress address, @Value("${tandem.sample-people:false}") boolean madeUp) {
        this.madeUp = madeUp;
        this.programs = programs;
        this.address = address;
        this.current = make(programs.current(), programs.logo());
    }

    Site current() {
        var program = programs.current();
        var logo = programs.logo();
        var made = current;
        return same(made, program, logo) ? made.site : change(program, logo);
    }

    @Nullable
    Asset file(String path) {
        return files.get(path);
    }

    private static boolean same(Made made, Program program, Optional<Logo> logo) {
        return made.site.program() == program && made.logo.orElse(null) == logo.orElse(null);
    }

    private synchronized Site change(Program program, Optional<Logo> logo) {
        var before = current;
        boolean sameFiles = before.logo.orElse(null) == logo.orElse(null)
                && Objects.equals(before.site.program().accent(), program.accent());
        current = sameFiles
                ? new Made(new Site(program, before.site.assets(), address, madeUp), logo)
                : make(program, logo);
        return current.site;
    }

    private Made make(Program program, Optional<Logo> logo) {
        var assets = new Assets(program.accent(), logo);
        assets.everything().forEach(asset -> files.put(asset.path(), asset));
        return new Made(new Site(program, assets, address, madeUp), logo);
    }
}
