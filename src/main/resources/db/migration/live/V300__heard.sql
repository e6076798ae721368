-- Words that the actor heard, and who said them, by the name they had there. Whoever heard them can tell the team for as
-- long as they stand: whether either of the two is still in the room or not, and whatever block came between them. An id
-- of words is known to nobody who was not shown them.
create function live.heard(id uuid)
    returns table (room uuid, seat uuid, person uuid, name wall.sealed, words wall.sealed, at timestamptz)
    language sql stable security definer set search_path = '' as $$
    select a.room, a.id, a.person, a.name, e.words, e.at from live.event e
    join live.seat a on a.id = e.author
    join live.seat me on me.room = e.room and me.person = wall.person() and me.state in ('in', 'left', 'removed')
    where e.id = heard.id and e.kind in ('said', 'word') and e.words is not null
      and (e.whom is null and not e.leaders or me.id in (e.author, e.whom) or e.leaders and me.leads)
$$;
grant execute on function live.heard(uuid) to tandem_runtime;

-- Whoever may read words may read who said them, when that one has left as well.
create policy said on live.seat for select using (
    room = any ((select live.inside())::uuid[]) and state in ('left', 'removed')
    and not id = any ((select live.hidden())::uuid[])
    and exists (
        select from live.event e where e.author = seat.id and e.kind in ('said', 'word', 'ask', 'answer')));
