-- A reminder may come as a text message.
alter table reminders.wish drop constraint wish_way_check;
alter table reminders.wish add constraint wish_way_check check (way in ('push', 'email', 'calendar', 'text'));
