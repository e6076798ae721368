-- Coordinators and administrators see how feeds are read; what they ask for is done by the system. Not the people behind
-- a listing.
create policy keepers_read on feeds.feed for select
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
create policy keepers_read on feeds.import for select
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
create policy keepers_read on feeds.import_row for select
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
