-- Where a story stands: what persons said of it (desk_state), and what lists show, which what went out decides, too.
ALTER TABLE story ADD COLUMN desk_state TEXT NOT NULL DEFAULT 'draft'
  CHECK (desk_state IN ('draft', 'in-edit', 'ready', 'held', 'killed', 'spiked'));
ALTER TABLE story ADD COLUMN standing TEXT NOT NULL DEFAULT 'draft' CHECK (standing IN (
  'draft', 'in-edit', 'ready', 'scheduled', 'published', 'corrected', 'held', 'killed', 'spiked'));
UPDATE story SET standing = state, desk_state = iif(state = 'draft', 'draft', 'ready');
ALTER TABLE story DROP COLUMN state;
ALTER TABLE story RENAME COLUMN standing TO state;

-- What the desk plans for a story. A time is a wall time in a zone, and the instant that was when it was said.
ALTER TABLE story ADD COLUMN due_wall TEXT;
ALTER TABLE story ADD COLUMN due_zone TEXT;
ALTER TABLE story ADD COLUMN due_instant INTEGER;
ALTER TABLE story ADD COLUMN assignee TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN art TEXT NOT NULL DEFAULT '';    -- what pictures are planned, in words
ALTER TABLE story ADD COLUMN embargo TEXT;                    -- JSON: until (wall, zone, instant), source, lifted
-- Details that lists show; the journal has them, and the story's row follows it.
ALTER TABLE story ADD COLUMN section TEXT NOT NULL DEFAULT '';
ALTER TABLE story ADD COLUMN priority TEXT NOT NULL DEFAULT 'routine'
  CHECK (priority IN ('flash', 'bulletin', 'urgent', 'routine', 'advance'));
ALTER TABLE story ADD COLUMN target_length TEXT;              -- JSON: amount, unit; or null

-- What was decided about a story beside its words: by whom, when and why. Append only.
CREATE TABLE story_log (
  id INTEGER PRIMARY KEY,
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  at INTEGER NOT NULL,
  author TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('state', 'plan', 'embargo', 'embargo-lifted')),
  was TEXT NOT NULL,                                          -- JSON
  became TEXT NOT NULL,                                       -- JSON
  note TEXT NOT NULL                                          -- why
) STRICT;
CREATE INDEX story_log_by_story ON story_log (story_id, kind, id);

-- Who planned it; '' for what was planned before names were kept.
ALTER TABLE publication ADD COLUMN author TEXT NOT NULL DEFAULT '';

-- The desk is read in these orders, and counted by state.
CREATE INDEX story_by_due ON story (due_instant, saved_at);
CREATE INDEX story_by_state ON story (state, saved_at DESC);

-- Section, priority and target are read from the stories' texts in a quiet moment.
UPDATE story SET counted_version = -1;
