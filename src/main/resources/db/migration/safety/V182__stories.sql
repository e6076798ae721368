-- A story can be told to the team, with the words as they were.
alter table safety.report
    drop constraint report_place_check,
    add constraint report_place_check
        check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words', 'story'));
