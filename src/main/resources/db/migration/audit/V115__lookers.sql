-- Whoever looked at somebody is known to them by name.
create index entry_looker on audit.entry (subject, actor) where act = 'looked';
create policy lookers on people.person for select using (exists (
    select from audit.entry e
    where e.act = 'looked' and e.told and e.subject = (select wall.person()) and e.actor = person.id));
