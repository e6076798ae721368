-- Planned with the rest: see `people.held`.
alter policy carers on bridge.enrolment
    using (exists (select from people.held('{caseload,mentor,glass}') h where h = person));
alter policy carers on bridge.touchpoint
    using (exists (select from people.held('{caseload,mentor,glass}') h where h = person));
alter policy carers on bridge.encounter
    using (exists (select from people.held('{caseload,mentor,glass}') h where h = person));
