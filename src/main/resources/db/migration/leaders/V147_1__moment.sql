-- The moment somebody stepped back: what they led stands open since then. Of those before, only the day is known.
alter table leaders.away add at timestamptz;
