-- Each thing said is sealed for a row of its own. What earlier builds sealed otherwise opens no more, and goes.
delete from mentors.item;
alter table mentors.item drop constraint item_pkey, add id uuid primary key, add unique (person, kind);
delete from mentors.wish;
alter table mentors.wish drop constraint wish_pkey, add id uuid primary key, add unique (person, kind);
