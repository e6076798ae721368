package tandem.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.lang.ref.Reference;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZonesTest {
    private static final int MEGABYTE = 1_000_000;

    @ParameterizedTest
    @CsvSource({
        "Tucson, 32.2217, -110.9265, America/Phoenix",
        "Chinle on the Navajo Nation, 36.1544, -109.5526, America/Denver",
        "Navajo Nation at the state line, 36.06, -109.05, America/Denver",
        "Kykotsmovi on the Hopi Reservation, 35.8736, -110.6202, America/Phoenix",
        "Indianapolis, 39.7684, -86.1581, America/Indiana/Indianapolis",
        "Gary, 41.5934, -87.3464, America/Chicago",
        "Knox in Indiana, 41.2959, -86.6250, America/Indiana/Knox",
        "Tell City, 37.9514, -86.7678, America/Indiana/Tell_City",
        "Petersburg in Indiana, 38.4920, -87.2786, America/Indiana/Petersburg",
        "El Paso, 31.7619, -106.4850, America/Denver",
        "Ciudad Juárez, 31.6904, -106.4245, America/Ciudad_Juarez",
        "Toronto, 43.6532, -79.3832, America/Toronto",
        "Madrid, 40.4168, -3.7038, Europe/Madrid",
        "Las Palmas, 28.1235, -15.4363, Atlantic/Canary",
        "Lord Howe, -31.5547, 159.0767, Australia/Lord_Howe",
        "Kathmandu, 27.7172, 85.3240, Asia/Kathmandu",
        "South Pole, -90, 0, Antarctica/McMurdo",
    })
    void every_place_has_its_own_zone(String place, double latitude, double longitude, ZoneId zone) {
        try (Zones zones = Zones.open()) {
            assertThat(zones.at(new Point(latitude, longitude))).as(place).contains(zone);
        }
    }

    @Test
    void the_open_sea_has_none() {
        try (Zones zones = Zones.open()) {
            assertThat(zones.at(new Point(0, -30))).isEmpty();
            assertThat(zones.at(new Point(90, 180))).isEmpty();
            assertThat(zones.at(new Point(-60, -180))).isEmpty();
        }
    }

    @Test
    void exact_borders_are_loaded_only_near_one_released_on_closing_and_remembered() {
        Zones.forget();
        Point between = onTheRioGrande();
        long before = heap();
        Optional<ZoneId> zone;
        try (Zones zones = Zones.open()) {
            zones.at(new Point(32.2217, -110.9265));
            assertThat(zones.loadedBorders()).isFalse();
            zone = zones.at(between);
            assertThat(zones.loadedBorders()).isTrue();
            assertThat(heap() - before).as("control: the borders are large").isGreaterThan(100L * MEGABYTE);
            Reference.reachabilityFence(zones);
        }
        assertThat(zone.orElseThrow().getId()).isIn("America/Denver", "America/Ciudad_Juarez");
        assertThat(heap() - before).as("kept after closing").isLessThan(25L * MEGABYTE);
        try (Zones again = Zones.open()) {
            assertThat(again.at(between)).isEqualTo(zone);
            assertThat(again.loadedBorders()).isFalse();
        }
    }

    @Test
    void closed_zones_answer_no_more() {
        Zones zones = Zones.open();
        zones.close();
        assertThatIllegalStateException().isThrownBy(() -> zones.at(new Point(0, 0)));
    }

    @Test
    void the_squares_agree_with_the_exact_borders_wherever_they_decide() {
        ZoneGrid grid = ZoneGrid.read();
        Timeshape exact = new Timeshape();
        Random random = new Random(6);
        int decided = 0;
        int differsElsewhere = 0;
        for (int i = 0; i < 4_000; i++) {
            Point point = i % 4 == 0 ? anywhere(random) : aroundATown(random);
            int number = grid.number(point);
            if (number >= 0) {
                Optional<ZoneId> zone = exact.at(point);
                assertThat(grid.zone(number)).as("%s", point).isEqualTo(zone);
                differsElsewhere += differs(grid, new Point(-point.latitude(), point.longitude()), zone) ? 1 : 0;
                decided++;
            }
        }
        assertThat(decided).isGreaterThan(3_800);
        assertThat(differsElsewhere)
                .as("control: the other hemisphere is another zone")
                .isGreaterThan(2_000);
    }

    private static boolean differs(ZoneGrid grid, Point point, Optional<ZoneId> zone) {
        int number = grid.number(point);
        return number >= 0 && !grid.zone(number).equals(zone);
    }

    private static Point anywhere(Random random) {
        return new Point(random.nextDouble(-90, 90), random.nextDouble(-180, 180));
    }

    private static Point aroundATown(Random random) {
        Towns towns = Gazetteer.get().towns();
        Point town = towns.at(random.nextInt(towns.size()));
        return new Point(
                town.latitude() + random.nextDouble(-0.3, 0.3),
                Math.clamp(town.longitude() + random.nextDouble(-0.3, 0.3), -180, 180));
    }

    /// Somewhere on the way from El Paso to Ciudad Juárez the squares cannot say which side it is.
    private static Point onTheRioGrande() {
        ZoneGrid grid = ZoneGrid.read();
        for (int step = 0; step <= 1000; step++) {
            double part = step / 1000.0;
            Point point = new Point(31.7619 - part * 0.0715, -106.4850 + part * 0.0605);
            if (grid.number(point) < 0) {
                return point;
            }
        }
        throw new AssertionError("No border between El Paso and Ciudad Juárez");
    }

    private static long heap() {
        for (int i = 0; i < 4; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
