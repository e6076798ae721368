-- Somebody asked to be reached. A visitor may only add; the machine's operator and the system read; the operator
-- erases what has been answered. The id is made from the form's own number and what it holds, so that a double tap or
-- a retry keeps one.
create schema help;
grant usage on schema help to tandem_runtime;

create table help.contact_request (
    id          uuid        primary key,
    asked_at    timestamptz not null,
    promised_by timestamptz,
    language    text        not null check (language in ('en', 'es')),
    name        text        not null check (length(name) <= 80),
    way         text        not null check (way in ('TEXT', 'CALL', 'EMAIL', 'CALL_BACK')),
    reach       text        not null check (length(reach) <= 254),
    best_time   text        not null check (length(best_time) <= 120),
    say_who     boolean     not null,
    words       text        not null check (length(words) <= 500),
    check (reach <> '' or way = 'CALL_BACK')
);
create index on help.contact_request (asked_at);

alter table help.contact_request enable row level security;
alter table help.contact_request force row level security;
create policy ask on help.contact_request for insert to tandem_runtime
    with check (current_setting('tandem.actor', true) = 'visitor');
create policy read on help.contact_request for select to tandem_runtime
    using (current_setting('tandem.actor', true) in ('operator', 'system'));
create policy answered on help.contact_request for delete to tandem_runtime
    using (current_setting('tandem.actor', true) = 'operator');
grant select, insert, delete on help.contact_request to tandem_runtime;
