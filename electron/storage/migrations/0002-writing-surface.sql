-- Who wrote a batch; '' for what was written before names were kept.
ALTER TABLE journal ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- Kept snapshots are versions that history holds on to when it thins out old batches.
ALTER TABLE snapshot ADD COLUMN kept INTEGER NOT NULL DEFAULT 0 CHECK (kept IN (0, 1));

-- Who wrote a version that is told in one line, for versions whose batches were thinned out.
ALTER TABLE snapshot ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- What a person remembers a version for. When it was created, scheduled or published is known from elsewhere.
CREATE TABLE milestone (
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('named', 'sent-to-desk', 'restored', 'recovered')),
  name TEXT NOT NULL,
  author TEXT NOT NULL,
  recorded_at INTEGER NOT NULL,
  PRIMARY KEY (story_id, version, kind)
) STRICT, WITHOUT ROWID;

-- The few things that are set for the whole desk, such as who writes now.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Words of Chinese and Japanese, and of long dashes without spaces, are counted by other rules now.
UPDATE story SET counted_version = -1;
