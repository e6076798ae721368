package tandem.transition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import tandem.Browser;
import tandem.Cast;
import tandem.TandemTest;
import tandem.TestClock;
import tandem.TestDatabase;
import tandem.bridge.Encounters;
import tandem.bridge.Kind;
import tandem.bridge.Next;
import tandem.bridge.Result;
import tandem.bridge.Touchpoint;
import tandem.bridge.Touchpoints;
import tandem.channels.Channel;
import tandem.channels.Channels;
import tandem.channels.QuietHours;
import tandem.days.Returns;
import tandem.days.Span;
import tandem.joining.PersonJoined;
import tandem.people.People;
import tandem.people.RelationKind;
import tandem.people.Relations;
import tandem.shared.Ids;
import tandem.shared.Language;
import tandem.shared.PersonId;
import tandem.signals.SignalOpened;
import tandem.wall.Actor;
import tandem.wall.Gate;
import tandem.wall.Role;
import tandem.web.Texts;

@TandemTest
class TransitionTest {
    private static final LocalDate BEGAN = LocalDate.of(2026, 3, 2);

    @Autowired
    Wheels wheels;

    @Autowired
    NextWheels nextWheels;

    @Autowired
    Steering steering;

    @Autowired
    WheelStore store;

    @Autowired
    KeptOfTransition kept;

    @Autowired
    Touchpoints touchpoints;

    @Autowired
    Encounters encounters;

    @Autowired
    Returns returns;

    @Autowired
    Channels channels;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Gate gate;

    @Autowired
    Cast cast;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private PersonId cory;
    private PersonId amy;

    @BeforeEach
    void amy_came_in() {
        TestDatabase.empty("transition", "bridge", "days", "safety", "people", "signin");
        clock.set(TestClock.START);
        cory = cast.cory();
        amy = comes("Amy");
    }

    @Test
    void contacts_come_on_the_days_of_the_schedule() {
        for (int day : List.of(1, 3, 7, 14, 21)) {
            assertThat(due()).isEqualTo(BEGAN.plusDays(day));
            contact(day, Result.REACHED);
        }
        contact(84, Result.REACHED);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(says()).isEqualTo("Month 4, on the schedule.");
        assertThat(encounters.of(Actor.of(amy), amy).getFirst().next()).hasValue(due());
    }

    @Test
    void two_missed_bring_a_contact_every_week_until_two_go_through() {
        contact(200, Result.LEFT_WORD);
        assertThat(open().kind()).isEqualTo(Kind.TAPER);
        contact(214, Result.NO_ANSWER);
        assertThat(due()).isEqualTo(BEGAN.plusDays(221));
        assertThat(open().kind()).isEqualTo(Kind.TIGHTER);
        assertThat(says()).isEqualTo("Weekly again: two contacts were missed. Until 2 more go through.");
        assertThat(mine().get("/transition").body()).contains("two contacts were missed");
        contact(221, Result.REACHED);
        assertThat(due()).isEqualTo(BEGAN.plusDays(228));
        contact(228, Result.REACHED);
        assertThat(open().kind()).as("loose again").isEqualTo(Kind.TAPER);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 11, 2));
    }

    @Test
    void a_rule_that_is_turned_off_brings_nothing() {
        mine().post("/transition", "/transition/rules", Map.of("signal", "yes"));
        contact(200, Result.LEFT_WORD);
        contact(214, Result.NO_ANSWER);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 11, 2));
        assertThat(mine().get("/transition").body())
                .contains("name=\"signal\" value=\"yes\" checked", "name=\"missed\" value=\"yes\">");
        mine().post("/transition", "/transition/rules", Map.of("missed", "yes"));
        contact(245, Result.NO_ANSWER);
        assertThat(open().kind()).as("control").isEqualTo(Kind.TIGHTER);
        mine().post("/transition", "/transition/rules", Map.of());
        assertThat(open().kind()).as("what it brought goes with it").isEqualTo(Kind.TAPER);
    }

    @Test
    void somebody_asks_for_more_and_says_when_it_is_enough() {
        contact(200, Result.REACHED);
        mine().post("/transition", "/transition/more", Map.of());
        assertThat(open().kind()).isEqualTo(Kind.ASKED);
        assertThat(due()).isEqualTo(BEGAN.plusDays(201));
        mine().post("/transition", "/transition/more", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(201));
        contact(201, Result.REACHED);
        assertThat(due()).isEqualTo(BEGAN.plusDays(208));
        assertThat(says()).isEqualTo("Weekly for now: more contact was asked for. Until 3 more go through.");
        mine().post("/transition", "/transition/more/end", Map.of());
        assertThat(due()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(open().kind()).isEqualTo(Kind.TAPER);
    }

    @Test
    void a_return_to_use_brings_somebody_only_where_they_want_that() {
        contact(200, Result.REACHED);
        var before = due();
        notesReturn(199);
        assertThat(due()).as("it is private").isEqualTo(before);
        mine().post("/transition", "/transition/rules", Map.of("return", "yes"));
        notesReturn(20);
        assertThat(due()).as("one that is long past").isEqualTo(before);
        notesReturn(199);
        assertThat(due()).isEqualTo(BEGAN.plusDays(201));
        assertThat(says()).startsWith("Weekly for now, after a return to use that was shared.");
    }

    @Test
    void a_signal_counts_only_where_whoever_contacts_them_may_read_it() {
        contact(200, Result.REACHED);
        var before = due();
        opensSignal(cast.mo());
        assertThat(due()).isEqualTo(before);
        opensSignal(cory);
        assertThat(open().kind()).isEqualTo(Kind.SIGNAL);
        assertThat(due()).isEqualTo(BEGAN.plusDays(201));
    }

    @Test
    void one_is_taken_off_with_a_word_and_put_back_with_one_tap() {
        contact(7, Result.REACHED);
        var week = BEGAN.plusDays(14);
        var path = "/transition/wheels/" + week + "/removal";
        assertThat(mine().post("/transition", path, Map.of("word", "x".repeat(161)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(mine().post("/transition", path, Map.of("word", "At my sister's"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(due()).isEqualTo(BEGAN.plusDays(21));
        assertThat(mine().get("/transition").body()).contains("You took it off: “At my sister", path + "/end");
        assertThat(kept.export(amy).toString()).contains("At my sister's");
        assertThat(TestDatabase.owner()
                        .sql("select encode(word, 'escape') from transition.word")
                        .query(String.class)
                        .single())
                .doesNotContain("sister");
        assertThat(words(cory)).as("nobody else reads it").isZero();
        assertThat(words(amy)).isOne();
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).isEqualTo(week);
        assertThat(mine().get("/transition").body()).doesNotContain("At my sister");
        assertThat(mine().post("/transition", "/transition/wheels/2026-03-17/removal", Map.of())
                        .statusCode())
                .as("no wheel is there")
                .isEqualTo(404);
    }

    @Test
    void an_agreed_day_that_is_no_wheel_is_put_back_with_one_tap() {
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        agrees(BEGAN.plusDays(10));
        var path = "/transition/wheels/" + BEGAN.plusDays(10) + "/removal";
        mine().post("/transition", path, Map.of("word", "At my sister's"));
        assertThat(due()).isEqualTo(BEGAN.plusDays(14));
        assertThat(mine().get("/transition").body())
                .contains("A day that was agreed. You took it off: “At my sister", path + "/end");
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(10));
        assertThat(open().kind()).isEqualTo(Kind.CHOSEN);
        assertThat(open().owner()).isEqualTo(cory);
        assertThat(mine().get("/transition").body())
                .contains("This day was agreed.")
                .doesNotContain("You took it off", "Moved to this day");
        contact(10, Result.REACHED);
        assertThat(due()).as("it does not come twice").isEqualTo(BEGAN.plusDays(14));
    }

    @Test
    void more_contact_that_was_taken_off_is_put_back_and_goes_when_it_is_enough() {
        contact(200, Result.REACHED);
        mine().post("/transition", "/transition/more", Map.of());
        var path = "/transition/wheels/" + BEGAN.plusDays(201) + "/removal";
        mine().post("/transition", path, Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(207));
        assertThat(mine().get("/transition").body())
                .contains("<h3>Tomorrow</h3>", "An extra contact. You took it off.", path + "/end");
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(201));
        assertThat(open().kind()).isEqualTo(Kind.ASKED);
        mine().post("/transition", "/transition/more/end", Map.of());
        assertThat(due()).isEqualTo(LocalDate.of(2026, 10, 2));
    }

    @Test
    void what_is_put_back_waits_for_what_comes_before_it_and_loses_nothing_agreed_after_it() {
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        agrees(BEGAN.plusDays(12));
        var path = "/transition/wheels/" + BEGAN.plusDays(12) + "/removal";
        mine().post("/transition", path, Map.of());
        agrees(BEGAN.plusDays(9));
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).as("what comes before it").isEqualTo(BEGAN.plusDays(9));
        assertThat(mine().get("/transition").body()).contains("<h3>Saturday</h3>", "A day that was agreed");
        contact(9, Result.REACHED);
        assertThat(due()).isEqualTo(BEGAN.plusDays(12));
        mine().post("/transition", path, Map.of());
        agrees(BEGAN.plusDays(13));
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(12));
        contact(12, Result.REACHED);
        assertThat(due()).as("agreed after it").isEqualTo(BEGAN.plusDays(13));
    }

    @Test
    void one_that_was_moved_and_one_that_is_late_are_put_back_where_they_were() {
        contact(7, Result.REACHED);
        mine().post("/transition", "/transition/next", Map.of("day", "2026-03-18", "at", "17:30", "way", "text"));
        var path = "/transition/wheels/" + BEGAN.plusDays(14) + "/removal";
        clock.set(TestClock.START.plus(Duration.ofDays(15)));
        mine().post("/transition", path, Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(21));
        assertThat(mine().get("/transition").body()).contains("<h3>Week 2</h3>", "Tomorrow. You took it off.");
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).isEqualTo(LocalDate.of(2026, 3, 18));
        assertThat(says()).isEqualTo("Week 2, moved to this day. Best at 5:30\u00a0pm.");
        clock.set(TestClock.START.plus(Duration.ofDays(17)));
        mine().post("/transition", path, Map.of());
        assertThat(mine().get("/transition").body()).contains("Today. You took it off.");
        mine().post("/transition", path + "/end", Map.of());
        assertThat(due()).as("late: today").isEqualTo(BEGAN.plusDays(17));
    }

    @Test
    void one_that_was_put_back_in_a_pause_comes_after_it() {
        clock.set(TestClock.START.plus(Duration.ofDays(7)));
        agrees(BEGAN.plusDays(20));
        var path = "/transition/wheels/" + BEGAN.plusDays(20) + "/removal";
        mine().post("/transition", path, Map.of());
        mine().post("/transition", "/transition/pause", Map.of("how", "open"));
        mine().post("/transition", path + "/end", Map.of());
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
        clock.set(TestClock.START.plus(Duration.ofDays(15)));
        mine().post("/transition", "/transition/pause/end", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(20));
    }

    @Test
    void the_road_goes_in_the_order_of_the_days() {
        contact(7, Result.REACHED);
        for (int day : List.of(14, 21, 28, 42)) {
            mine().post("/transition", "/transition/wheels/" + BEGAN.plusDays(day) + "/removal", Map.of());
        }
        assertThat(mine().get("/transition").body())
                .containsSubsequence(
                        "<h3>Week 2</h3>",
                        "<h3>Week 3</h3>",
                        "<h3>Week 4</h3>",
                        "id=\"next\"",
                        "<h3>Week 6</h3>",
                        "<h3>Week 7</h3>");
    }

    @Test
    void one_further_on_is_taken_off_and_the_next_stays() {
        contact(7, Result.REACHED);
        var third = BEGAN.plusDays(28);
        mine().post("/transition", "/transition/wheels/" + third + "/removal", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(14));
        contact(21, Result.REACHED);
        assertThat(due()).isEqualTo(BEGAN.plusDays(35));
        mine().post("/transition", "/transition/wheels/" + third + "/removal/end", Map.of());
        assertThat(due()).isEqualTo(third);
    }

    @Test
    void the_next_one_is_moved_and_does_not_come_twice() {
        contact(7, Result.REACHED);
        var form = Map.of("day", "2026-03-15", "at", "17:30", "way", "text");
        assertThat(mine().post("/transition", "/transition/next", Map.of("day", "2026-01-01"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(mine().post("/transition", "/transition/next", form).statusCode())
                .isEqualTo(303);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 3, 15));
        assertThat(open().kind()).isEqualTo(Kind.CHOSEN);
        assertThat(open().way()).hasValue(Channel.TEXT);
        assertThat(says()).isEqualTo("Week 2, moved to this day. Best at 5:30\u00a0pm.");
        assertThat(nextWheels.of(Actor.of(amy), amy)).hasValueSatisfying(next -> {
            assertThat(next.owner()).isEqualTo(cory);
            assertThat(next.at()).isPresent();
        });
        contact(13, Result.REACHED);
        assertThat(due()).as("the wheel itself, on March 16, is past").isEqualTo(BEGAN.plusDays(21));
    }

    @Test
    void a_time_in_their_quiet_hours_is_asked_about_before_it_counts() {
        contact(7, Result.REACHED);
        var night = Map.of("day", "2026-03-15", "at", "03:00");
        var asked = mine().post("/transition", "/transition/next", night);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("That is in your quiet hours", "value=\"03:00\"", "name=\"meant\"");
        assertThat(due()).isEqualTo(BEGAN.plusDays(14));
        var all = mine().post("/transition", "/transition/choice", Map.of("spacing", "usual", "at", "03:00"));
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(all.body()).contains("That is in your quiet hours");
        assertThat(mine().post("/transition", "/transition/next", Map.of("day", "2026-03-15", "at", "15:00"))
                        .statusCode())
                .as("control: by day")
                .isEqualTo(303);
        mine().post("/transition", "/transition/next", Map.of("day", "2026-03-15", "at", "03:00", "meant", "yes"));
        assertThat(nextWheels.of(Actor.of(amy), amy).flatMap(NextWheel::at))
                .as("on purpose")
                .hasValue(LocalTime.of(3, 0));
        var nights = new QuietHours(LocalTime.of(9, 0), LocalTime.of(17, 0), ZoneId.of("America/New_York"));
        channels.rest(Actor.of(amy), amy, nights);
        assertThat(mine().post("/transition", "/transition/next", night).statusCode())
                .as("whoever sleeps by day")
                .isEqualTo(303);
    }

    @Test
    void pace_day_time_and_way_are_theirs() {
        contact(7, Result.REACHED);
        var form = Map.of("spacing", "wider", "weekday", "4", "at", "17:30", "way", "call");
        mine().post("/transition", "/transition/choice", form);
        assertThat(due()).as("week 2, on the Thursday after").isEqualTo(LocalDate.of(2026, 3, 19));
        assertThat(open().way()).hasValue(Channel.CALL);
        contact(17, Result.REACHED);
        assertThat(due()).as("week 4").isEqualTo(LocalDate.of(2026, 4, 2));
        var wrong = mine().post("/transition", "/transition/choice", Map.of("spacing", "closer", "at", "half five"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("value=\"half five\"", "Write a time like 17:30");
        mine().post("/transition", "/transition/choice", Map.of("spacing", "closer"));
        assertThat(due()).isEqualTo(BEGAN.plusDays(21));
    }

    @Test
    void a_pause_ends_on_its_day_or_when_they_say_so() {
        contact(7, Result.REACHED);
        var until = Map.of("how", "date", "until", "2026-04-10");
        assertThat(mine().post("/transition", "/transition/pause", Map.of("how", "date"))
                        .statusCode())
                .isEqualTo(422);
        mine().post("/transition", "/transition/pause", until);
        assertThat(due()).isEqualTo(LocalDate.of(2026, 4, 13));
        mine().post("/transition", "/transition/pause", Map.of("how", "open"));
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
        assertThat(mine().get("/transition").body()).contains("Nobody contacts you by the schedule until you say so");
        assertThat(TestDatabase.owner()
                        .sql("select count(*) from bridge.enrolment where stopped is not null")
                        .query(Long.class)
                        .single())
                .as("it is written down that they want none")
                .isOne();
        notesReturn(6);
        assertThat(touchpoints.next(Actor.of(amy), amy)).isEmpty();
        mine().post("/transition", "/transition/pause/end", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(14));
    }

    @Test
    void a_new_schedule_counts_for_whoever_begins_later() {
        var form = Map.of("days", "2, 5", "weeks", "4", "months", "6", "years", "2");
        assertThat(mine().postAlone("/transition/schedule", "days=2").statusCode())
                .isIn(403, 404);
        var sam = cast.browser(port, cast.sam());
        assertThat(sam.post("/transition/schedule", "/transition/schedule", Map.of("days", "5, 2"))
                        .statusCode())
                .isEqualTo(422);
        sam.post("/transition/schedule", "/transition/schedule", form);
        sam.post("/transition/schedule", "/transition/schedule", form);
        assertThat(sam.get("/transition/schedule").body())
                .contains("Version 2", "Day 2 and 5; every week to week 4; every month to month 6", "Version 1")
                .doesNotContain("Version 3");
        clock.forward(Duration.ofDays(1));
        var bo = comes("Bo");
        assertThat(touchpoints.next(Actor.of(bo), bo)).map(Touchpoint::due).hasValue(LocalDate.of(2026, 3, 5));
        contact(10, Result.REACHED);
        assertThat(due()).as("Amy keeps hers").isEqualTo(BEGAN.plusDays(14));
        assertThat(mine().get("/transition").body()).contains("version 1 of the schedule", "There is a newer one");
        contact(28, Result.REACHED);
        mine().post("/transition", "/transition/version", Map.of("version", "2"));
        assertThat(due()).as("month 2").isEqualTo(LocalDate.of(2026, 5, 2));
        cast.browser(port, cory).post("/transition/schedule", "/transition/schedule/1/people", Map.of());
        assertThat(due()).isEqualTo(BEGAN.plusDays(35));
    }

    @Test
    void their_own_plan_is_read_by_those_they_name_and_by_nobody_else() {
        var mo = cast.mo();
        cast.relate(RelationKind.MENTOR, amy, mo);
        var page = "/transition/plan";
        mine().post(page, page, Map.of("had-hard", "Somebody in the hall at three", "instead-hard", "Kestrel calls"));
        mine().post(page, page + "/sharing", Map.of("holder", mo.toString()));
        assertThat(mine().get(page).body()).contains("Kestrel calls", "You can read it, and: Mo.");
        assertThat(mine().get(page + "/paper").body()).contains("Somebody in the hall at three", "Hard days");
        var read = "/transition/plans/" + amy;
        assertThat(cast.browser(port, mo).get("/transition/plans").body()).contains("Amy");
        assertThat(cast.browser(port, mo).get(read).body()).contains("Kestrel calls");
        for (var other : List.of(cory, cast.bo(), cast.sam(), cast.lee(), cast.ada())) {
            assertThat(cast.browser(port, other).get(read).statusCode()).isEqualTo(404);
        }
        assertThat(mine().get("/me/looks").body()).contains("your step-down plan");
        assertThat(TestDatabase.owner()
                        .sql("select encode(had, 'escape') || encode(instead, 'escape') from transition.stepdown")
                        .query(String.class)
                        .single())
                .doesNotContain("Kestrel", "hall");
        assertThat(kept.export(amy).toString()).contains("Kestrel calls", mo.toString());
        assertThat(cast.browser(port, mo).get(read).body())
                .as("control: she did not open her road")
                .doesNotContain("When contacts are to come");
        mine().post(page, page + "/sharing", Map.of("holder", mo.toString(), "road", "yes"));
        assertThat(cast.browser(port, mo).get(read).body())
                .contains(
                        "When contacts are to come",
                        "Tomorrow: ",
                        "Day 3",
                        "Week 3 to week 12",
                        "for as long as they want");
        mine().post(page, page + "/sharing", Map.of());
        assertThat(cast.browser(port, mo).get(read).statusCode()).isEqualTo(404);
    }

    @Test
    void a_year_is_changed_one_by_one_and_what_comes_after_it_is_said_not_to_be() {
        var first = mine().get("/transition").body();
        assertThat(first)
                .as("the twelfth month of the first year")
                .contains("<h3>Month 12</h3>")
                .doesNotContain("Only the next twelve months can be changed now.");
        clock.forward(Duration.ofDays(600));
        assertThat(mine().get("/transition").body()).contains("Only the next twelve months can be changed now.");
    }

    @Test
    void the_ends_of_the_drawing_are_short_enough_to_stand_side_by_side() {
        clock.forward(Duration.ofDays(430));
        assertThat(mine().get("/transition").body()).contains(">May 2026</text>", ">May 2028</text>");
        assertThat(mine().get("/transition?lang=es").body()).contains(">may. 2026</text>", ">may. 2028</text>");
    }

    @Test
    void the_desk_leads_to_the_plan_of_that_person_where_it_is_open_and_the_paper_does_not_say_where_from() {
        cast.relate(RelationKind.CASELOAD, amy, cory);
        var page = "/transition/plan";
        mine().post(page, page, Map.of("had-hard", "Somebody in the hall at three", "instead-hard", "Kestrel calls"));
        assertThat(mine().get(page + "/paper").body())
                .contains("<h3>Then</h3>", "<h3>Now</h3>")
                .doesNotContain("In treatment");
        var desk = cast.browser(port, cory);
        var way = "/transition/plans?of=" + amy;
        assertThat(desk.get("/desk/" + amy).body()).contains("href=\"" + way + "\"");
        assertThat(desk.get(way).statusCode()).as("a control: not opened").isEqualTo(200);
        mine().post(page, page + "/sharing", Map.of("holder", cory.toString()));
        assertThat(desk.get(way).headers().firstValue("Location")).hasValue("/transition/plans/" + amy);
    }

    @Test
    void a_plan_that_is_too_long_is_asked_for_again_with_what_was_typed() {
        var answer = mine().post(
                        "/transition/plan",
                        "/transition/plan",
                        Map.of("had-home", "A quiet room", "instead-home", "x".repeat(501)));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("A quiet room", "500 letters");
    }

    @Test
    void whoever_is_nobody_to_them_sees_and_moves_nothing() {
        contact(7, Result.REACHED);
        steering.choose(amy, Choice.of(Spacing.WIDER, Optional.empty()));
        for (var other : List.of(cast.bo(), cast.cory(), cast.sam(), cast.mo(), cast.ada())) {
            assertThat(gate.as(Actor.of(other), () -> wheels.choice(amy)))
                    .as("as for somebody unknown")
                    .isEqualTo(Choice.USUAL);
        }
        assertThat(gate.as(Actor.of(cory), () -> wheels.choice(amy).spacing())).isEqualTo(Spacing.WIDER);
        assertThat(cast.browser(port, cory).get("/transition").body()).contains("You have no wheels here");
        assertThat(cast.browser(port, cory)
                        .post("/transition/schedule", "/transition/more", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Browser(port).get("/transition").headers().firstValue("Location"))
                .hasValue("/sign-in?next=%2Ftransition");
    }

    private PersonId comes(String name) {
        return gate.as(Actor.DOOR, () -> {
            var person = people.join(name, Language.EN, Set.of(Role.MEMBER));
            relations.give(Actor.DOOR, RelationKind.CASELOAD, person, cory);
            events.publishEvent(new PersonJoined(person, Optional.of(cory), Optional.empty()));
            return person;
        });
    }

    /// On this day after Amy began.
    private void contact(int day, Result result) {
        clock.set(TestClock.START.plus(Duration.ofDays(day)));
        touchpoints.contacted(cory, amy, Ids.next(), result, Channel.CALL, "", new Next.ByRule());
    }

    private void agrees(LocalDate day) {
        touchpoints.contacted(cory, amy, Ids.next(), Result.REACHED, Channel.CALL, "", new Next.On(day, Kind.CHOSEN));
    }

    private void notesReturn(int day) {
        var span = Span.of(BEGAN.plusDays(day));
        returns.note(amy, new Returns.Note(Ids.next(), Optional.empty(), span, "", "", "", ""));
    }

    private void opensSignal(PersonId to) {
        gate.run(Actor.of(amy), () -> events.publishEvent(new SignalOpened(amy, Set.of(to))));
    }

    private Touchpoint open() {
        return touchpoints.next(Actor.of(amy), amy).orElseThrow();
    }

    private LocalDate due() {
        return open().due();
    }

    /// What the desk may say of it.
    private String says() {
        return wheels.says(Texts.in(Language.EN), Actor.of(cory), List.of(open()))
                .getOrDefault(amy, "");
    }

    private long words(PersonId reader) {
        return gate.as(Actor.of(reader), () -> store.words(amy)).size();
    }

    /// Signed in anew: sessions do not outlast what the clock does here.
    private Browser mine() {
        return cast.browser(port, amy);
    }
}
