-- What is public of a register over time. Releases that change nothing public have no number: neither
-- they nor what was done for one family shows in the list of releases.

alter table release add column number integer;    -- as it is told; null where nothing public changed
update release set number = id;
-- Whether what undoing it would need was forgotten: shares of families that had left the held sums.
alter table release add column is_final integer not null default 0;
create unique index release_number on release (number) where number is not null;

-- The date of the register figures: the day on which their sums last moved. Null for other figures.
alter table observation add column as_of text;
alter table zone_figure add column as_of text;

-- The register that the held sums follow, and what they were made with. Private, like all that follows.
create table lineage (
  register integer not null references register (id),
  start integer not null,            -- look at which its first register entered whole
  look integer not null,             -- last look: an import, a publication, zones drawn anew
  threshold integer not null,
  salt_mark text not null,
  sets text not null,                -- JSON: ids of the sets of zones that families are counted in
  accuracies text not null,          -- JSON: least and most metres that points are off, as first seen
  is_before integer not null,        -- whether a program without held sums published its first figures
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index lineage_current on lineage ((ended is null)) where ended is null;

-- Held sums by place: a kelurahan (ring is ''), or a ring of zones in it, the outside too.
create table held (
  area text not null, ring text not null,
  sums text not null,                -- JSON by group: {shown, entered, date}, see geo/disclosure/held
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index held_current on held (area, ring) where ended is null;

-- Families whose change has not entered the held sums: a keyed hash of the id, and shares of sums.
create table waiting (
  family text not null,
  area text not null, ring text not null,
  since integer not null,            -- look
  changes text not null,             -- JSON by group: {held, live} or null
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index waiting_current on waiting (area, ring, family) where ended is null;

-- Every list of sums that ever was public, and marks of the families that entered. Never undone.
create table seen (
  area text not null, ring text not null,
  group_id text not null,
  look integer not null,
  date text not null,
  sums text not null                 -- JSON
) strict;
create index seen_place on seen (area, ring);
create table entered (
  area text not null, ring text not null,
  group_id text not null,
  look integer not null,
  family text not null,
  before text, after text            -- keyed hashes of shares
) strict;
create index entered_place on entered (area, ring);

-- Figures that a program without held sums published: they stay until their sums move.
create table figure_before (
  area text not null, zone_set text not null,  -- '' for the whole area, or the set of zones
  indicator text not null,
  figure text not null,              -- JSON
  sums text not null,                -- JSON: the held numbers that it was made of
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index figure_before_of on figure_before (area, zone_set, indicator) where ended is null;

-- The register whose figures such a program made and that no held sums were taken of yet.
create table register_before (register integer not null references register (id)) strict;
insert into register_before select id from register
  where ended is null and origin = 'computed' order by id desc limit 1;

-- Publications are told of too.
create table changes (
  id integer primary key autoincrement,
  at text not null,
  release integer not null references release (id),
  action text not null check (action in ('import', 'publish', 'correct', 'remove', 'delete', 'undo')),
  period text,
  columns text                       -- names of corrected columns, or why counts were published again
) strict;
insert into changes select id, at, release, action, period, columns from change_log;
drop table change_log;
alter table changes rename to change_log;
create trigger change_log_stays before update on change_log begin select raise(abort, 'the change log is append-only'); end;
create trigger change_log_keeps before delete on change_log begin select raise(abort, 'the change log is append-only'); end;
