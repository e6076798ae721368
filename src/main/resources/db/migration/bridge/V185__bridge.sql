-- By which way a contact is made, and more reasons for its day. `way`: app, push, email, text, call, letter, kiosk,
-- in_person; null where none was agreed.
alter table bridge.touchpoint
    add column way text check (way in ('app', 'push', 'email', 'text', 'call', 'letter', 'kiosk', 'in_person')),
    drop constraint touchpoint_kind_check,
    add constraint touchpoint_kind_check
        check (kind in ('taper', 'chosen', 'tighter', 'asked', 'quiet', 'signal', 'stepped_in'));
alter table bridge.encounter add column way text not null default 'call' check (way in ('app', 'push', 'email', 'text', 'call', 'letter', 'kiosk', 'in_person'));

-- Whether somebody can be the one who makes the next contact: a coordinator who looks after them, or their mentor.
create function bridge.owns(owner uuid, person uuid) returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from people.relation r
        where r.subject = owns.person and r.holder = owns.owner and r.kind in ('caseload', 'mentor')
          and r.ended_at is null
          and coalesce(strpos(people.roles(r.holder), ' ' || people.role_for(r.kind) || ' '), 0) > 0)
$$;
grant execute on function bridge.owns(uuid, uuid) to tandem_runtime;

-- Mentors read and plan the contacts with their own people, and write down those that they made.
alter policy carers on bridge.enrolment using (people.sees(person, '{caseload,mentor,glass}'));
alter policy carers on bridge.touchpoint using (people.sees(person, '{caseload,mentor,glass}'));
alter policy carers on bridge.encounter using (people.sees(person, '{caseload,mentor,glass}'));
alter policy stops on bridge.enrolment
    using (people.sees(person, '{caseload,mentor}')) with check (people.sees(person, '{caseload,mentor}'));
alter policy plans on bridge.touchpoint with check (
    people.sees(person, '{caseload,mentor}') and ended is null and bridge.owns(owner, person));
alter policy ends on bridge.touchpoint
    using (ended is null and people.sees(person, '{caseload,mentor}'))
    with check (people.sees(person, '{caseload,mentor}') and (ended is not null or bridge.owns(owner, person)));
alter policy writes on bridge.encounter with check (
    by = (select wall.person()) and people.sees(person, '{caseload,mentor}'));
-- The next date by rule is known once the rule has heard of the contact.
create policy follows on bridge.encounter for update
    using (by = (select wall.person()) and people.sees(person, '{caseload,mentor}'))
    with check (by = (select wall.person()) and people.sees(person, '{caseload,mentor}'));
grant update (next) on bridge.encounter to tandem_runtime;

-- Whose contacts they are may move the next one, stop them all, and begin again.
create policy own_stops on bridge.enrolment for update
    using (person = (select wall.person())) with check (person = (select wall.person()));
create policy own_plans on bridge.touchpoint for insert with check (
    person = (select wall.person()) and ended is null and bridge.owns(owner, person));
create policy own_ends on bridge.touchpoint for update
    using (ended is null and person = (select wall.person()))
    with check (person = (select wall.person()) and (ended is not null or bridge.owns(owner, person)));

-- Rules that run by themselves move contacts too.
create policy rules on bridge.enrolment for select using ((select wall.actor()) = 'system');
create policy rules_stop on bridge.enrolment for update
    using ((select wall.actor()) = 'system') with check ((select wall.actor()) = 'system');
create policy rules on bridge.touchpoint for select using ((select wall.actor()) = 'system');
create policy rules_plan on bridge.touchpoint for insert with check (
    (select wall.actor()) = 'system' and ended is null and bridge.owns(owner, person));
create policy rules_end on bridge.touchpoint for update
    using (ended is null and (select wall.actor()) = 'system')
    with check ((select wall.actor()) = 'system' and (ended is not null or bridge.owns(owner, person)));
create policy rules on bridge.encounter for select using ((select wall.actor()) = 'system');
