import { describe, expect, it } from 'vitest';
import type { Photo } from '#core/photo/photo';
import { createStoryPhotos } from '../../../../renderer/features/story/session/story-photos';
import { deskPhoto, photoId } from '../../editor/make-editor';
import { fakeTimers, settle } from './fake-timers';

function setUp() {
  const timers = fakeTimers();
  const onDesk = new Map<string, Photo>([
    [photoId('a'), deskPhoto('a', { credit: 'Ann' })],
    [photoId('b'), deskPhoto('b', { credit: 'Bo' })],
  ]);
  const written: string[] = [];
  let isFull = false;
  const photos = createStoryPhotos([deskPhoto('a', { credit: 'Ann' })], {
    timers,
    get: (id) => {
      const photo = onDesk.get(id);
      return photo ? Promise.resolve(photo) : Promise.reject(new Error('There is no such photo.'));
    },
    writeCredit: async (id, credit) => {
      if (isFull) throw new Error('The disk is full.');
      await new Promise<void>((resolve) => timers.after(50, resolve));
      written.push(credit);
      const photo = { ...deskPhoto(id.charAt(0)), credit };
      onDesk.set(id, photo);
      return photo;
    },
    onState: () => undefined,
  });
  const credit = (letter: string) => {
    const photo = photos.look(photoId(letter));
    return typeof photo === 'string' ? photo : photo.credit;
  };
  return { timers, photos, written, onDesk, credit, setFull: (full: boolean) => (isFull = full) };
}

describe('credits typed into a story', () => {
  it('are shown at once and written while typing goes on, the last one last', async () => {
    const { timers, photos, written, credit } = setUp();
    for (let length = 1; length <= 12; length += 1) {
      photos.editCredit(photoId('a'), 'Photo by Ann'.slice(0, length));
      expect(credit('a')).toBe('Photo by Ann'.slice(0, length));
      await timers.advance(100);
    }
    expect(written.length).toBeGreaterThanOrEqual(4);
    await timers.advance(600);
    expect(written.at(-1)).toBe('Photo by Ann');
    expect(photos.state().kind).toBe('saved');
  });

  it('are not put back by an answer or an event that is older than what was typed', async () => {
    const { timers, photos, credit } = setUp();
    photos.editCredit(photoId('a'), 'First');
    await timers.advance(10);
    photos.editCredit(photoId('a'), 'Second');
    photos.refresh(photoId('a')); // the event of the first write
    await timers.advance(60);
    expect(credit('a')).toBe('Second');
    await timers.advance(1_000);
    expect(credit('a')).toBe('Second');
  });

  it('are kept and written later where the disk refuses them', async () => {
    const { timers, photos, written, credit, setFull } = setUp();
    setFull(true);
    photos.editCredit(photoId('a'), 'Kept');
    await timers.advance(2_000);
    expect(photos.state()).toMatchObject({ kind: 'unsaved', message: 'The disk is full.' });
    expect(await photos.flush()).toBe(false);
    expect(credit('a')).toBe('Kept');
    setFull(false);
    await timers.advance(6_000);
    expect(written).toEqual(['Kept']);
    expect(photos.state().kind).toBe('saved');
  });

  it('are flushed, of every photo', async () => {
    const { timers, photos, written } = setUp();
    photos.look(photoId('b'));
    await settle();
    photos.editCredit(photoId('a'), 'A');
    photos.editCredit(photoId('b'), 'B');
    const flushed = photos.flush();
    await timers.advance(200);
    expect(await flushed).toBe(true);
    expect(written).toEqual(['A', 'B']);
  });
});

describe('photos a story shows', () => {
  it('are asked for where they are not known, once, and are missing where the desk has none', async () => {
    const { photos, credit } = setUp();
    expect(credit('b')).toBe('loading');
    expect(credit('c')).toBe('loading');
    await settle();
    expect(credit('b')).toBe('Bo');
    expect(photos.look(photoId('c'))).toBe('missing');
  });

  it('follow the desk where nobody types', async () => {
    const { photos, onDesk, credit } = setUp();
    let calls = 0;
    const stop = photos.subscribe(photoId('a'), () => (calls += 1));
    onDesk.set(photoId('a'), deskPhoto('a', { credit: 'Elsewhere' }));
    photos.refresh(photoId('a'));
    await settle();
    expect(credit('a')).toBe('Elsewhere');
    expect(calls).toBe(1);
    stop();
    photos.refresh(photoId('a'));
    await settle();
    expect(calls).toBe(1);
  });
});
