-- Letters on their way. What a letter says, and to whom, is sealed with a key of its recipient; it goes when it has
-- arrived, and when it is too late.
create schema mail;
grant usage on schema mail to tandem_runtime;

create table mail.letter (
    id     uuid        primary key,
    owner  uuid        not null,
    sealed wall.sealed not null,
    queued timestamptz not null,
    until  timestamptz not null check (until > queued),
    due    timestamptz not null,
    tries  int         not null default 0 check (tries >= 0)
);
create index letter_due on mail.letter (due);
create index letter_owner on mail.letter (owner);

alter table mail.letter enable row level security;
alter table mail.letter force row level security;
create policy writes on mail.letter for insert with check ((select wall.actor()) not in ('', 'nobody', 'visitor'));
create policy delivers on mail.letter using ((select wall.actor()) = 'system');
grant select, insert, delete, update (due, tries) on mail.letter to tandem_runtime;
