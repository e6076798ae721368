package tandem.operate.prove;

import java.util.Map;
import java.util.stream.Stream;

/// Whose row may be seen by whom, said a second time and apart from the policies that hold it: for each table, the rows
/// that somebody who is signed in may see of it.
///
/// A table that does not stand here holds what belongs to somebody: they see it, and those with a relation to them.
/// Where it names nobody, nobody sees it.
///
/// `:me` is the reader; `:mine` they and those to whom they hold a relation; `:kept` they and those whom they
/// look after as a coordinator; `:coordinator` and so on whether they are one, `:cares` coordinators and supervisors,
/// `:staff`
/// these and administrators.
final class WallsRights {
    private static final String NOBODY = "false";
    private static final String EVERYBODY = "true";
    private static final String OWN = "person = :me";
    private static final String OWN_AND_KEPT = "person = any (:kept)";
    /// And those who look after them or walk with them.
    private static final String OWN_AND_SUPERVISED = "person = :me or :supervisor";
    private static final String COLLEAGUES = "person = :me or :staff";
    private static final String KEEPERS = ":coordinator or :administrator";
    private static final String OFFICER = ":supervisor";
    private static final String MY_CIRCLES =
            "(select m.circle from circles.membership m where m.person = :me and m.ended is null)";
    private static final String LED =
            "(select m.circle from circles.membership m where m.person = :me and m.leads and m.ended is null)";
    private static final String STANDING = "(select s.circle from coverage.stand_in s where s.person = :me"
            + " and s.ended is null and s.opens <= now() and s.closes > now())";
    private static final String LEAD_OR_INSIDE = "person = :me or :cares or circle in " + MY_CIRCLES
            + " or exists (select from people.role r where r.person = :me and r.role = 'leader' and r.ended_at is null)";
    private static final String PARTED = "(select b.blocked from people.block b where b.blocker = :me"
            + " union all select b.blocker from people.block b where b.blocked = :me)";
    private static final String SHARED = "circle in " + MY_CIRCLES + " and person not in " + PARTED;
    private static final String SEATS = "(select s.id from live.seat s where s.person = :me and s.state = 'in')";
    private static final String LIVE = "(select s.room from live.seat s where s.person = :me and s.state = 'in')";
    private static final String LIVE_LED =
            "(select s.room from live.seat s where s.person = :me and s.state = 'in' and s.leads)";
    private static final String INVITED = "(select i.circle from circles.invitation i where i.person = :me"
            + " union all select s.circle from circles.suggestion s where s.person = :me)";
    private static final String CIRCLES_SEEN =
            "(select c.id from circles.circle c where c.access <> 'invitation' or :cares or c.id in " + MY_CIRCLES
                    + " or c.id in " + INVITED + ")";
    private static final String STORIES = "(author = :me or author not in " + PARTED
            + " and (sent is not null and :cares or shown is not null and (least(shown, audience) > 1 or author in"
            + " (select m.person from circles.membership m where m.ended is null and m.circle in " + MY_CIRCLES
            + "))))";
    private static final String OLD_HANDS =
            "(select p.id from people.person p where p.joined <= now() - interval '30 days')";
    private static final String TALKS =
            "(select t.id from direct.talk t where :me in (t.holder, t.member) and t.holder not in " + PARTED
                    + " and t.member not in " + PARTED + ")";
    /// Those who named a role that the reader has for them, for the time when they go quiet.
    private static final String NAMED =
            "(select q.person from reach.quiet_reader q join people.relation r on r.subject = q.person"
                    + " and r.kind = q.kind where r.holder = :me and r.ended_at is null)";
    private static final String GREETED =
            "person = any (:kept) or greeter = :me or passed_by = :me and greeter is null";

    /// What others opened of their plans, while they are still in a relation that is older than that.
    private static final String OPENED = "exists (select from plan.share s, people.relation r where s.holder = :me"
            + " and r.subject = s.person and r.holder = :me and r.kind in ('mentor', 'leader')"
            + " and r.ended_at is null and r.given_at <= s.since and s.person not in " + PARTED;

    /// By which shares others opened signals, while they are still in that relation and it is older than that.
    private static final String SIGNALLED = "(select h.id from signals.share h join people.relation r"
            + " on r.subject = h.person and r.holder = h.holder and r.kind = h.kind join people.role o"
            + " on o.person = r.holder and o.ended_at is null"
            + " and o.role = case r.kind when 'caseload' then 'coordinator' else r.kind end"
            + " where h.holder = :me and r.ended_at is null and r.given_at <= h.since"
            + " and (h.kind = 'caseload' or h.person not in " + PARTED + "))";

    /// Those with whom the reader writes by text: whom they go along with or look after.
    private static final String TEXTS_WITH = "(select r.subject from people.relation r join people.role o"
            + " on o.person = r.holder and o.ended_at is null"
            + " and o.role = case r.kind when 'caseload' then 'coordinator' else r.kind end"
            + " where r.holder = :me and r.kind in ('mentor', 'caseload') and r.ended_at is null"
            + " and (r.kind = 'caseload' or r.subject not in " + PARTED + "))";
    /// Those who wait and for whom the reader was called.
    private static final String TEXTS_CALLED = "(select coalesce(w.person, w.stranger) from texting.waiting w"
            + " join texting.call c on c.waiting = w.id where c.person = :me and :staff and w.ended is null)";
    private static final String TEXTED = "(person in " + TEXTS_WITH + " or coalesce(person, stranger) in "
            + TEXTS_CALLED + " or stranger is not null and :cares)";

    /// They themselves, their coordinator, and their mentor while neither has blocked the other.
    private static final String OWN_AND_WALKED = OWN_AND_KEPT
            + " or person in (select r.subject from people.relation r join people.role o on o.person = r.holder"
            + " and o.role = 'mentor' and o.ended_at is null where r.holder = :me and r.kind = 'mentor'"
            + " and r.ended_at is null) and person not in " + PARTED;

    /// What others opened of how they step down, while they are still in a relation that is older than that.
    private static final String STEPPED = "exists (select from transition.opening o, people.relation r"
            + " where o.holder = :me and r.subject = o.person and r.holder = :me and r.kind in ('mentor', 'caseload')"
            + " and r.ended_at is null and r.given_at <= o.since"
            + " and (r.kind = 'caseload' or o.person not in " + PARTED + ")";

    private static final String APART = "(select a.one from people.apart a where a.other = :me"
            + " union all select a.other from people.apart a where a.one = :me)";
    private static final String LOOKED_AFTER =
            "(select r.subject from people.relation r" + " where r.kind = 'caseload' and r.ended_at is null)";
    private static final String ALONG = "(select w.person from together.willing w join people.role r"
            + " on r.person = w.person and r.ended_at is null and r.role in ('greeter', 'mentor')"
            + " where w.person in " + OLD_HANDS + " union all select o.person from giving.offer o join giving.talk t"
            + " on t.offer = o.id and t.signed is not null join together.willing w on w.person = o.person"
            + " where o.way = 'together' and o.ended is null)";

    /// Ways to give back on which both have signed.
    private static final String GIVEN = "(select t.offer from giving.talk t where t.signed is not null)";

    private static final String WALK =
            "(select r.holder from people.relation r where r.subject = :me and r.kind = 'mentor' and r.ended_at is null)";
    private static final String IS_MENTOR = "(select o.person from people.role o where o.role = 'mentor'"
            + " and o.ended_at is null and o.person not in (select e.person from people.ending e))";
    private static final String LOOKS = ":me in (select o.person from people.role o where o.role = 'member'"
            + " and o.ended_at is null) and not exists (select from people.relation r where r.subject = :me"
            + " and r.kind = 'mentor' and r.ended_at is null and r.holder in " + IS_MENTOR + " and r.holder not in "
            + PARTED + " and r.holder not in " + APART + ")"
            + " and coalesce((select s.wants from mentors.seeking s where s.person = :me),"
            + " exists (select from people.relation r where r.subject = :me and r.kind = 'mentor'))";
    private static final String ROOM = "m.rests is null and m.person in " + IS_MENTOR
            + " and m.person not in (select d.person from people.death d) and m.capacity >"
            + " (select count(*) from people.relation r where r.holder = m.person and r.kind = 'mentor'"
            + " and r.ended_at is null) + (select count(*) from mentors.proposal p where p.mentor = m.person"
            + " and p.ended is null)";
    private static final String PASSED_BY = "(select r.holder from people.relation r where r.subject = :me"
            + " and r.kind = 'mentor' union all select p.mentor from mentors.proposal p where p.person = :me"
            + " and p.ended > now() - interval '90 days'"
            + " and (p.outcome = 'not_free' or p.outcome = 'withdrawn' and p.by <> :me))";

    /// The mentors whom a member sees: their own, the one they asked, and who is free for them while they look.
    private static final String MENTORS = "(select m.person from mentors.profile m where m.person not in " + PARTED
            + " and m.person not in " + APART + " and (m.person in " + WALK + " or m.person in (select p.mentor"
            + " from mentors.proposal p where p.person = :me and p.ended is null)"
            + " or " + LOOKS + " and m.person <> :me and " + ROOM + " and m.person not in " + PASSED_BY + "))";

    /// Those who asked the reader, as a mentor, or walk with them.
    private static final String ASKED_BY = "(select p.person from mentors.proposal p where p.mentor = :me"
            + " and p.ended is null and p.person_yes is not null union all select r.subject from people.relation r"
            + " where r.holder = :me and r.kind = 'mentor' and r.ended_at is null and :me in " + IS_MENTOR + ")";

    /// What members told the team: for those who handle it, who neither told it nor are meant, nor are kept apart.
    private static final String HANDLED =
            ":cares and :me not in (reporter, about)" + " and reporter not in " + APART + " and about not in " + APART;
    private static final String CASES = "(select id from safety.report where " + HANDLED + ")";
    private static final String TOLD = "(select id from safety.report where reporter = :me)";
    private static final String APPEALED = "person = :me and kind not in ('note') or :cares and person <> :me"
            + " and person not in " + APART + " and (incident is null or incident in " + CASES + ")";
    private static final String TOUCHED = APPEALED + " or kind in ('mute', 'pause') and circle in " + LED;

    private static final Map<String, String> ALL = Map.ofEntries(
            Map.entry("people.person", person()),
            Map.entry("people.role", COLLEAGUES),
            Map.entry("people.ending", COLLEAGUES),
            Map.entry("people.relation", "holder = :me or subject = :me or :cares"),
            Map.entry("people.apart", ":cares and :me not in (one, other)"),
            Map.entry("people.block", "blocker = :me"),
            Map.entry("identities.identity", OWN_AND_KEPT),
            Map.entry("signin.session", OWN),
            Map.entry("ways.card", OWN_AND_KEPT),
            Map.entry("ways.passkey", OWN_AND_KEPT),
            Map.entry("ways.passphrase", OWN),
            Map.entry("joining.invitation", "inviter = :me"),
            Map.entry("joining.wording", EVERYBODY), // what the program published
            Map.entry("joining.consent", OWN_AND_KEPT),
            Map.entry("greeting.greeting", GREETED),
            Map.entry("greeting.word", "greeting in (select g.id from greeting.greeting g where " + GREETED + ")"),
            Map.entry("circles.circle", "id in " + CIRCLES_SEEN),
            Map.entry("circles.room", "circle in " + MY_CIRCLES + " or circle in " + STANDING),
            // Oneself, fellows, and who leads a circle; of these only who still has an account. Who led, for those who
            // say who leads.
            Map.entry(
                    "circles.membership",
                    "person = :me or leads and :cares or ended is null and (leads and circle in " + CIRCLES_SEEN
                            + " or circle in " + MY_CIRCLES + " or circle in " + STANDING + ")"
                            + " and person not in (select e.person from people.ending e)"),
            Map.entry("coverage.absence", LEAD_OR_INSIDE),
            Map.entry("coverage.stand_in", LEAD_OR_INSIDE),
            Map.entry("circles.change", EVERYBODY),
            Map.entry("circles.pause", EVERYBODY),
            Map.entry("circles.rhythm", EVERYBODY),
            Map.entry("circles.closing", EVERYBODY),
            Map.entry("circles.farewell", "circle in " + MY_CIRCLES + " or :cares"),
            Map.entry("circles.reason", "circle in " + MY_CIRCLES + " or :coordinator"),
            Map.entry("circles.suggestion", OWN),
            Map.entry("circles.wording", EVERYBODY), // what the program published
            Map.entry(
                    "circles.edition",
                    "circle in " + CIRCLES_SEEN + " or (circle, version) in (select m.circle, a.version"
                            + " from circles.acceptance a join circles.membership m on m.id = a.membership"
                            + " where a.person = :me)"),
            Map.entry("circles.acceptance", OWN),
            Map.entry("sessions.telling", "circle in " + LED + " or :cares"),
            Map.entry(
                    "sessions.told",
                    "person = any (:kept) or :coordinator and person not in (select r.subject from people.relation r"
                            + " where r.kind = 'caseload' and r.ended_at is null) or person not in " + PARTED
                            + " and telling in (select t.id from sessions.telling t where t.circle in " + LED + ")"),
            Map.entry("sessions.notice", OWN),
            Map.entry("sessions.reminder", OWN),
            Map.entry("sessions.reminded", OWN),
            Map.entry("sessions.calendar", OWN),
            Map.entry("circles.ask", "person = :me or :cares or circle in " + LED + " and person not in " + PARTED),
            Map.entry("circles.invitation", "person = :me or inviter = :me or circle in " + LED),
            Map.entry(
                    "greeting.answer",
                    "person = :me or shown and greeting in "
                            + "(select g.id from greeting.greeting g where g.greeter = :me)"),
            Map.entry(
                    "direct.ask",
                    "asker = :me or asked = :me and asker not in " + PARTED + " and (:me in " + OLD_HANDS
                            + " or exists (select from direct.ask b where b.circle = ask.circle and b.asker = :me"
                            + " and b.asked = ask.asker))"),
            Map.entry("direct.refusal", OWN),
            Map.entry("direct.talk", "id in " + TALKS),
            Map.entry(
                    "direct.word",
                    "talk in " + TALKS + " and (author = :me or not held or author in " + OLD_HANDS + " and :me in "
                            + OLD_HANDS + ")"),
            Map.entry("direct.place", OWN),
            Map.entry(
                    "conversation.post",
                    "author = :me or circle in " + MY_CIRCLES + " and author not in " + PARTED
                            + " and (not held or circle in " + LED + " or author in " + OLD_HANDS + " and :me in "
                            + OLD_HANDS + ")"),
            Map.entry(
                    "conversation.encouragement",
                    "person = :me or circle in " + MY_CIRCLES + " and person not in " + PARTED),
            Map.entry("agenda.agenda", "circle in " + MY_CIRCLES + " or circle in " + STANDING),
            Map.entry("agenda.item", "circle in " + MY_CIRCLES + " or circle in " + STANDING),
            Map.entry("agenda.rating", OWN),
            Map.entry("attendance.consent", "person = :me or circle in " + LED + " or circle in " + STANDING),
            Map.entry("attendance.confirmation", "person = :me or circle in " + LED + " or circle in " + STANDING),
            Map.entry("attendance.note", OWN),
            Map.entry(
                    "debrief.debrief", "author = :me or :supervisor or circle in " + LED + " or circle in " + STANDING),
            Map.entry("debrief.note", "author = :me"),
            Map.entry("live.room", "circle in " + MY_CIRCLES + " or circle in " + STANDING),
            Map.entry(
                    "live.seat",
                    "person = :me or room in " + LIVE + " and (room in " + LIVE_LED
                            + " or state = 'in' and (leads or person not in " + PARTED + "))"),
            Map.entry(
                    "live.event",
                    "room in " + LIVE + " and (whom is null and not leaders or author in " + SEATS + " or whom in "
                            + SEATS + " or leaders and room in " + LIVE_LED + ")"),
            Map.entry("conversation.draft", OWN),
            Map.entry("conversation.place", OWN),
            Map.entry("gatherings.gathering", "host = :me or circle in " + MY_CIRCLES + " and host not in " + PARTED),
            Map.entry(
                    "gatherings.coming",
                    "person = :me or person not in " + PARTED + " and gathering in (select g.id"
                            + " from gatherings.gathering g where g.host = :me or exists (select from"
                            + " gatherings.coming c where c.gathering = g.id and c.person = :me)"
                            + " or not told and g.circle in " + LED + ")"),
            Map.entry("coping.practice", OWN),
            Map.entry(
                    "plan.line",
                    "person = :me or " + OPENED + " and s.person = line.person and s.section = line.section)"),
            Map.entry(
                    "plan.share",
                    "person = :me or " + OPENED + " and s.person = share.person and s.section = share.section)"),
            Map.entry("stories.story", STORIES),
            Map.entry("stories.piece", "sound in (select s.sound from stories.story s where " + STORIES + ")"),
            Map.entry("stories.feeling", OWN),
            Map.entry("stories.seen", OWN),
            Map.entry(
                    "checkins.entry",
                    "person = :me or said is not null and exists (select from checkins.shown s where s.person ="
                            + " entry.person and s.day = entry.day and s.entry = entry.id and s.holder = :me and "
                            + walksWith("s") + ")"),
            Map.entry("checkins.shown", "person = :me or holder = :me and " + walksWith("shown")),
            Map.entry("checkins.standing", OWN),
            Map.entry("checkins.seal", OWN),
            Map.entry("fits.mark", OWN),
            Map.entry("together.willing", OWN),
            Map.entry(
                    "together.request",
                    "person = :me or (taker = :me or let_go = :me and taker is null) and person not in " + PARTED
                            + " and person not in " + APART
                            + " or :coordinator and person <> :me and (person = any (:kept)"
                            + " or person not in " + LOOKED_AFTER + ")"
                            + " or taker is null and ended_at is null and starts > now() and person not in " + PARTED
                            + " and person not in " + APART + " and :me in " + ALONG),
            Map.entry("mentors.profile", "person = :me or :cares or person in " + MENTORS),
            Map.entry(
                    "mentors.item",
                    "person = :me or audience = 'members' and (:cares or person in " + MENTORS
                            + ") or audience = 'coordinators' and :cares"),
            Map.entry("mentors.seeking", OWN_AND_KEPT),
            Map.entry(
                    "mentors.wish",
                    "person = :me or shown and (person = any (:kept) or person not in " + PARTED + " and person in "
                            + ASKED_BY + ")"),
            Map.entry(
                    "mentors.proposal",
                    "person = any (:kept) or mentor = :me and person_yes is not null and person not in " + PARTED
                            + " and person not in " + APART),
            Map.entry("mentors.pin", "person = any (:kept) and person <> :me"),
            Map.entry("intake.entry", ":coordinator"),
            Map.entry("intake.gone", ":coordinator"),
            Map.entry("intake.arrived", ":coordinator"),
            Map.entry("intake.consent", "person = any (:kept) or entry is not null and :coordinator"),
            Map.entry("intake.discharge", OWN_AND_KEPT),
            Map.entry(
                    "intake.handoff",
                    "person = any (:kept) or entry is not null and :coordinator or taker = :me and (person is null"
                            + " or person not in " + PARTED + " and person not in " + APART + ")"),
            Map.entry(
                    "giving.offer", "person = :me or :supervisor or :coordinator and ended is null and id in " + GIVEN),
            Map.entry(
                    "giving.talk",
                    ":supervisor or offer in (select o.id from giving.offer o where o.person = :me) or :coordinator"
                            + " and signed is not null and offer in (select o.id from giving.offer o where"
                            + " o.ended is null)"),
            Map.entry("reach.mine", OWN),
            Map.entry("reach.quiet", "person = :me or opened is not null and not paused and person in " + NAMED),
            Map.entry(
                    "reach.quiet_reader",
                    "person = :me or person in (select q.person from reach.quiet q where q.opened is not null"
                            + " and not q.paused) and exists (select from people.relation r where r.holder = :me"
                            + " and r.subject = person and r.kind = quiet_reader.kind and r.ended_at is null)"),
            Map.entry("reminders.setting", OWN),
            Map.entry("reminders.wish", OWN),
            Map.entry("reminders.gone", OWN),
            Map.entry("reminders.device", OWN),
            Map.entry("reminders.sender", NOBODY),
            Map.entry("texting.line", "person = :me or person in " + TEXTS_WITH + " or person in " + TEXTS_CALLED),
            Map.entry("texting.number", OWN),
            Map.entry("texting.proof", OWN_AND_KEPT),
            Map.entry("texting.stranger", ":cares or id in " + TEXTS_CALLED),
            Map.entry("texting.received", NOBODY),
            Map.entry("texting.message", "person = :me or not own and " + TEXTED),
            Map.entry("texting.waiting", "person = :me or " + TEXTED),
            Map.entry(
                    "texting.call",
                    "person = :me or waiting in (select id from texting.waiting where person = :me or " + TEXTED + ")"),
            Map.entry("texting.outgoing", NOBODY),
            Map.entry("days.goal", OWN),
            Map.entry("days.returned", OWN),
            Map.entry("days.pause", OWN),
            Map.entry("days.done", OWN),
            Map.entry("days.reflection", OWN),
            Map.entry("days.unseen", OWN),
            Map.entry(
                    "days.milestone",
                    "person = :me or id in (select s.milestone from days.shown s where " + SHARED + ")"),
            Map.entry("days.shown", "person = :me or " + SHARED),
            Map.entry(
                    "days.answer",
                    "person = :me or person not in " + PARTED + " and shown in (select s.id from days.shown s where"
                            + " s.person = :me or " + SHARED + ")"),
            Map.entry("signals.choice", OWN),
            Map.entry("signals.share", "person = :me or id in " + SIGNALLED),
            Map.entry("signals.opened", "person = :me or share in " + SIGNALLED),
            Map.entry(
                    "signals.signal",
                    "person = :me or id in (select o.signal from signals.opened o where o.share in " + SIGNALLED + ")"),
            Map.entry("content.adoption", EVERYBODY), // what the program published
            Map.entry("leaders.passed", OWN_AND_SUPERVISED),
            Map.entry("leaders.signature", OWN_AND_SUPERVISED),
            Map.entry("leaders.recognition", OWN_AND_SUPERVISED),
            Map.entry("leaders.supervision", OWN_AND_SUPERVISED),
            Map.entry("leaders.away", "person = :me or :cares"),
            Map.entry("people.death", ":cares"),
            Map.entry("channels.consent", OWN_AND_WALKED),
            Map.entry("channels.setting", OWN_AND_WALKED),
            Map.entry("channels.kiosk", ":cares"),
            Map.entry("channels.turn", OWN),
            Map.entry("channels.kiosk_code", "person = :me or spoken and person = any (:kept)"),
            Map.entry("channels.letter", OWN_AND_KEPT),
            Map.entry("channels.told", ":cares"),
            Map.entry("bridge.enrolment", OWN_AND_WALKED),
            Map.entry("bridge.touchpoint", OWN_AND_WALKED),
            Map.entry("bridge.encounter", OWN_AND_WALKED),
            Map.entry("bridge.snooze", OWN_AND_WALKED),
            Map.entry("bridge.handover", OWN_AND_WALKED),
            Map.entry("bridge.request_call", KEEPERS + " or asked = :me"),
            Map.entry("transition.schedule", EVERYBODY), // the program's own
            Map.entry("transition.moved", OWN_AND_WALKED),
            Map.entry("transition.choice", OWN_AND_WALKED),
            Map.entry("transition.changed", OWN_AND_WALKED),
            Map.entry("transition.tightening", OWN_AND_WALKED),
            Map.entry("transition.word", OWN),
            Map.entry("transition.opening", "person = :me or " + STEPPED + " and o.person = opening.person)"),
            Map.entry("transition.stepdown", "person = :me or " + STEPPED + " and o.person = stepdown.person)"),
            Map.entry("mentoring.goal", "person = :me or ended is null and (" + OWN_AND_WALKED + ")"),
            Map.entry("mentoring.note", OWN_AND_WALKED),
            Map.entry(
                    "mentoring.worry",
                    "by = :me or person = :me and (held is null or held <= now()) or :cares and person <> :me and"
                            + " (everybody or :me in (owner, taken_by) or person = any (:kept) or id in"
                            + " (select c.worry from mentoring.call c where c.asked = :me))"),
            Map.entry("mentoring.call", ":cares"),
            Map.entry("mentoring.away", "person = :me or :cares"),
            Map.entry(
                    "mentoring.cover",
                    "person = any (:kept) or mentor = :me or holder = :me and ended is null or :supervisor"),
            Map.entry("mentoring.credential", OWN_AND_SUPERVISED),
            Map.entry("mentoring.agreement", OWN_AND_WALKED),
            Map.entry("mentoring.fact", "by = :me or person = any (:kept)"),
            Map.entry("privacy.erasure", OWN),
            Map.entry("safety.report", "reporter = :me or " + HANDLED),
            Map.entry("safety.evidence", "report in " + CASES),
            Map.entry("oncall.slot", ":cares"),
            Map.entry("oncall.change", ":cares"),
            Map.entry("incidents.incident", "id in " + CASES),
            Map.entry("incidents.look", "incident in " + CASES),
            Map.entry("incidents.step", "incident in " + CASES),
            Map.entry("incidents.call", "incident in " + CASES + " or incident in " + TOLD),
            Map.entry("incidents.answer", "incident in " + CASES + " or incident in " + TOLD),
            Map.entry("incidents.action", TOUCHED),
            Map.entry("incidents.appeal", "action in (select id from incidents.action where " + APPEALED + ")"),
            Map.entry("incidents.review", OFFICER),
            Map.entry("safety.glass", "holder = :me or subject = :me or :cares"),
            Map.entry("safety.approval", ":staff"),
            Map.entry(
                    "audit.entry", "subject = :me and told or :supervisor and (told or subject is distinct from :me)"),
            Map.entry("audit.waiting", OFFICER),
            Map.entry("audit.link", OFFICER),
            Map.entry("audit.head", OFFICER),
            Map.entry("setup.approver", ":supervisor or :administrator"),
            Map.entry(
                    "help.contact_request",
                    KEEPERS + " or id in (select c.request from bridge.request_call c where c.asked = :me)"),
            Map.entry("help.took", NOBODY),
            Map.entry("directory.correction", KEEPERS),
            Map.entry("feeds.feed", KEEPERS),
            Map.entry("feeds.import", KEEPERS),
            Map.entry("feeds.import_row", KEEPERS),
            Map.entry("sample.persona", NOBODY),
            Map.entry("sample.marker", NOBODY));

    private WallsRights() {}

    /// Whether the reader is now, by their role and a relation, what a check-in was opened to.
    private static String walksWith(String shown) {
        return "%1$s.person not in %2$s and exists (select from people.relation r join people.role o on o.person = r.holder"
                        .formatted(shown, PARTED)
                + " and o.role = r.kind and o.ended_at is null where r.holder = :me and r.subject = " + shown
                + ".person and r.kind = " + shown + ".kind and r.ended_at is null)";
    }

    /// The condition on the rows that may be seen.
    ///
    /// @param people the table's columns that name people
    static String of(String table, Stream<String> people) {
        String own =
                people.map(column -> column + " = any (:mine)").reduce(NOBODY, (one, other) -> one + " or " + other);
        return ALL.getOrDefault(table, own);
    }

    /// By name: those with a relation, in both directions; colleagues; whom one may give something to do; who looked.
    private static String person() {
        return """
                id = any (:mine)
                or id in (select r.holder from people.relation r
                    where r.subject = :me and r.ended_at is null and r.kind <> 'glass')
                or :staff and id in (select r.person from people.role r
                    where r.ended_at is null and r.role in ('coordinator', 'supervisor', 'administrator'))
                or :cares and id in (select r.person from people.role r
                    where r.ended_at is null and r.role in ('greeter', 'mentor', 'leader'))
                or id in (select e.actor from audit.entry e
                    where e.act = 'looked' and e.told and e.subject = :me)
                or id in (select g.holder from safety.glass g where g.subject = :me)
                or id in (select w.taken_by from mentoring.worry w where w.by = :me)
                """;
    }
}
