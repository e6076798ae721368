-- Somebody sees to a request: who, since when. `tries`: how often they were called without being reached, and when last.
alter table help.contact_request
    add column taken_by uuid references people.person on delete set null,
    add column taken_at timestamptz,
    add column tries    smallint not null default 0,
    add column tried_at timestamptz;
create index contact_request_taken on help.contact_request (taken_by);

create policy keepers_take on help.contact_request for update
    using ((select wall.has('coordinator')) or (select wall.has('administrator')) or bridge.called(id))
    with check ((select wall.has('coordinator')) or (select wall.has('administrator')) or bridge.called(id));
-- Whoever is on call and was asked, since nobody had taken it.
create policy called_read on help.contact_request for select using (bridge.called(id));
create policy called_answer on help.contact_request for delete using (bridge.called(id));
grant update (taken_by, taken_at, tries, tried_at) on help.contact_request to tandem_runtime;
-- They may be a supervisor, and how long it took is written down by whoever answered.
create policy called_answers on help.took for insert with check ((select wall.has('supervisor')));
