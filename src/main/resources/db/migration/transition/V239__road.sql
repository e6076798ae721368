-- Whether whoever reads somebody's plan also sees when contacts are to come. Nobody agreed to that before they were asked.
alter table transition.opening add column road boolean not null default false;
grant update (road) on transition.opening to tandem_runtime;
