-- A session goes on under a new number when somebody shows again who they are.
grant update (hash, method) on signin.session to tandem_runtime;
