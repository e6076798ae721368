-- Somebody said at the device in the lobby that it is very hard: they wait as if they had texted it.
alter table texting.waiting drop constraint waiting_why_check;
alter table texting.waiting add constraint waiting_why_check
    check (why in ('hard', 'number', 'lobby', 'call', 'words', 'wrong'));
