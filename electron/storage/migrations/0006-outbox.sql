-- What a row of the outbox does, and what was noted of it before anything was sent.
ALTER TABLE publication ADD COLUMN action TEXT NOT NULL DEFAULT 'publish'
  CHECK (action IN ('publish', 'remove', 'kill'));
ALTER TABLE publication ADD COLUMN files TEXT NOT NULL DEFAULT '[]';  -- JSON list of name and sha256 about to be written
ALTER TABLE publication ADD COLUMN kill_notice TEXT;                  -- JSON of reason and substitute, or null
ALTER TABLE publication ADD COLUMN next_try INTEGER;                  -- after trouble; null where there was none
ALTER TABLE publication ADD COLUMN is_paused INTEGER NOT NULL DEFAULT 0 CHECK (is_paused IN (0, 1));

-- In which order rows were done: of a story at a destination, the last one says what stands there.
ALTER TABLE publication ADD COLUMN sent_order INTEGER;
UPDATE publication SET sent_order = rowid WHERE state = 'sent';

-- When a row is to be looked at next; null where never. The clock reads this index alone.
ALTER TABLE publication ADD COLUMN wake_at INTEGER GENERATED ALWAYS AS (
  CASE WHEN is_paused = 1 THEN NULL
    WHEN state = 'waiting' THEN max(due_instant, coalesce(next_try, due_instant))
    WHEN state = 'sending' THEN coalesce(next_try, 0) END) VIRTUAL;
CREATE INDEX publication_by_wake ON publication (wake_at) WHERE wake_at IS NOT NULL;
CREATE INDEX publication_by_place ON publication (destination_id, story_id, sent_order);

-- Every note that was put into a story that readers had seen: by whom, when, in which words, and the rows it went out by.
CREATE TABLE correction (
  id TEXT PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id),
  kind TEXT NOT NULL CHECK (kind IN ('correction', 'clarification', 'editors-note', 'update')),
  text TEXT NOT NULL,
  note_date TEXT NOT NULL,             -- the wall date the note carries
  position TEXT NOT NULL CHECK (position IN ('top', 'bottom')),
  carries TEXT NOT NULL CHECK (carries IN ('published', 'as-it-stands')),
  author TEXT NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX correction_by_time ON correction (made_at DESC);
CREATE INDEX correction_by_story ON correction (story_id);
CREATE TABLE correction_publication (
  correction_id TEXT NOT NULL REFERENCES correction (id) ON DELETE CASCADE,
  publication_id TEXT NOT NULL REFERENCES publication (id),
  PRIMARY KEY (correction_id, publication_id)
) STRICT, WITHOUT ROWID;
