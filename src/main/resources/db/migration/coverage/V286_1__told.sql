-- The program itself tells whoever stands by that a session is off or elsewhere.
create policy tells on coverage.stand_in for select using ((select wall.actor()) = 'system');
