-- Whoever is reached on paper tells their coordinator where: who has them on their list writes the address down for them,
-- and mends it when a letter comes back.
create policy writes_down on identities.identity for insert
    with check (kind = 'address' and people.sees(person, '{caseload}'));
create policy mends on identities.identity for delete
    using (kind = 'address' and people.sees(person, '{caseload}'));
