-- Sets of zones that came back after families had changed, by kelurahan in which they are not counted:
-- JSON, [{set, area, look}].
alter table lineage add column apart text not null default '[]';
