-- Which form opened a session, and the browser that sent it: the same form again leads into this session and into no
-- other. When the session ends, whoever ends it, nothing is left for the form to lead to.
alter table signin.session
    add form    uuid unique,
    add browser bytea check (octet_length(browser) = 32),
    add check ((form is null) = (browser is null));
grant update (form, browser) on signin.session to tandem_runtime;
