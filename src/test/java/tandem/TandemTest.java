package tandem;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/// The whole of Tandem on a random port (`@LocalServerPort`), with [TestDatabase], a temporary data folder, no jobs
/// running by themselves, and a [TestClock] that stands at Monday 2026-03-02 12:00 UTC until a test moves it.
///
/// ```java
/// @TandemTest
/// class CirclesTest {
///     @Autowired Circles circles;       // any bean
///     @Autowired Gate gate;             // gate.as(Actor.VISITOR, () -> …)
///     @Autowired TestClock clock;       // clock.set(Instant.parse("2026-03-08T10:00:00Z"))
///
///     @BeforeEach void clean() { TestDatabase.empty("circles"); }
/// }
/// ```
///
/// All such tests share one context and one database, so they start once; a test class leaves nothing behind that
/// another could trip over. Classes do not run in parallel.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        classes = {Tandem.class, TestClock.Configuration.class, Cast.class},
        properties = "tandem.jobs=false")
@ContextConfiguration(initializers = TestSettings.class)
public @interface TandemTest {}
