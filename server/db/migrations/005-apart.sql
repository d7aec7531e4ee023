-- Sets of zones that came back after families had changed, by kelurahan in which they are not counted:
-- JSON, [{set, area, look}].
alter table lineage add column apart text not null default '[]';

-- Who entered is known by whether it was in the sums before and after; no mark of its share is kept.
update entered set before = 'there' where before is not null;
update entered set after = 'there' where after is not null;
