import { expect, test } from '@playwright/test';
import { launchApp, type LaunchedApp } from './launch';

let launched: LaunchedApp;
test.beforeAll(async () => {
  launched = await launchApp();
  await launched.page.getByRole('button', { name: 'New story' }).first().waitFor();
});
test.afterAll(() => launched.close());

test('the renderer has no Node', async () => {
  const kinds = await launched.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global'].map((name) => typeof Reflect.get(globalThis, name)),
  );
  expect(kinds).toEqual(Array(5).fill('undefined'));
});

test('the bridge offers three things and no Electron object', async () => {
  const bridge = await launched.page.evaluate(() => {
    const nutgraf: unknown = Reflect.get(globalThis, 'nutgraf');
    if (typeof nutgraf !== 'object' || nutgraf === null) return [];
    return Object.entries(nutgraf).map(([name, value]) => `${name}: ${typeof value}`);
  });
  expect(bridge.sort()).toEqual(['on: function', 'platform: string', 'request: function']);
});

test('every window is sandboxed, isolated and keeps web security', async () => {
  const preferences = await launched.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((page) => {
      // Not in Electron's types, and the only way to ask a live window.
      const ask: unknown = Reflect.get(page, 'getLastWebPreferences');
      const answer: unknown = typeof ask === 'function' ? Reflect.apply(ask, page, []) : null;
      const all = typeof answer === 'object' && answer !== null ? answer : {};
      const asked = ['sandbox', 'contextIsolation', 'nodeIntegration', 'webSecurity', 'webviewTag'];
      return Object.fromEntries(asked.map((name) => [name, Reflect.get(all, name) as unknown]));
    }),
  );
  expect(preferences).toEqual([
    { sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true, webviewTag: false },
  ]);
});

for (const address of ['https://example.org/', 'file:///etc/passwd', 'app://other/', 'data:text/html,x'])
  test(`a navigation to ${address} is refused`, async () => {
    const before = launched.page.url();
    await launched.page.evaluate((to) => {
      const link = document.createElement('a');
      link.href = to;
      document.body.append(link);
      link.click();
      link.remove();
    }, address);
    await launched.page.waitForTimeout(200);
    expect(launched.page.url()).toBe(before);
    expect(await launched.page.evaluate(() => document.body.innerText)).toContain('New story');
  });

test('a new window is refused', async () => {
  const opened = await launched.page.evaluate(() => {
    const link = document.createElement('a');
    link.href = 'https://example.org/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.remove();
    return window.open('https://example.org/') === null;
  });
  await launched.page.waitForTimeout(200);
  expect(opened).toBe(true);
  expect(await launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the content security policy stops inline script, eval, foreign pictures and frames', async () => {
  const result = await launched.page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const script = document.createElement('script');
    try {
      script.textContent = 'globalThis.inlineRan = true';
    } catch {
      violations.push('trusted-types refused');
    }
    document.body.append(script);
    // In a task of its own: what the test itself evaluates is exempt from the policy.
    const evalRan = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          resolve((0, eval)('1') === 1);
        } catch {
          resolve(false);
        }
      });
    });
    const picture = new Image();
    picture.src = 'https://example.org/pixel.png';
    const frame = document.createElement('iframe');
    frame.src = 'https://example.org/';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 300));
    script.remove();
    frame.remove();
    return { violations, evalRan, inlineRan: Reflect.get(globalThis, 'inlineRan') === true };
  });
  expect(result.inlineRan).toBe(false);
  expect(result.evalRan).toBe(false);
  expect(result.violations).toEqual(expect.arrayContaining(['img-src', 'frame-src']));
});

test('permissions are denied', async () => {
  const states = await launched.page.evaluate(async () => {
    const names: PermissionName[] = ['geolocation', 'notifications', 'camera', 'microphone'];
    return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state));
  });
  expect(new Set(states)).toEqual(new Set(['denied']));
});

test('no request leaves for the network', async () => {
  const failed = await launched.page.evaluate(async () => {
    try {
      await fetch('https://example.org/');
      return false;
    } catch {
      return true;
    }
  });
  expect(failed).toBe(true);
});

const ask = (name: unknown, input: unknown) =>
  launched.page.evaluate(
    async ([asked, given]) => {
      const nutgraf: unknown = Reflect.get(globalThis, 'nutgraf');
      const request: unknown = Reflect.get(Object(nutgraf), 'request');
      if (typeof request !== 'function') throw new Error('There is no bridge');
      const answer: unknown = await Reflect.apply(request, undefined, [asked, given]);
      return answer;
    },
    [name, input] as const,
  );

const refused = (code: string) => ({ ok: false, error: { code, message: expect.stringMatching(/\S/) } });

test('an unknown call gets an error and nothing else', async () => {
  for (const name of ['story:burn', 'toString', '__proto__', '', 7, null])
    expect(await ask(name, {})).toEqual(refused('bad-request'));
});

test('a malformed call gets an error and changes nothing', async () => {
  const before = await ask('story:list', {});
  const malformed: [string, unknown][] = [
    ['story:open', {}],
    ['story:open', { story: '../../etc/passwd' }],
    ['story:append', { story: crypto.randomUUID(), batch: 'x', base: -1, changes: [] }],
    ['story:append', null],
    ['photo:get', { photo: '../desk.sqlite' }],
    ['photo:attach', { fileName: 'a.jpg', bytes: 'not bytes' }],
    ['schedule:set', { story: 1 }],
    ['window:control', { action: 'explode' }],
  ];
  for (const [name, input] of malformed) expect(await ask(name, input), name).toEqual(refused('bad-request'));
  expect(await ask('story:list', {})).toEqual(before);
});

test('a step that does not fit is refused and writes nothing', async () => {
  const created = await ask('story:create', { slug: 'hostile-step' });
  const story: unknown = Reflect.get(Object(Reflect.get(Object(created), 'value')), 'id');
  const step = { stepType: 'replace', from: 400, to: 900, slice: { content: [{ type: 'script' }] } };
  const answer = await ask('story:append', {
    story,
    batch: crypto.randomUUID(),
    base: 1,
    changes: [{ kind: 'steps', steps: [step] }],
  });
  expect(answer).toEqual(refused('bad-request'));
  expect(await ask('story:open', { story })).toMatchObject({ ok: true, value: { summary: { version: 1 } } });
});

for (const address of [
  'app://nutgraf/../../package.json',
  'app://nutgraf/%2e%2e/%2e%2e/package.json',
  'app://nutgraf/..%2f..%2fpackage.json',
  'app://nutgraf/x%00.js',
  'app://nutgraf/nothing.js',
])
  test(`${address} is not served`, async () => {
    const status = await launched.page.evaluate(async (url) => {
      try {
        return (await fetch(url)).status;
      } catch {
        return 'not even asked';
      }
    }, address);
    expect([404, 'not even asked']).toContain(status);
  });

test('the photo store serves nothing but known photos', async () => {
  const loads = await launched.page.evaluate(
    async (addresses) => {
      const load = (address: string) =>
        new Promise<boolean>((resolve) => {
          const picture = new Image();
          picture.onload = () => resolve(true);
          picture.onerror = () => resolve(false);
          picture.src = address;
        });
      return Promise.all(addresses.map(load));
    },
    [
      `app-media://photo/${'0'.repeat(64)}`,
      'app-media://photo/../desk.sqlite',
      'app-media://photo/%2e%2e%2fdesk.sqlite',
    ],
  );
  expect(loads).toEqual([false, false, false]);
});
