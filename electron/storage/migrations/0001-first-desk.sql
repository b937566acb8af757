-- A story's row carries what lists show; what was written lives in its journal and snapshots.
CREATE TABLE story (
  id TEXT PRIMARY KEY,
  slug TEXT NOT NULL,
  headline TEXT NOT NULL,
  byline TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'scheduled', 'published')),
  word_count INTEGER NOT NULL,
  lead_photo TEXT,
  version INTEGER NOT NULL,          -- number of the last journal batch, 0 before the first
  counted_version INTEGER NOT NULL,  -- version that word_count and lead_photo were read from
  created_at INTEGER NOT NULL,       -- instants are milliseconds since 1970 UTC
  saved_at INTEGER NOT NULL
) STRICT;
CREATE INDEX story_by_saved_at ON story (saved_at DESC);

CREATE INDEX story_by_slug ON story (slug);
CREATE INDEX story_uncounted ON story (id) WHERE counted_version < version;

-- Every change ever made, in batches. Append only.
CREATE TABLE journal (
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  batch TEXT NOT NULL,               -- UUID given by the writer, so that a batch sent twice is kept once
  recorded_at INTEGER NOT NULL,
  changes TEXT NOT NULL,             -- JSON list of changes
  sha256 BLOB NOT NULL,              -- of changes
  PRIMARY KEY (story_id, version),
  UNIQUE (story_id, batch)
) STRICT, WITHOUT ROWID;

-- The whole story at a version, so that opening replays little. Where no journal batch has its version, it is a mend:
-- the story as far as it could be read, put above changes that were damaged on disk and stay in the journal.
CREATE TABLE snapshot (
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  version INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL,
  content TEXT NOT NULL,             -- JSON of fields and document
  sha256 TEXT NOT NULL,              -- of content
  PRIMARY KEY (story_id, version)
) STRICT;

CREATE TABLE photo (
  id TEXT PRIMARY KEY,               -- SHA-256 of the file
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  byte_length INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  description TEXT NOT NULL,
  credit TEXT NOT NULL,
  creator TEXT NOT NULL,
  copyright TEXT NOT NULL,
  from_file TEXT NOT NULL,           -- JSON: the same four fields as the file's metadata said them
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE destination (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('folder')),
  name TEXT NOT NULL UNIQUE,
  settings TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- The outbox: everything that leaves is a row first, with the frozen edition that leaves.
CREATE TABLE publication (
  id TEXT PRIMARY KEY,               -- also the idempotency key
  story_id TEXT NOT NULL REFERENCES story (id),
  story_version INTEGER NOT NULL,
  edition TEXT NOT NULL,
  destination_id TEXT NOT NULL REFERENCES destination (id),
  due_wall TEXT NOT NULL,
  due_zone TEXT NOT NULL,
  due_instant INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'missed', 'refused', 'cancelled')),
  attempts INTEGER NOT NULL,
  reason TEXT NOT NULL,
  address TEXT,                      -- decided before sending, so that after a crash we know where to look
  page_sha256 TEXT,                  -- of the page about to be sent, so that after a crash we know what to look for
  receipt TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX publication_by_story ON publication (story_id);
CREATE INDEX publication_by_due ON publication (state, due_instant);
