-- Ways of recovery are for everybody, and a program adopts each before anybody sees it: so everybody sees which it has.
create policy pathways on content.adoption for select using (kind = 'pathways');
