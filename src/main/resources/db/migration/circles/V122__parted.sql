-- Two of whom one has blocked the other do not see each other in a circle in which both are. Who leads stays known to
-- everybody: a name that vanished would tell of the block.
alter policy fellows on circles.membership using (
    ended is null and circles.within(circle) and people.roles(person) is not null
    and not people.parted(person, (select wall.person())));
