-- Skills are for everybody, and a program adopts each before anybody sees it: so everybody sees which ones it has.
create policy skills on content.adoption for select using (kind = 'skills');
