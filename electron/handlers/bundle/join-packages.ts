import type { Database } from 'better-sqlite3';
import { mostMembers, packageRules, type PackageMember } from '#core/story/package';
import type { StoryId } from '#core/story/story';
import type { Instant } from '#core/time/instant';
import { getPackage, homeOf, putPackage } from '../../storage/packages';
import { hasStory } from '../../storage/stories';
import type { BundledDesk } from './bundle-files';

type BundledPackage = BundledDesk['packages'][number];
type Members = readonly PackageMember[];

/** What came of the packages of a story that was brought in. */
export interface Joined {
  /** The stories that show something else now. */
  readonly touched: readonly StoryId[];
  readonly told: readonly string[];
}

/**
 * Puts a story into the packages it is in on the desk it comes from. One this desk does not have is made of the stories
 * that are here; the others join when they are brought in. One it has stays as it is, and the story comes in where it
 * stands there.
 */
export function joinPackages(
  db: Database,
  story: StoryId,
  packages: readonly BundledPackage[],
  now: Instant,
): Joined {
  const joined = packages.map((each) => joinPackage(db, story, each, now));
  return { touched: joined.flatMap(({ touched }) => touched), told: joined.flatMap(({ told }) => told) };
}

function joinPackage(db: Database, story: StoryId, bundled: BundledPackage, now: Instant): Joined {
  const { id } = bundled;
  const known = getPackage(db, id);
  const own: Members = known?.members.map((member) => ({ story: member.story, role: member.role })) ?? [];
  if (own.some((member) => member.story === story)) return { touched: [], told: [] };
  if (own.length >= mostMembers)
    return { touched: [], told: [`The package “${bundled.name}” is full, so it is not in there.`] };
  const comes = (member: PackageMember): boolean =>
    known ? member.story === story : hasStory(db, member.story);
  const members = bundled.members
    .filter(comes)
    .reduce((before, member) => comeIn(before, hereIn(db, id, before, member), bundled), own)
    .slice(0, mostMembers);
  putPackage(db, { id, name: known?.name ?? bundled.name, members }, now);
  return { touched: members.map((member) => member.story), told: told(bundled, members, story) };
}

/** A member with the role it can have here: there is one main story, and a story belongs to one package. */
function hereIn(db: Database, id: string, before: Members, { story, role }: PackageMember): PackageMember {
  if (packageRules[role].isHome && homeOf(db, story, id) !== null) return { story, role: 'related' };
  const hasMain = before.some((member) => member.role === 'main');
  return { story, role: role === 'main' && hasMain ? 'sidebar' : role };
}

/** The members with one more, after those it follows on the other desk. */
function comeIn(before: Members, member: PackageMember, { members: order }: BundledPackage): Members {
  const places = new Map(order.map(({ story }, place) => [story, place]));
  const placeOf = ({ story }: PackageMember): number => places.get(story) ?? order.length;
  const at = before.reduce((after, each, place) => (placeOf(each) < placeOf(member) ? place + 1 : after), 0);
  return [...before.slice(0, at), member, ...before.slice(at)];
}

function told({ name, members: wanted }: BundledPackage, members: Members, story: StoryId): string[] {
  const there = wanted.find((member) => member.story === story)?.role;
  const here = members.find((member) => member.story === story)?.role;
  const missing = wanted.filter((member) => !members.some((each) => each.story === member.story));
  const names = missing.map(({ slug }) => slug || 'a story without a slug').join(', ');
  return [
    ...(here === there ? [] : [`In the package “${name}” it is ${roleNames[here ?? 'related']} here.`]),
    ...(names === '' ? [] : [`Of the package “${name}” these are not here: ${names}. Bring them in, too.`]),
  ];
}

const roleNames = { main: 'the main story', sidebar: 'a sidebar', gallery: 'a gallery', related: 'related' };
