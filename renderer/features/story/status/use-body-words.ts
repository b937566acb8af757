import type { Editor } from '@tiptap/react';
import { useTextCounts, type StoryCounts } from './use-text-counts';

const wordsOf = ({ body }: StoryCounts): number => body.words;

/** Words of the text, counted when there is nothing else to do; until then, as many as were counted before. */
export const useBodyWords = (editor: Editor, before: number): number =>
  useTextCounts(editor, before, wordsOf);
