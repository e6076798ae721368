-- A wish to be reminded has a number, which stands in the address by which it ends from one of its letters.
alter table sessions.reminder add id uuid not null default gen_random_uuid() unique;
alter table sessions.reminder alter id drop default;
