// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { actions } from '../../../renderer/app/actions';
import { isPressed } from '../../../renderer/app/keys';
import { keyEvent, pressKeys } from '../../../renderer/app/press-keys';

test('every action’s keys are pressed as a keyboard would press them, on every platform', () => {
  for (const on of ['linux', 'darwin', 'win32'] as const)
    for (const { keys } of actions)
      expect(isPressed(keyEvent(keys, on), keys, on), `${keys} ${on}`).toBe(true);
});

test('keys go where the focus is, and it is said whether anything listened', () => {
  Object.defineProperty(window, 'nutgraf', { configurable: true, value: { platform: 'linux' } });
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  expect(pressKeys({ keys: 'Mod+B', where: 'Story' })).toBe(false);
  field.addEventListener('keydown', (event) => event.ctrlKey && event.key === 'b' && event.preventDefault());
  expect(pressKeys({ keys: 'Mod+B', where: 'Story' })).toBe(true);
});

test('what is about the text goes to the text where nothing is being written in', () => {
  Object.defineProperty(window, 'nutgraf', { configurable: true, value: { platform: 'linux' } });
  document.body.innerHTML = '<div role="textbox" aria-label="Story text" tabindex="0"></div>';
  (document.activeElement as HTMLElement | null)?.blur();
  pressKeys({ keys: 'F8', where: 'Story' });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Story text');
});
