-- All contacts, for whoever takes them out by an agreement of two (schema safety).
create policy exports on bridge.encounter for select
    using (coalesce(current_setting('tandem.export', true), '') <> '' and (select safety.exports()));
