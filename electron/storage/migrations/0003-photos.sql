-- All that is said of a photo is one JSON object of fields; a file that said nothing of a field says '' or []. The
-- table is written anew so that a photo has a number that nothing changes: what is kept beside it is found by that.
CREATE TABLE photo_with_fields (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,            -- SHA-256 of the file
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  byte_length INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  fields TEXT NOT NULL,
  from_file TEXT NOT NULL,            -- the same fields as the file's metadata said them
  conflicts TEXT NOT NULL,            -- JSON list of fields of which XMP and IIM of the file differ
  terms TEXT NOT NULL,                -- JSON: until, daysAfterFirstUse, territory, isOneTime
  keeps_gps INTEGER NOT NULL CHECK (keeps_gps IN (0, 1)),
  original TEXT,                      -- JSON of the file it was converted from, or null
  added_at INTEGER NOT NULL,
  deleted_at INTEGER,                 -- its file stays until it is taken away for good
  -- What the library narrows down by, read from fields and terms in a quiet moment where searched is 0.
  searched INTEGER NOT NULL DEFAULT 0 CHECK (searched IN (0, 1)),
  agency TEXT NOT NULL DEFAULT '',    -- who is to be paid and asked, in one word; '' where nobody is
  has_credit INTEGER NOT NULL DEFAULT 0 CHECK (has_credit IN (0, 1)),
  last_day TEXT NOT NULL DEFAULT ''   -- the last wall date it may be used; '' where there is none
) STRICT;
INSERT INTO photo_with_fields (number, id, file_name, media_type, byte_length, width, height, fields, from_file,
  conflicts, terms, keeps_gps, original, added_at)
SELECT rowid, id, file_name, media_type, byte_length, width, height,
  json_object('description', description, 'credit', credit, 'creator', creator, 'copyright', copyright), from_file,
  '[]', '{"until":"","daysAfterFirstUse":null,"territory":"","isOneTime":false}', 0, NULL, added_at
FROM photo;
DROP TABLE photo;
ALTER TABLE photo_with_fields RENAME TO photo;

-- The library is read from these alone: a row with all that is said of a photo is some kilobytes. Read backwards, so
-- that of photos of one instant the later comes first.
CREATE INDEX photo_in_library ON photo (added_at, number, id, agency, has_credit, last_day) WHERE deleted_at IS NULL;
CREATE INDEX photo_by_agency ON photo (agency, added_at, number, id, has_credit, last_day) WHERE deleted_at IS NULL;
CREATE INDEX photo_deleted ON photo (deleted_at) WHERE deleted_at IS NOT NULL;
CREATE INDEX photo_unsearched ON photo (number) WHERE searched = 0;

-- The words a photo is found by. Its rowid is the photo's number.
CREATE VIRTUAL TABLE photo_search USING fts5 (
  description, credit, persons, place, keywords, file_name,
  content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);

-- Where photos are used, as of the version a story was counted at. Publications name theirs in their edition.
CREATE TABLE photo_use (
  photo_id TEXT NOT NULL,
  story_id TEXT NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  PRIMARY KEY (photo_id, story_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_use_by_story ON photo_use (story_id);

-- When a photo went out, and in which story: what terms count from. Never taken back.
CREATE TABLE photo_publication (
  photo_id TEXT NOT NULL,
  publication_id TEXT NOT NULL REFERENCES publication (id),
  story_id TEXT NOT NULL,
  sent_at INTEGER NOT NULL,
  PRIMARY KEY (photo_id, publication_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX photo_publication_by_publication ON photo_publication (publication_id);

-- What went out before. An edition or a receipt that cannot be read keeps no desk from opening; verify tells of it.
INSERT OR IGNORE INTO photo_publication (photo_id, publication_id, story_id, sent_at)
SELECT json_extract(photo.value, '$.id'), publication.id, publication.story_id,
  coalesce(
    CAST(json_extract(CASE WHEN json_valid(publication.receipt) THEN publication.receipt END, '$.sentAt') AS INTEGER),
    publication.due_instant)
FROM publication,
  json_each(CASE WHEN json_valid(publication.edition) THEN publication.edition ELSE '{}' END, '$.photos') AS photo
WHERE publication.state = 'sent' AND photo.type = 'object'
  AND typeof(json_extract(photo.value, '$.id')) = 'text';

-- Uses are counted anew.
UPDATE story SET counted_version = -1;
