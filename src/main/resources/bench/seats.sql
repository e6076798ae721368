-- People in a circle, more of them than a circle takes, for the bench of live rooms and the proofs of them. Their names
-- are sealed as those of its other members are.
insert into circles.membership (id, circle, person, name, leads, since)
    select m.id, :circle, m.person, m.name, false, current_date
    from unnest(:ids::uuid[], :people::uuid[], :names::bytea[]) as m (id, person, name)
