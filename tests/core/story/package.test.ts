import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  mostMembers,
  packageRoles,
  whyNoPackage,
  withMember,
  withPlace,
  withRole,
  type PackageMember,
} from '#core/story/package';

const nobody = (story: string) => ({ slug: story, home: null });
const refusal = (members: readonly PackageMember[], home: string | null = null, name = 'Ferry strike') =>
  whyNoPackage({ name, members }, (story) => ({ slug: story, home }));

describe('what may stand together', () => {
  test('one main story with others beside it', () => {
    expect(
      refusal([
        { story: 'ferry', role: 'main' },
        { story: 'fares', role: 'sidebar' },
        { story: 'deck', role: 'gallery' },
        { story: 'history', role: 'related' },
      ]),
    ).toBeNull();
  });

  test.each([
    ['without a name', refusal([{ story: 'ferry', role: 'main' }], null, '  '), 'Give the package a name.'],
    ['without a story', refusal([]), 'Put a story into the package, or break it up.'],
    [
      'with two main stories',
      refusal([
        { story: 'ferry', role: 'main' },
        { story: 'fares', role: 'main' },
      ]),
      'A package has one main story. Make fares a sidebar.',
    ],
    [
      'with a story twice',
      refusal([
        { story: 'ferry', role: 'main' },
        { story: 'ferry', role: 'related' },
      ]),
      'ferry is in the package already.',
    ],
    [
      'with a story of another package',
      refusal([{ story: 'ferry', role: 'sidebar' }], 'Harbour week'),
      'ferry belongs to “Harbour week”. Take it out of there first, or make it related here.',
    ],
  ])('not %s', (_name, reason, said) => {
    expect(reason).toBe(said);
  });

  test('a story of another package may be related', () => {
    expect(refusal([{ story: 'ferry', role: 'related' }], 'Harbour week')).toBeNull();
  });

  test('not more than a package holds', () => {
    const members = Array.from({ length: mostMembers + 1 }, (_, at) => ({
      story: String(at),
      role: 'related' as const,
    }));
    expect(refusal(members)).toBe(`A package holds at most ${mostMembers} stories.`);
  });
});

test('whatever is done to a package by hand, it may stand, and no story is lost on the way', () => {
  const deed = fc.record({
    do: fc.constantFrom('add', 'give', 'move'),
    story: fc.constantFrom('a', 'b', 'c', 'd'),
    role: fc.constantFrom(...packageRoles),
    by: fc.integer({ min: -3, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(deed, { minLength: 1, maxLength: 20 }), (deeds) => {
      let members: readonly PackageMember[] = withMember([], 'a');
      for (const { do: what, story, role, by } of deeds) {
        const before = members.map((member) => member.story).sort();
        if (what === 'add') members = withMember(members, story);
        else if (what === 'give') members = withRole(members, story, role);
        else members = withPlace(members, story, by);
        const after = members.map((member) => member.story).sort();
        expect(after).toEqual(what === 'add' ? [...new Set([...before, story])].sort() : before);
        expect(whyNoPackage({ name: 'p', members }, nobody)).toBeNull();
      }
    }),
  );
});

test('the first story is the main one, and a new main story makes the old one a sidebar', () => {
  const two = withMember(withMember([], 'ferry'), 'fares');
  expect(two).toEqual([
    { story: 'ferry', role: 'main' },
    { story: 'fares', role: 'sidebar' },
  ]);
  expect(withPlace(withRole(two, 'fares', 'main'), 'fares', -1)).toEqual([
    { story: 'fares', role: 'main' },
    { story: 'ferry', role: 'sidebar' },
  ]);
});
