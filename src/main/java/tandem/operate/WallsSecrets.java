package tandem.operate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import tandem.identities.Identities;
import tandem.identities.IdentityKind;
import tandem.people.People;
import tandem.shared.Language;
import tandem.wall.Actor;
import tandem.wall.Role;

/// Words that nobody may find in a stolen disk: names and addresses written through the front doors, then looked for in
/// every file of the data folder but the ring of keys, once the database has stopped.
final class WallsSecrets {
    static final String CONTROL = "seeded-secret-control";

    static final Pattern SEEDED = Pattern.compile("seeded-secret-(\\d{6}|control)");

    private WallsSecrets() {}

    record Found(int secrets, boolean control, long bytes) {}

    static void write(ApplicationContext site, int many) {
        People people = site.getBean(People.class);
        Identities identities = site.getBean(Identities.class);
        for (int each = 0; each < many; each += 2) {
            var person = people.join(secret(each), Language.EN, Set.of(Role.MEMBER));
            identities.keep(Actor.of(person), person, IdentityKind.EMAIL, secret(each + 1) + "@example.org");
        }
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
