-- Coordinators and administrators look after what visitors suggest.
create policy keepers_read on directory.correction for select
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
create policy keepers_finish on directory.correction for delete
    using ((select wall.has('coordinator')) or (select wall.has('administrator')));
