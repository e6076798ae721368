-- Two of whom one has blocked the other do not see each other in a circle in which both are, whatever else lets them.
-- Who leads stays known to everybody: a name that vanished would tell of the block.
create policy parted on circles.membership as restrictive for select to tandem_runtime
    using (leads or not people.parted(person, (select wall.person())));
