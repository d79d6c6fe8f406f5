create table person(id integer primary key, name text not null, town integer references town(id), height real);
create table town(id integer primary key, name text unique);
create index person_town on person(town);
begin;
with recursive n(i) as (select 1 union all select i + 1 from n where i < 40)
  insert into town select i, printf('town %02d', i * 17 % 41) from n;
with recursive n(i) as (select 1 union all select i + 1 from n where i < 1000)
  insert into person select i, printf('%c%c %d', 65 + i * 7 % 26, 97 + i * 11 % 26, i), i * 13 % 43, 1.5 + i % 50 / 100.0 from n;
commit;
.headers on
select town.name, count(*) as people, round(avg(height), 3) as height, max(person.name) as last
  from person join town on town.id = person.town
  group by town.id having people > 23 order by people desc, town.name limit 12;
select count(*) from person left join town on town.id = person.town where town.id is null;
.mode box
select name, height, sum(height) over (order by id rows 3 preceding) as four from person where id between 500 and 505;
explain query plan select * from person where town = 7;
.mode csv
update person set name = replace(name, 'A', 'Å') where id % 100 = 0;
select * from person where id % 250 = 0;
delete from person where town = 5;
pragma integrity_check;
pragma foreign_key_check;
vacuum;
select json_group_array(name) from town where id < 4;
insert into town values(1, 'twice');
.output dump.sql
.dump town
.output
.backup copy.db
