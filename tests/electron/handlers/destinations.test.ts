import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { NewsroomError } from '#core/newsroom-error';
import { addFolderDestination, destinationHandlers } from '../../../electron/handlers/destinations';
import { publishingDesk } from '../../helpers/publishing-desk';

function newsroom() {
  const world = publishingDesk();
  return { ...world, handlers: destinationHandlers(world.ports) };
}

describe('adding a folder', () => {
  test('keeps its name and its path, and lists it', () => {
    const { ports, newFolder, handlers } = newsroom();
    const path = newFolder('site');
    const added = addFolderDestination(ports, ' Web ', path);
    expect(added).toMatchObject({ kind: 'folder', name: 'Web', settings: { path } });
    expect(handlers['destination:list']({})).toEqual({ destinations: [added] });
  });

  test('keeps the place a link leads to, so that the link may change', () => {
    const { ports, newFolder } = newsroom();
    const real = newFolder('site');
    symlinkSync(real, `${real}-link`);
    expect(addFolderDestination(ports, 'Web', `${real}-link`).settings.path).toBe(real);
  });

  const refused = (work: (world: ReturnType<typeof newsroom>) => unknown, says: RegExp, code = 'refused') => {
    const world = newsroom();
    world.newDestination('Web');
    expect(() => work(world)).toThrow(NewsroomError);
    try {
      work(world);
    } catch (error) {
      expect(error).toMatchObject({ code, message: expect.stringMatching(says) as string });
    }
    expect(world.handlers['destination:list']({})).toMatchObject({ destinations: [{ name: 'Web' }] });
  };

  test.each(['Web', 'web', ' WEB '])('the name "%s" is taken', (name) => {
    refused(
      ({ ports, newFolder }) => addFolderDestination(ports, name, newFolder('other')),
      /^There is already a destination “Web”, the folder .*\. Choose another name\.$/,
    );
  });

  test('an empty name', () => {
    refused(
      ({ ports, newFolder }) => addFolderDestination(ports, ' ', newFolder('other')),
      /needs a name/,
      'bad-request',
    );
  });

  test('a path that is not whole', () => {
    refused(
      ({ ports }) => addFolderDestination(ports, 'Print', 'site'),
      /“site” is not a whole path/,
      'bad-request',
    );
  });

  test('a folder that is not there', () => {
    refused(
      ({ ports, newFolder }) => addFolderDestination(ports, 'Print', join(newFolder('other'), 'missing')),
      /^Nothing can be published to “.*missing”: there is no such folder/,
    );
  });

  test('a file', () => {
    refused(({ ports, newFolder }) => {
      const path = join(newFolder('other'), 'file');
      writeFileSync(path, '');
      return addFolderDestination(ports, 'Print', path);
    }, /is a file, not a folder/);
  });

  test('a whole disk', () => {
    refused(({ ports }) => addFolderDestination(ports, 'Print', '/'), /is a whole disk/);
  });

  test('a folder that is a destination already, by whatever path', () => {
    refused(
      ({ ports, newFolder }) => addFolderDestination(ports, 'Print', join(newFolder('Web'), '..', 'Web')),
      /is already the destination “Web”/,
    );
  });

  test('the folder of the desk and what is in it', () => {
    refused(
      ({ ports }) => addFolderDestination(ports, 'Print', ports.desk.folder),
      /is inside the folder of this desk/,
    );
    refused(({ ports }) => {
      mkdirSync(join(ports.desk.folder, 'photos', 'site'), { recursive: true });
      return addFolderDestination(ports, 'Print', join(ports.desk.folder, 'photos', 'site'));
    }, /is inside the folder of this desk/);
  });
});

describe('choosing in a dialog', () => {
  test('keeps the folder that was chosen', async () => {
    const { handlers, chosen, newFolder } = newsroom();
    chosen.folder = newFolder('site');
    expect(await handlers['destination:add-folder']({ name: 'Web' })).toMatchObject({
      settings: { path: chosen.folder },
    });
  });

  test('closing the dialog adds nothing', async () => {
    const { handlers } = newsroom();
    await expect(handlers['destination:add-folder']({ name: 'Web' })).rejects.toEqual(
      new NewsroomError('cancelled', 'No destination was added: no folder was chosen.'),
    );
    expect(handlers['destination:list']({})).toEqual({ destinations: [] });
  });

  test('a taken name is said before anybody chooses', async () => {
    const { handlers, newDestination, chosen } = newsroom();
    newDestination('Web');
    chosen.folder = null;
    await expect(handlers['destination:add-folder']({ name: 'Web' })).rejects.toMatchObject({
      code: 'refused',
    });
  });
});
