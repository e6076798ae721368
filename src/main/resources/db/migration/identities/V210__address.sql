-- Where letters on paper go, as somebody wrote it: with the name that stands on the door.
alter table identities.identity drop constraint identity_kind_check,
    add constraint identity_kind_check check (kind in ('email', 'phone', 'legal_name', 'address'));
