import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { appFolderOf } from '../../scripts/app-folder';
import { hasDisplay } from '../../scripts/display';
import { namedElectron } from '../../scripts/electron-runtime';
import { groupsOf, readOrder } from '../../scripts/test';
import { tourFolder } from '../../scripts/tour';

describe('the app that the fallback Electron opens', () => {
  it('is the first argument that is no switch, whatever comes after it', () => {
    expect(appFolderOf(['/opt/electron', '--no-sandbox', '/home/me/nutgraf', '--desk', '/srv/desk'])).toBe(
      '/home/me/nutgraf',
    );
    expect(appFolderOf(['/opt/electron', '--inspect=0', '--user-data-dir=/tmp/p', '.'])).toBe('.');
  });

  it('is none when only switches are given', () => {
    expect(appFolderOf(['/opt/electron', '--no-sandbox'])).toBeUndefined();
  });
});

describe('stages of npm test', () => {
  const known = ['types', 'unit', 'e2e'];

  it('are all of them when none is named', () => {
    expect(readOrder([], known)).toEqual({ names: known, runnerArgs: [] });
    expect(readOrder(['--', '-t', 'slug'], known)).toEqual({ names: known, runnerArgs: ['-t', 'slug'] });
  });

  it('are the named ones, and the rest goes to the runners', () => {
    expect(readOrder(['e2e', 'unit', '--', '-g', 'types'], known)).toEqual({
      names: ['e2e', 'unit'],
      runnerArgs: ['-g', 'types'],
    });
  });

  it('run beside one another where they only look at the code, and alone where they test', () => {
    expect(groupsOf(['types', 'lint', 'unit', 'e2e'])).toEqual([['types', 'lint'], ['unit'], ['e2e']]);
    expect(groupsOf(['unit'])).toEqual([['unit']]);
  });

  it('are refused when unknown, rather than silently left out', () => {
    expect(() => readOrder(['unit', 'e2'], known)).toThrow(
      'There is no stage e2; the stages are types, unit, e2e.',
    );
  });
});

describe('Electron', () => {
  it('is the one that the environment names', () => {
    expect(namedElectron({ ELECTRON_EXEC_PATH: '/a/e', ELECTRON_OVERRIDE_DIST_PATH: '/b' }, 'linux')).toBe(
      '/a/e',
    );
    expect(namedElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/b' }, 'linux')).toBe(join('/b', 'electron'));
    expect(namedElectron({ ELECTRON_OVERRIDE_DIST_PATH: '/b' }, 'win32')).toBe(join('/b', 'electron.exe'));
    expect(namedElectron({}, 'linux')).toBeUndefined();
  });

  it('needs a virtual display only on a Linux without any', () => {
    expect(hasDisplay({}, 'linux')).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, 'linux')).toBe(false);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBe(true);
    expect(hasDisplay({}, 'darwin')).toBe(true);
  });
});

it("puts the tour's pictures where the caller says, seen from the caller's folder", () => {
  expect(tourFolder(['--out', 'pictures'], '/home/me')).toBe(join('/home/me', 'pictures'));
  expect(tourFolder([], '/home/me')).toMatch(/out.tour$/);
  expect(() => tourFolder(['--ou', 'x'], '/home/me')).toThrow();
});
