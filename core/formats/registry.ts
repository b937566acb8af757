import { appleNews } from './apple-news/write';
import { atom } from './atom/write';
import { docx } from './docx/write';
import type { Format } from './format';
import { ghost } from './ghost/write';
import { htmlFiles } from './html-files/write';
import { htmlFragment } from './html-fragment/write';
import { htmlPage } from './html-page/write';
import { jsonFeed } from './json-feed/write';
import { ninjs22 } from './ninjs-2.2/write';
import { newsletter } from './newsletter/write';
import { newsmlG2, newsmlG2WithNitf } from './newsml-g2/write';
import { markdown } from './markdown/write';
import { ninjs31 } from './ninjs-3.1/write';
import { nitf } from './nitf/write';
import { pdfProof } from './pdf-proof/write';
import { plainText } from './plain-text/write';
import { rss } from './rss/write';
import { wordpress } from './wordpress/write';
import { social } from './social/write';

/** Every format stories can be exported in, in the order menus show them within a group. One line a format. */
export const formats: readonly Format[] = [
  htmlPage,
  htmlFiles,
  htmlFragment,
  docx,
  pdfProof,
  markdown,
  rss,
  atom,
  jsonFeed,
  wordpress,
  ghost,
  appleNews,
  ninjs31,
  ninjs22,
  newsmlG2,
  newsmlG2WithNitf,
  nitf,
  plainText,
  social,
  newsletter,
];

/** The format of an id, or undefined. */
export function findFormat(id: string): Format | undefined {
  return formats.find((format) => format.id === id);
}
