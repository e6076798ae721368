-- Somebody in a live room, or what they said there, can be told to the team; the words as they were go with it.
alter table safety.report
    drop constraint report_place_check,
    add constraint report_place_check
        check (place in ('circle', 'greeting', 'team', 'blocked', 'post', 'words', 'story', 'together', 'mentors',
            'room'));
