-- Everywhere people meet, they can be reported from: by what somebody wrote in a circle, and from words between two.
alter table safety.report drop constraint report_place_check,
    add constraint report_place_check check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words'));
