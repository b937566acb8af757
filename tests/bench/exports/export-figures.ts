import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { mostExported } from '#core/contract/export-calls';
import type { StoryDocument } from '#core/document/document';
import { emptyPhotoFields } from '#core/photo/photo-fields';
import { noTerms } from '#core/photo/terms';
import type { Photo } from '#core/photo/photo';
import { replaceBody } from '#core/story/change';
import type { StoryId } from '#core/story/story';
import { sha256Of } from '../../../electron/files/sha256-of';
import { exportHandlers } from '../../../electron/handlers/export';
import { liveStories } from '../../../electron/handlers/live-stories';
import type { Ports } from '../../../electron/handlers/ports';
import { writeMetadata } from '../../../electron/photos/write-metadata';
import { openDesk } from '../../../electron/storage/open';
import { insertPhoto } from '../../../electron/storage/photos';
import { makeHarbourJpeg } from '../../helpers/make-photo';
import { portsOf } from '../../helpers/ports-of';
import { chanceFrom, createVocabulary } from '../desk/prose';

/** What exporting stories in one format cost the process that does it. */
export interface ExportFigure {
  readonly format: string;
  readonly stories: number;
  readonly files: number;
  /** Of all files together. */
  readonly bytes: number;
  readonly seconds: number;
  /** Megabytes the process holds, before and at its most. */
  readonly memoryBefore: number;
  readonly memoryPeak: number;
  /** The longest the process answered nobody, in milliseconds. */
  readonly longestStall: number;
}

const photosOfDesk = 20;
const paragraphs = 9;
const wordsOfParagraph = 45;

/**
 * Exports so many stories of 400 words, each with a photo of two megapixels, in each format by itself. Photos leave whole:
 * cutting them is the darkroom's work, in a process of its own.
 */
export async function exportFigures(
  folder: string,
  stories: number,
  formats: readonly string[],
): Promise<readonly ExportFigure[]> {
  const clock = () => Date.now();
  const desk = openDesk(join(folder, 'desk'), { clock });
  const chosen = { folder };
  const plain = portsOf(desk, clock, () => undefined);
  const ports: Ports = {
    ...plain,
    darkroom: null,
    dialogs: { ...plain.dialogs, chooseFolder: () => Promise.resolve(chosen.folder) },
  };
  try {
    const written = writeStories(ports, stories);
    const figures: ExportFigure[] = [];
    for (const format of formats) {
      chosen.folder = join(folder, format);
      mkdirSync(chosen.folder);
      figures.push(await measure(ports, written, format));
    }
    return figures;
  } finally {
    desk.close();
  }
}

function writeStories(ports: Ports, count: number): readonly StoryId[] {
  const photos = Array.from({ length: photosOfDesk }, (_, index) => keepPhoto(ports, index));
  const word = createVocabulary();
  const chance = chanceFrom(23);
  const sentence = (words: number) => Array.from({ length: words }, () => word(chance)).join(' ');
  const live = liveStories(ports);
  return Array.from({ length: count }, (_, index) => {
    const story = live.create([
      { kind: 'field', field: 'slug', value: `${sentence(2)} ${index}` },
      { kind: 'field', field: 'headline', value: sentence(8) },
      { kind: 'field', field: 'byline', value: 'By Ines Calloway' },
    ]);
    const photo = photos[index % photos.length] ?? '';
    const document: StoryDocument = {
      type: 'doc',
      content: [
        { type: 'photo', attrs: { photo, alt: 'Cranes at dusk', lead: true } },
        ...Array.from({ length: paragraphs }, () => ({
          type: 'paragraph' as const,
          content: [{ type: 'text' as const, text: `${sentence(wordsOfParagraph)}.` }],
        })),
      ],
    };
    const { content, version } = live.open(story);
    const changes = [replaceBody(content.body, document)];
    live.append({ storyId: story, batch: randomUUID(), base: version, changes });
    return story;
  });
}

function keepPhoto(ports: Ports, index: number): string {
  const fields = {
    ...emptyPhotoFields,
    description: `Cranes at dusk, frame ${index + 1}`,
    credit: 'Photo by A B/POOL/AFP via Getty Images',
  };
  const size = { width: 1_600, height: 1_067 };
  const bytes = writeMetadata(makeHarbourJpeg(size), 'image/jpeg', fields, { keepsGps: false });
  ports.photos.keep(bytes, 'image/jpeg');
  const photo: Photo = {
    ...fields,
    ...size,
    id: sha256Of(bytes),
    fileName: `HBR_${index + 1}.jpg`,
    mediaType: 'image/jpeg',
    byteLength: bytes.byteLength,
    fromFile: fields,
    conflicts: [],
    terms: noTerms,
    keepsGps: false,
    original: null,
    addedAt: Date.now(),
  };
  return insertPhoto(ports.desk.db, photo).id;
}

const megabytes = () => process.memoryUsage().rss / 1_048_576;

async function measure(ports: Ports, stories: readonly StoryId[], format: string): Promise<ExportFigure> {
  const save = exportHandlers(ports)['export:save'];
  const memoryBefore = megabytes();
  let memoryPeak = memoryBefore;
  const looking = setInterval(() => (memoryPeak = Math.max(memoryPeak, megabytes())), 20);
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  const began = performance.now();
  const files = [];
  for (let from = 0; from < stories.length; from += mostExported) {
    const part = stories.slice(from, from + mostExported);
    const { written, refused } = await save({
      stories: part,
      formats: [{ format, suggestions: 'accepted' }],
    });
    if (refused.length > 0) throw new Error(refused[0]?.reasons.join(' '));
    files.push(...written.flatMap((each) => each.files));
  }
  const seconds = (performance.now() - began) / 1_000;
  await pause(5); // a stall is seen once it is over
  stalls.disable();
  clearInterval(looking);
  return {
    format,
    stories: stories.length,
    files: files.length,
    bytes: files.reduce((sum, { byteLength }) => sum + byteLength, 0),
    seconds,
    memoryBefore,
    memoryPeak: Math.max(memoryPeak, megabytes()),
    longestStall: stalls.max / 1e6,
  };
}
