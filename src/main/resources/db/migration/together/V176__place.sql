-- Two who go to a meeting together can report or block each other from there.
alter table safety.report drop constraint report_place_check,
    add constraint report_place_check
        check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words', 'together'));
