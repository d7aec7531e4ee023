-- Registers of families. `household` is private: only the import code and the office's own report
-- read it, no statement of the service does, and what is published of a register are rows of
-- `observation` made from released counts.

create table register (
  id integer primary key autoincrement,
  period text not null,
  source text not null,
  origin text not null check (origin in ('computed', 'demonstration')),
  poverty_line real,                 -- rupiah per head and month
  threshold integer not null,        -- smallest count that is released
  salt_mark text not null,           -- tells whether the salt at hand is the one of the release
  release integer not null references release (id),
  ended integer references release (id)
) strict;
create unique index register_current on register (period) where ended is null;

create table household (
  id integer primary key,            -- register * 2^32 + line in its file: rows of a register lie together
  register integer not null,
  household_id text not null,        -- pseudonym
  area text not null,                -- Kemendagri code of the kelurahan
  lon real, lat real,
  members integer not null,
  welfare_stage integer,
  bkkbn_met integer, bkkbn_known integer,   -- bit i for indicator i + 1
  labour_force integer, unemployed integer, head_unemployed integer,
  facility text, shared_facility integer, disposal text, owns_latrine integer,
  water text,
  illiterate integer, members_15_59 integer,
  under5 integer, malnourished_under5 integer,
  expenditure_per_head real,
  mpi integer,                       -- bit i for deprivation i
  desil integer,
  land text,
  programmes integer,                -- bit i for programme i
  -- What follows from the columns above (geo/households/facts.ts).
  rung text, sanitasi_layak integer,
  poor integer, gap integer, gap_squared integer,
  mpi_score integer, mpi_poor integer
) strict;
-- No index: a register is read whole, and one on chance pseudonyms would cost half of an import.

alter table observation add column register integer references register (id);
create index observation_register on observation (register) where register is not null;

-- What was done to registers, without anything that names a family. Rows are only ever added.
create table change_log (
  id integer primary key autoincrement,
  at text not null,                  -- ISO 8601, UTC
  release integer not null references release (id),
  action text not null check (action in ('import', 'correct', 'remove', 'delete', 'undo')),
  period text,
  columns text                       -- names of corrected columns
) strict;
create trigger change_log_stays before update on change_log begin select raise(abort, 'the change log is append-only'); end;
create trigger change_log_keeps before delete on change_log begin select raise(abort, 'the change log is append-only'); end;
