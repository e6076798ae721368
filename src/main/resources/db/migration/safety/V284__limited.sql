-- Somebody was muted, or paused: between a warning and the end of their access.
alter table safety.report drop constraint report_outcome_check;
alter table safety.report add constraint report_outcome_check
    check (outcome in ('talked', 'warned', 'limited', 'removed', 'none'));
