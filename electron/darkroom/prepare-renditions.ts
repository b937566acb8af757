import type { PhotoNode } from '#core/document/document';
import { photoUses } from '#core/document/walk';
import type { Edition } from '#core/formats/edition';
import type { PhotoRendition, RenditionNeeds, RenditionsOf } from '#core/formats/rendition';
import { wantedRenditions, type WantedRendition } from '#core/formats/wanted-renditions';
import { NewsroomError } from '#core/newsroom-error';
import { uncut, type PhotoCuts } from '#core/photo/crops';
import type { Photo } from '#core/photo/photo';
import { renditionsOf, type RenditionMakings } from './renditions';

/** Where there is nothing to cut with. */
export const noRenditions: RenditionsOf = () => null;

/**
 * Cuts what a format needs of an edition's photos, so that its writer finds it at once; each photo is opened once, one
 * after another. A photo that cannot be cut has none, and its writer says so. Without a darkroom there are none at all.
 * @throws NewsroomError `cancelled` where the app closes meanwhile, and the reason of the signal at once when it is given up.
 */
export async function prepareRenditions(
  { darkroom, photos }: { readonly [Making in keyof RenditionMakings]: RenditionMakings[Making] | null },
  edition: Edition,
  needs: RenditionNeeds | undefined,
  signal?: AbortSignal,
): Promise<RenditionsOf> {
  if (!darkroom || !photos || !needs) return noRenditions;
  const made = new Map<string, readonly PhotoRendition[] | null>();
  for (const photo of edition.photos) {
    const uses = photoUses(edition.content.document).filter(({ attrs }) => attrs.photo === photo.id);
    const cuts = new Map(uses.map((use) => [keyOf(use), cutsOf(use)]));
    const orders = [...cuts].map(([key, cut]) => [key, wantedRenditions(photo, cut, needs)] as const);
    const making = makeAll({ darkroom, photos }, photo, orders);
    for (const [key, renditions] of await unlessGivenUp(making, signal)) made.set(key, renditions);
  }
  return (use) => made.get(keyOf(use)) ?? null;
}

/** Does not wait for what is given up; the darkroom finishes it by itself, and nobody takes it. */
async function unlessGivenUp<Value>(making: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (!signal) return making;
  signal.throwIfAborted();
  let giveUp = (): void => undefined;
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = () => reject(signal.reason as Error);
    signal.addEventListener('abort', giveUp, { once: true });
  });
  try {
    return await Promise.race([making, givenUp]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

type Ordered = readonly (readonly [key: string, orders: readonly WantedRendition[]])[];

async function makeAll(
  makings: RenditionMakings,
  photo: Photo,
  ordered: Ordered,
): Promise<readonly (readonly [key: string, renditions: readonly PhotoRendition[] | null])[]> {
  const all = ordered.flatMap(([, orders]) => orders);
  try {
    const renditions = all.length === 0 ? [] : [...(await renditionsOf(makings, photo, all))];
    return ordered.map(([key, orders]) => [key, renditions.splice(0, orders.length)]);
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.code === 'cancelled') throw error;
    return ordered.map(([key]) => [key, null]);
  }
}

const cutsOf = (use: PhotoNode): PhotoCuts => use.attrs.cuts ?? uncut;

const keyOf = (use: PhotoNode): string => `${use.attrs.photo} ${JSON.stringify(cutsOf(use))}`;
