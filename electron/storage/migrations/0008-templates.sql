-- Templates of the desk's own. One that was deleted stays until it is put back, or its name is used again.
CREATE TABLE template (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  content TEXT NOT NULL,               -- JSON: a story's content with variables in its texts
  created_at INTEGER NOT NULL,
  is_deleted INTEGER NOT NULL DEFAULT 0 CHECK (is_deleted IN (0, 1))
) STRICT;
CREATE UNIQUE INDEX template_by_name ON template (name COLLATE NOCASE) WHERE is_deleted = 0;
