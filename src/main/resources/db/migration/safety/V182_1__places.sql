-- All places from which somebody is reported: the one before left out those who go together.
alter table safety.report
    drop constraint report_place_check,
    add constraint report_place_check
        check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words', 'together', 'story'));
