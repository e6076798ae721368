-- The program answers for a mentor who is away and takes on nobody new: whether that is so, it sees.
create policy tidies on mentors.profile for select using ((select wall.actor()) = 'system');
