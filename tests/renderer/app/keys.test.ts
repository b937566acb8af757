// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { ariaKeys, isPressed, isTyping, sayKeys } from '../../../renderer/app/keys';

const press = (key: string, options: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { key, ...options });

test.each([
  ['Mod+Shift+S', 'Ctrl Shift S', '⌘⇧S'],
  ['Alt+ArrowLeft', 'Alt ←', '⌘['],
  ['Alt+1', 'Alt 1', '⌃1'],
  ['Mod+\\', 'Ctrl \\', '⌘\\'],
])('%s is read as %s, on macOS as %s', (keys, here, mac) => {
  expect([sayKeys(keys, 'linux'), sayKeys(keys, 'darwin')]).toEqual([here, mac]);
});

test('assistive technology hears whole names of keys', () => {
  expect([ariaKeys('Mod+N', 'linux'), ariaKeys('Mod+N', 'darwin')]).toEqual(['Control+N', 'Meta+N']);
});

test('a combination is itself and nothing more', () => {
  const isNew = (event: KeyboardEvent) => isPressed(event, 'Mod+N', 'linux');
  expect(isNew(press('n', { ctrlKey: true }))).toBe(true);
  expect(isNew(press('N', { ctrlKey: true }))).toBe(true);
  for (const other of [
    {},
    { ctrlKey: true, shiftKey: true },
    { ctrlKey: true, altKey: true },
    { metaKey: true },
  ])
    expect(isNew(press('n', other))).toBe(false);
});

test('on macOS the same keys are ⌘, and Control is another key', () => {
  expect(isPressed(press('n', { metaKey: true }), 'Mod+N', 'darwin')).toBe(true);
  expect(isPressed(press('n', { ctrlKey: true }), 'Mod+N', 'darwin')).toBe(false);
  expect(isPressed(press('1', { ctrlKey: true, code: 'Digit1' }), 'Alt+1', 'darwin')).toBe(true);
});

test('digits are their place, letters what they type, and their place where they are not Latin', () => {
  expect(isPressed(press('&', { ctrlKey: true, code: 'Digit1' }), 'Mod+1', 'linux')).toBe(true);
  expect(isPressed(press('т', { ctrlKey: true, code: 'KeyN' }), 'Mod+N', 'linux')).toBe(true);
  expect(isPressed(press('b', { ctrlKey: true, code: 'KeyN' }), 'Mod+N', 'linux')).toBe(false);
});

test('a sign counts wherever it is, with Shift or without', () => {
  expect(isPressed(press('/', { ctrlKey: true, shiftKey: true, code: 'Digit7' }), 'Mod+/', 'linux')).toBe(
    true,
  );
  expect(isPressed(press('/', { ctrlKey: true }), 'Mod+/', 'linux')).toBe(true);
});

test('fields of text are where letters are text', () => {
  document.body.innerHTML =
    '<input id="a"><textarea id="b"></textarea><div role="textbox" id="c"></div><p id="d"></p>';
  const typing = ['a', 'b', 'c', 'd'].map((id) => isTyping(document.getElementById(id)));
  expect(typing).toEqual([true, true, true, false]);
});
