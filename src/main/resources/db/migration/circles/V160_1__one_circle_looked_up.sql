-- Whether a circle is seen was asked of all circles at once, for each of its members' pages: 20,000 rows read to see one.
-- A subquery with a limit is answered for the row alone.
drop policy leaders on circles.membership;
create policy leaders on circles.membership for select
    using (leads and ended is null and (select wall.person()) is not null and people.roles(person) is not null
        and (select true from circles.circle c where c.id = membership.circle limit 1));
