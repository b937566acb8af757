import type { BlockNode, CorrectionNoteNode } from '#core/document/document';
import { scheduleAt } from '#core/time/wall-time';
import { testEdition, testPhoto } from './edition';

const say = (words: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text: words }] });
const note = (attrs: CorrectionNoteNode['attrs'], words: string): CorrectionNoteNode => ({
  type: 'correctionNote',
  attrs,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const quay = testPhoto(1, {
  fileName: 'quay.jpg',
  credit: 'Photo by LEA NOVAK/RBN',
  creator: 'LEA NOVAK',
  copyright: '© 2026 RBN',
  title: 'Hallam quay',
  headline: 'Crane at rest',
  usageTerms: 'Editorial use only.',
  description: 'The quay at Hallam.',
  altText: 'A crane over an empty quay',
});
const quayAtTop: BlockNode = {
  type: 'photo',
  attrs: { photo: quay.id, alt: quay.altText, lead: true },
  content: [{ type: 'text', text: 'The crane on the quay at Hallam, Tuesday.' }],
};

/** A story that went out and was killed: whoever has it must take it down. */
export const killedStory = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e06',
  version: 52,
  standing: 'canceled',
  savedAt: Date.UTC(2026, 11, 2, 9, 15),
  fields: {
    slug: 'crane-collapse',
    headline: 'Crane collapses on Hallam quay',
    deck: 'Two are missing.',
    byline: 'By Lea Novak',
    dateline: 'HALLAM',
  },
  details: { section: 'News', tags: ['port'], priority: 'urgent' },
  photos: [quay],
  document: { type: 'doc', content: [quayAtTop, say('A crane fell on the quay at Hallam on Tuesday.')] },
});

/** A story that was put right after it went out: a correction, a clarification and an update, and a later time. */
export const correctedStory = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e07',
  version: 23,
  savedAt: Date.UTC(2026, 11, 3, 15, 5),
  fields: {
    slug: 'ferry-fares',
    headline: 'Ferry fares rise by 4%',
    deck: 'The night boat stays as it was.',
    byline: 'By Mara Lind',
    dateline: 'HALLAM',
  },
  details: {
    headlines: {
      web: { text: 'Hallam ferry fares rise by 4% in January', writtenFor: 'Ferry fares rise by 4%' },
      social: null,
      print: null,
    },
    section: 'Metro',
    language: 'en-GB',
  },
  document: {
    type: 'doc',
    content: [
      note({ kind: 'correction', date: '2026-12-02' }, 'Fares rise by 4%, not by 14%.'),
      say('Fares of the Hallam ferry rise by 4% in January.'),
      note({ kind: 'clarification', date: '2026-12-03' }, 'The night boat is run by the city.'),
      note({ kind: 'update', date: '2026-12-03' }, 'The city has answered.'),
    ],
  },
});

/** A story handed to others before readers may have it. */
export const embargoedStory = testEdition({
  storyId: '0b6f0b0a-3d1f-4f5e-9a55-3a9f3c1d7e08',
  version: 9,
  published: null,
  embargo: {
    until: scheduleAt('2026-12-02T06:00', 'America/New_York'),
    source: 'Port of Hallam',
    lifted: null,
  },
  fields: {
    slug: 'port-report',
    headline: 'Port of Hallam reports a record year',
    byline: 'By Jon Hale',
    dateline: 'HALLAM',
  },
  details: { section: 'Business', priority: 'advance' },
  photos: [quay],
  document: { type: 'doc', content: [quayAtTop, say('The port moved two million tons this year.')] },
});
