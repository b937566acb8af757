-- Saving a story need not touch where it stands in a budget: only stories with a due time, without when they were saved.
DROP INDEX story_by_due;
CREATE INDEX story_by_due ON story (due_instant) WHERE due_instant IS NOT NULL;
