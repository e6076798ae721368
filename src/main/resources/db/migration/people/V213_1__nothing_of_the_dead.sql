-- Nobody is asked to contact, greet, accompany or answer somebody of whom it was said that they died, and nobody is shown
-- a milestone of theirs. All of it stands again where it was a mistake: nothing is deleted here.
create function people.silent_ones() returns uuid[] language sql stable security definer set search_path = '' as $$
    select coalesce(array_agg(d.person), '{}') from people.death d
$$;
grant execute on function people.silent_ones() to tandem_runtime;

create policy silent on bridge.touchpoint as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on bridge.enrolment as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on greeting.greeting as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on sessions.told as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on together.request as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on gatherings.coming as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on signals.signal as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on reach.quiet as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on days.shown as restrictive for select to tandem_runtime using (
    person = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not person = any ((select people.silent_ones())::uuid[]));
create policy silent on stories.story as restrictive for select to tandem_runtime using (
    author is null or author = (select wall.person()) or (select wall.actor()) in ('system', 'door')
    or not author = any ((select people.silent_ones())::uuid[]));
