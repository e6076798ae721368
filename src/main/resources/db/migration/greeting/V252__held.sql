-- Planned with the rest: see `people.held`.
alter policy keeper on greeting.greeting
    using (exists (select from people.held('{caseload}') h where h = person));
