-- Whoever writes has accepted what the circle promises each other, as it is now.
alter policy writes on conversation.post with check (
    author = (select wall.person()) and circle = any ((select circles.agreed())::uuid[]));
-- Words that name a way to be reached outside pass by themselves between those alone who have earned trust.
alter policy fellows on conversation.post using (
    circle = any ((select circles.mine())::uuid[])
    and not author = any ((select people.parted_from())::uuid[])
    and (not held or circle = any ((select circles.led())::uuid[])
        or people.trusted(author) and (select people.trusted(wall.person()))));
