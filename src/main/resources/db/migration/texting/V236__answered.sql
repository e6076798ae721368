-- Whoever was called and answered has made a contact, although they look after somebody else. They write that down as long
-- as the call stands; whose contact it was reads it with the others.
create policy answers on bridge.encounter for insert with check (
    by = (select wall.person()) and way = 'text' and person = any ((select texting.called())::uuid[]));
create policy answers_read on bridge.encounter for select using (
    by = (select wall.person()) and way = 'text' and person = any ((select texting.called())::uuid[]));
