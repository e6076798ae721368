-- One that is taken off comes back where it was, also where no wheel of the schedule is: `was` has the day on which it
-- was to be made, where that is not its own; `kind` why, for one that stands beside the schedule.
alter table transition.changed
    add column was date,
    add column kind text check (kind in ('taper', 'chosen', 'tighter', 'asked', 'quiet', 'signal', 'stepped_in')),
    drop constraint changed_check,
    add check (moved is null or was is null);
grant update (was, kind) on transition.changed to tandem_runtime;
