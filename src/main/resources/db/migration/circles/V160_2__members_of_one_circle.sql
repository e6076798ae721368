-- Who was in a circle, ended or not: asked for the first month's line of its page. There was an index for those who are
-- in it now alone, and 200,000 rows were read for ten.
create index membership_circle on circles.membership (circle);
