-- A member and a mentor can report or block each other from there.
alter table safety.report drop constraint report_place_check,
    add constraint report_place_check
        check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words', 'story', 'together', 'mentors'));
