-- When the families of a replaced register were erased: what it published can no longer be brought back.
alter table register add column erased text;      -- ISO 8601, UTC, or null

-- Since when pages of the file may hold what was erased; empty once the file was written anew. It stands in
-- the transaction that erases, so that a process that is killed before the file is clean is found out.
create table scrub_due (since text not null) strict;

-- Registers that were replaced are forgotten, too; that belongs to no release.
create table changes (
  id integer primary key autoincrement,
  at text not null,
  release integer references release (id),
  action text not null
    check (action in ('import', 'publish', 'correct', 'remove', 'delete', 'undo', 'forget')),
  period text,
  columns text                       -- names of corrected columns, or why counts were published again
) strict;
insert into changes select id, at, release, action, period, columns from change_log;
drop table change_log;
alter table changes rename to change_log;
create trigger change_log_stays before update on change_log begin select raise(abort, 'the change log is append-only'); end;
create trigger change_log_keeps before delete on change_log begin select raise(abort, 'the change log is append-only'); end;

-- The public file as it was last found or written: what tells it from any other file in its place, and a
-- digest of what it holds. Whether anything was done since that may have to show in it.
create table settled (file text not null, digest text not null, is_due integer not null) strict;
