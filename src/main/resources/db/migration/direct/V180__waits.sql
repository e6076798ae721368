-- How long it took until somebody who has a role for a member wrote back: since the first word that waits, until the
-- first one that comes. Moments alone, for the program's own count.
create function direct.waits(since timestamptz) returns table (asked timestamptz, reached timestamptz) language sql stable
    security definer set search_path = '' as $$
    select w.at, (select min(h.at) from direct.word h where h.talk = w.talk and h.author = t.holder and h.at > w.at)
    from direct.word w
    join direct.talk t on t.id = w.talk and t.member = w.author
    where wall.actor() = 'system' and t.kind <> 'fellows' and w.at >= waits.since
        and not exists (
            select from direct.word p
            where p.talk = w.talk and p.author = t.member and p.at < w.at and p.at > coalesce(
                (select max(h.at) from direct.word h where h.talk = w.talk and h.author = t.holder and h.at < w.at),
                '-infinity'))
    order by w.at
$$;
create policy functions_ask on direct.word for select to current_user using (true);
grant execute on function direct.waits(timestamptz) to tandem_runtime;
