-- Stories that belong together.
CREATE TABLE package (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at INTEGER NOT NULL
) STRICT;

-- What a story is in a package. Related stories may stand in any number of packages; the others have one of their own.
CREATE TABLE package_member (
  package_id TEXT NOT NULL REFERENCES package (id) ON DELETE CASCADE,
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('main', 'sidebar', 'gallery', 'related')),
  place INTEGER NOT NULL,              -- from 0 on, in the order they are shown
  PRIMARY KEY (package_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX package_member_by_story ON package_member (story_id);
CREATE UNIQUE INDEX package_member_at_home ON package_member (story_id) WHERE role <> 'related';
CREATE UNIQUE INDEX package_member_main ON package_member (package_id) WHERE role = 'main';
