import type { Extensions } from '@tiptap/core';
import { currentBlock } from '../current-block';
import { findHighlights } from '../find/find-highlights';
import { toComeKey } from '../to-come/insert-to-come';
import { toComeMarks } from '../to-come/to-come-marks';
import { blockSigns } from './block-signs';
import { markSigns } from './mark-signs';
import { smartSigns } from './smart-signs';
import { typing } from './typing';

/** What helps with typing the body. `language` is BCP 47, asked at each sign; '' is the newsroom's. */
export const bodyTypingAids = (language: () => string): Extensions => [
  typing([blockSigns, markSigns, smartSigns(language)]),
  toComeMarks,
  toComeKey,
  findHighlights,
  currentBlock,
];

/** What helps with typing a headline or deck: the body's aids, but for those that need more than plain text. */
export const lineTypingAids = (language: () => string): Extensions => [
  typing([smartSigns(language)]),
  toComeMarks,
  toComeKey,
  findHighlights,
];
