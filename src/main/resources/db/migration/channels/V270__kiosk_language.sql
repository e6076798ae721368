-- In which language somebody reads at the device in the lobby, where it is not their own: for this turn.
alter table channels.turn add column language text check (language in ('en', 'es'));
grant update (language) on channels.turn to tandem_runtime;
