import { emptyPlan } from '#core/story/desk-plan';
import type { StorySummary } from '#core/story/story';

/** A draft nobody has decided anything about; what is not given is empty. */
export function testSummary(fields: Partial<StorySummary> = {}): StorySummary {
  return {
    ...emptyPlan,
    id: 'id',
    slug: '',
    headline: '',
    byline: '',
    state: 'draft',
    deskState: 'draft',
    lastPassage: null,
    embargo: null,
    section: '',
    priority: 'routine',
    targetLength: null,
    publication: null,
    package: null,
    wordCount: 0,
    leadPhoto: null,
    version: 0,
    createdAt: 0,
    savedAt: 0,
    ...fields,
  };
}
