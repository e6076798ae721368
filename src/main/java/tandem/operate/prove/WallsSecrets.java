package tandem.operate.prove;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Words that nobody may find in a stolen disk: names and addresses written through the front doors, then looked for in
/// every file of the data folder, once the database has stopped.
final class WallsSecrets {
    static final String CONTROL = "seeded-secret-control";

    static final Pattern SEEDED = Pattern.compile("seeded-secret-(\\d{6}|control)");

    private static final int WRITERS = 6;

    private WallsSecrets() {}

    record Found(int secrets, boolean control, long bytes) {}

    static void write(ApplicationContext site, int many) throws InterruptedException, ExecutionException {
        try (ExecutorService writing = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> written = IntStream.iterate(0, each -> each < many, each -> each + 2)
                    .<Future<?>>mapToObj(each -> writing.submit(() -> write(site, secret(each), secret(each + 1))))
                    .toList();
            for (Future<?> each : written) {
                each.get();
            }
        }
    }

    private static void write(ApplicationContext site, String name, String address) {
        PersonId person = site.getBean(People.class).join(name, Language.EN, Set.of(Role.MEMBER));
        site.getBean(Identities.class).keep(Actor.of(person), person, IdentityKind.EMAIL, address + "@example.org");
    }

    static Found search(Path data, int many) throws IOException {
        Set<String> seen = new TreeSet<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(file);
                search(file, seen);
            }
        }
        boolean control = seen.remove(CONTROL);
        return new Found(Math.min(seen.size(), many), control, bytes);
    }

    private static void search(Path file, Set<String> seen) throws IOException {
        Matcher matcher = SEEDED.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
        while (matcher.find()) {
            seen.add(matcher.group());
        }
    }

    static String secret(int number) {
        return "seeded-secret-%06d".formatted(number);
    }
}
