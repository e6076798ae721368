package tandem;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The rules of the house that the compiler does not know.
class HouseRulesTest {
    private static final Path SOURCES = Path.of("src/main/java/tandem");
    private static final JavaClasses CLASSES = ours();

    /// Modules whose business are the framework's tables.
    private static final Set<String> OF_THE_HOUSE = Set.of("database", "wall", "jobs", "operate");

    @Test
    void modules_depend_one_way_and_only_as_declared() {
        ApplicationModules.of(Tandem.class).verify();
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Dto|DTO|Service|Entity)$")
                .check(CLASSES);
    }

    @Test
    void sql_stands_in_stores_only() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.springframework\\.jdbc\\.core\\..*|java\\.sql\\.(Statement|PreparedStatement)")
                .check(CLASSES);
    }

    @Test
    void fields_are_not_injected() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.beans.factory.annotation.Autowired")
                .check(CLASSES);
    }

    @Test
    void a_store_touches_only_the_tables_of_its_module() throws IOException {
        Set<String> schemas = schemas();
        assertThat(schemas).contains("framework");
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> foreign = files.filter(file -> file.toString().endsWith("Store.java"))
                    .flatMap(file -> foreign(module(file), read(file), schemas).stream()
                            .map(table -> file.getFileName() + ": " + table))
                    .toList();
            assertThat(foreign).isEmpty();
        }
    }

    @Test
    void control_a_store_that_reads_another_modules_table_is_found() {
        Set<String> schemas = Set.of("framework", "circles", "days");
        assertThat(foreign(
                        "circles", "jdbc.sql(\"select id from circles.circle join days.entry using (id)\")", schemas))
                .containsExactly("days.entry");
        assertThat(foreign("circles", "jdbc.sql(\"select last from framework.stream\")", schemas))
                .containsExactly("framework.stream");
        assertThat(foreign("wall", "jdbc.sql(\"select last from framework.stream\")", schemas))
                .isEmpty();
    }

    @Test
    void every_module_says_what_it_is_for_and_that_nothing_is_null() throws IOException {
        try (Stream<Path> folders = Files.list(SOURCES)) {
            assertThat(folders.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(folder -> assertThat(Files.readString(folder.resolve("package-info.java")))
                            .startsWith("/// ")
                            .contains("@org.jspecify.annotations.NullMarked")
                            .contains("allowedDependencies"));
        }
    }

    /// What others wrote is known by name, and that is all that is asked of it: it is not read from their jars.
    private static JavaClasses ours() {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration settings) -> {
            settings.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages("tandem");
        });
    }

    private static Set<String> foreign(String module, String source, Set<String> schemas) {
        Pattern table = Pattern.compile("\\b(" + String.join("|", schemas) + ")\\.[a-z_]+\\b(?!\\()");
        return Pattern.compile("\"\"\".*?\"\"\"|\"[^\"\\n]*\"", Pattern.DOTALL)
                .matcher(source)
                .results()
                .map(MatchResult::group)
                .flatMap(text -> table.matcher(text).results().map(MatchResult::group))
                .filter(name -> !name.startsWith(module + ".")
                        && !(name.startsWith("framework.") && OF_THE_HOUSE.contains(module)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> schemas() {
        return new TreeSet<>(TestDatabase.owner()
                .sql("select nspname from pg_catalog.pg_namespace where nspname !~ '^(pg_|information_schema|public)'")
                .query(String.class)
                .list());
    }

    private static String module(Path file) {
        return SOURCES.relativize(file).getName(0).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
