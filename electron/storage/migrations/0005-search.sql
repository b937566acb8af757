-- What the search knows a story by. A number nothing else changes; stories written in later have higher ones, so that
-- the newest come first without sorting. A version below 0 is to be read anew under the same number.
ALTER TABLE story ADD COLUMN search_number INTEGER;
ALTER TABLE story ADD COLUMN searched_version INTEGER NOT NULL DEFAULT -1;
ALTER TABLE story ADD COLUMN language TEXT NOT NULL DEFAULT '';  -- of the version that was searched
UPDATE story SET search_number = numbered.number
FROM (SELECT id, row_number() OVER (ORDER BY saved_at, rowid) AS number FROM story) AS numbered
WHERE numbered.id = story.id;
CREATE UNIQUE INDEX story_by_search_number ON story (search_number);
CREATE INDEX story_unsearched ON story (saved_at) WHERE searched_version <> version;

-- The words a story is found by, folded before they come here: a space parts words, and nothing else is decided by
-- SQLite. The text itself stays in the journal. Its rowid is search_number.
CREATE VIRTUAL TABLE story_search USING fts5 (
  slug, headline, section, tags, people, captions, credits, notes, text,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '2 3'
);

-- Searches that somebody wants to have again.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  search TEXT NOT NULL,              -- JSON: words, states, section, person, language, from, until, isEmbargoed, order
  created_at INTEGER NOT NULL
) STRICT;
