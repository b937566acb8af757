import type { Extensions } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { oneHistory } from '../one-history';
import { reviewMarks } from '../review/marks';
import { sendKey } from '../send-key';
import { lineInput, type LineInputOptions } from './line-input';
import { Line, LineText } from './line-nodes';

/** Everything a headline or deck is made of. Together these build `lineSchema` of the core; a test compares the two. */
export function lineExtensions(options: LineInputOptions, review: Extensions): Extensions {
  return [Line, LineText, ...reviewMarks, UndoRedo, oneHistory, ...review, sendKey, lineInput(options)];
}
