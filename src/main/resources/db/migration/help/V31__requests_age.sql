-- Requests that nobody answered are erased by a daily job, on nobody's behalf, and never on the day they were made.
create policy aged on help.contact_request for delete to tandem_runtime
    using (current_setting('tandem.actor', true) = 'system' and asked_at < now() - interval '1 day');
