-- Asked once for a list: see `people.whom`.
alter policy carers on bridge.enrolment using (person = any ((select people.whom('{caseload,mentor,glass}'))::uuid[]));
alter policy carers on bridge.touchpoint using (person = any ((select people.whom('{caseload,mentor,glass}'))::uuid[]));
alter policy carers on bridge.encounter using (person = any ((select people.whom('{caseload,mentor,glass}'))::uuid[]));
