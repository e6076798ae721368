-- The next day is known when a contact is written down: nobody changes what was written.
drop policy follows on bridge.encounter;
revoke update (next) on bridge.encounter from tandem_runtime;
