import { expect, it } from 'vitest';
import { sandboxObstacle } from '../../scripts/sandbox';

const kernel = (settings: Readonly<Record<string, string>>) => (name: string) => settings[name];
const debian = kernel({ 'kernel/unprivileged_userns_clone': '1', 'user/max_user_namespaces': '63487' });
const ubuntu2404 = kernel({
  'kernel/apparmor_restrict_unprivileged_userns': '1',
  'user/max_user_namespaces': '63487',
});

it('works for an ordinary user where user namespaces are allowed', () => {
  expect(sandboxObstacle({ userId: 1000, helperIsRoot: false, kernel: debian })).toBeUndefined();
  expect(sandboxObstacle({ userId: 1000, helperIsRoot: false, kernel: kernel({}) })).toBeUndefined();
});

it('does not work for root, whatever the kernel allows', () => {
  expect(sandboxObstacle({ userId: 0, helperIsRoot: true, kernel: debian })).toBe('running as root');
});

it('does not work where the kernel forbids user namespaces, unless its helper is installed', () => {
  const facts = { userId: 1000, helperIsRoot: false, kernel: ubuntu2404 };
  expect(sandboxObstacle(facts)).toBe('/proc/sys/kernel/apparmor_restrict_unprivileged_userns is 1');
  expect(sandboxObstacle({ ...facts, kernel: kernel({ 'user/max_user_namespaces': '0' }) })).toMatch(
    /namespaces is 0$/,
  );
  expect(sandboxObstacle({ ...facts, helperIsRoot: true })).toBeUndefined();
});
