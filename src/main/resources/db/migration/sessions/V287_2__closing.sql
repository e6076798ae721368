-- That a circle ends, or goes on after all, is told like every other change; also by a supervisor, who makes circles.
alter table sessions.telling drop constraint telling_kind_check, add constraint telling_kind_check
    check (kind in ('cancelled', 'moved', 'restored', 'paused', 'resumed', 'closed', 'reopened'));
alter policy changes on sessions.telling using (
    circle = any ((select circles.led())::uuid[])
    or (select wall.has('coordinator')) or (select wall.has('supervisor')));
alter policy asks on sessions.telling with check (
    by = (select wall.person()) and done is null
    and (circle = any ((select circles.led())::uuid[])
        or (select wall.has('coordinator')) or (select wall.has('supervisor'))));
