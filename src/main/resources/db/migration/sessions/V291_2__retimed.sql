-- That a circle meets at another time from a day on is told like every other change.
alter table sessions.telling drop constraint telling_kind_check, add constraint telling_kind_check
    check (kind in ('cancelled', 'moved', 'restored', 'paused', 'resumed', 'closed', 'reopened', 'retimed', 'kept'));
