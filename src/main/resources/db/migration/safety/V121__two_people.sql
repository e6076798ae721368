-- Only those who work with people break the glass, and only they ask for, decide and take what needs two. An
-- administrator who also made an account to ask with would be one person twice.
alter policy breaks on safety.glass with check (
    holder = (select wall.person()) and reviewed_at is null
    and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));

alter policy read on safety.approval using (
    (select wall.has('coordinator')) or (select wall.has('supervisor')) or (select wall.actor()) = 'door');
alter policy decides on safety.approval using (
    decided_at is null and asked_by <> (select wall.person()) and asked_at > wall.now() - interval '7 days'
    and ((select wall.has('coordinator')) or (select wall.has('supervisor'))))
    with check (decided_by = (select wall.person()) and not outside and used_at is null);
alter policy decides_outside on safety.approval
    using ((select wall.actor()) = 'door' and decided_at is null and code is not null
        and asked_at > wall.now() - interval '7 days')
    with check (outside and decided_by is null and used_at is null);
alter policy uses on safety.approval
    using (asked_by = (select wall.person()) and granted and used_at is null
        and decided_at > wall.now() - interval '24 hours'
        and ((select wall.has('coordinator')) or (select wall.has('supervisor'))));
create unique index approval_code on safety.approval (code);

-- Whether this unit of work takes out what two have agreed on: it says so itself, and the agreement is the actor's own,
-- a day old at most and not used.
create function safety.exports() returns boolean language sql stable security definer
    set search_path = '' as $$
    select exists (
        select from safety.approval a
        where a.id = nullif(current_setting('tandem.export', true), '')::uuid and a.asked_by = wall.person()
          and a.granted and a.used_at is null and a.decided_at > wall.now() - interval '24 hours'
          and (wall.has('coordinator') or wall.has('supervisor')))
$$;
create policy functions_ask on safety.approval for select to current_user using (true);
grant execute on function safety.exports() to tandem_runtime;
create policy exports on people.person for select
    using (coalesce(current_setting('tandem.export', true), '') <> '' and (select safety.exports()));

-- Whoever made a report adds words to it and changes nothing else.
alter policy own_words on safety.report
    with check (reporter = (select wall.person()) and owner is distinct from reporter
        and closed_at is null and outcome is null and note is null);
alter table safety.report drop constraint report_place_check,
    add constraint report_place_check check (place in ('circle', 'greeting', 'team', 'blocked'));
