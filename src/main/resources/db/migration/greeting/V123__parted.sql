-- A greeter who was blocked, or has blocked, reads no further: neither the greeting nor what others write in it. And
-- what is said in it is not part of what break-glass opens, for nobody is told that it were.
alter policy greeter on greeting.greeting using (
    greeter = (select wall.person()) and (select wall.has('greeter')) and not people.parted(person, greeter));
alter policy keeper on greeting.greeting using (people.sees(person, '{caseload}'));
