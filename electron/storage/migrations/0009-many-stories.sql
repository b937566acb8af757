-- Where a story stands in the order of due times, as one number: its due time; after all of those what has none, and at
-- the end what nothing is to be done about any more. Instants are below both.
ALTER TABLE story ADD COLUMN due_order INTEGER GENERATED ALWAYS AS (
  CASE WHEN state IN ('published', 'corrected', 'killed', 'spiked') THEN 9000000000000001
    WHEN due_instant IS NULL THEN 9000000000000000 ELSE due_instant END) VIRTUAL;
CREATE INDEX story_in_due_order ON story (due_order, saved_at DESC);

-- What lists are narrowed down by, read without the rows themselves.
CREATE INDEX story_by_section ON story (section, state, search_number);
CREATE INDEX story_by_people ON story (assignee, byline);
CREATE INDEX story_by_language ON story (language);

-- A first letter is found as quickly as the next two. The index cannot be changed, so stories are read anew into another
-- one, in quiet moments, the newest first; each keeps its number.
DROP TABLE story_search;
CREATE VIRTUAL TABLE story_search USING fts5 (
  slug, headline, section, tags, people, captions, credits, notes, text,
  content = '', contentless_delete = 1, tokenize = 'ascii', prefix = '1 2 3'
);
UPDATE story SET searched_version = -1;
