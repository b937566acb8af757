import type { Spread } from '../figures';
import { milliseconds, ratio, section, type Row } from '../say-table';
import type { PhotoFigures } from './measure-photos';

/** The tables of photos that `npm run bench` prints. */
export function sayPhotos({ attaching, browsing }: PhotoFigures): string {
  const { photos, total, longestStall, longestFrame, frameP95, ours, sharp } = attaching;
  const spread = (name: string, { p50, p95, max }: Spread): Row => [
    name,
    milliseconds(p50),
    milliseconds(p95),
    milliseconds(max),
  ];
  return [
    section(`${photos} photos of 20 megapixels attached to a story`, [
      ['', 'value'],
      ['total, s', (total / 1000).toFixed(1)],
      ['a second', (photos / (total / 1000)).toFixed(2)],
      ['longest stall of the main process, ms', milliseconds(longestStall)],
      ['longest frame of the window, ms', milliseconds(longestFrame)],
      ['p95 frame of the window, ms', milliseconds(frameP95)],
    ]),
    section('Thumbnails a second of the same files, one after another', [
      ['', 'a second', 'to sharp'],
      ['Nutgraf', ours.toFixed(2), ratio(ours / sharp)],
      ['sharp', sharp.toFixed(2), ''],
    ]),
    section(`A library of ${browsing.photos} photos, ms`, [
      ['', 'p50', 'p95', 'max'],
      spread('search, storage alone', browsing.search),
      spread('200 photos anywhere, storage alone', browsing.page),
      spread('frame while scrolling', browsing.scrolling),
      spread('frame while searching', browsing.searching),
      ['last letter to found', milliseconds(browsing.found), '', ''],
    ]),
  ].join('\n');
}
