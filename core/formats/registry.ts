import type { Format } from './format';
import { htmlPage } from './html-page/write';
import { ninjs31 } from './ninjs-3.1/write';
import { plainText } from './plain-text/write';

/** Every format a story can be exported in, in the order menus show them. One line a format. */
export const formats: readonly Format[] = [htmlPage, ninjs31, plainText];

/** The format of an id, or undefined. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
