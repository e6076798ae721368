-- Whether a letter went to somebody who comes when a gathering was changed or called off; null where nothing was. The
-- host, and whoever leads the circle, tell those to whom none went.
alter table gatherings.coming add told boolean;
create policy told on gatherings.coming for update using ((select wall.actor()) = 'system');
create policy leaders on gatherings.coming for select using (
    not told and not person = any ((select people.parted_from())::uuid[])
    and gathering in (
        select g.id from gatherings.gathering g where g.circle = any ((select circles.led())::uuid[])));
grant update (told) on gatherings.coming to tandem_runtime;
