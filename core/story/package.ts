import type { StoryId } from './story';

/** What a story is in a package: what it is about, beside it, its pictures, or elsewhere and worth reading with it. */
export const packageRoles = ['main', 'sidebar', 'gallery', 'related'] as const;
export type PackageRole = (typeof packageRoles)[number];

/** A package is named by a UUID for ever; its name may change. */
export type PackageId = string;

export interface PackageMember {
  readonly story: StoryId;
  readonly role: PackageRole;
}

/** Stories that belong together, in the order they are shown. */
export interface StoryPackage {
  readonly id: PackageId;
  readonly name: string;
  readonly members: readonly PackageMember[];
}

/** As many stories as a package has at most. */
export const mostMembers = 50;

/** The rules of roles: how many of a package may have one, and whether a story with it is in no other package but as related. */
export const packageRules: Readonly<
  Record<PackageRole, { readonly most: number; readonly isHome: boolean }>
> = {
  main: { most: 1, isHome: true },
  sidebar: { most: mostMembers, isHome: true },
  gallery: { most: mostMembers, isHome: true },
  related: { most: mostMembers, isHome: false },
};

/** What is known of a story that a reason speaks of. */
export interface PackagedStory {
  readonly slug: string;
  /** The name of the other package it belongs to as more than related; null where it belongs to none. */
  readonly home: string | null;
}

/** Why stories cannot stand together like this, with the way out; null where they can. */
export function whyNoPackage(
  { name, members }: Omit<StoryPackage, 'id'>,
  about: (story: StoryId) => PackagedStory,
): string | null {
  if (name.trim() === '') return 'Give the package a name.';
  if (members.length === 0) return 'Put a story into the package, or break it up.';
  if (members.length > mostMembers) return `A package holds at most ${mostMembers} stories.`;
  const twice = members.find(({ story }, at) => members.findIndex((each) => each.story === story) < at);
  if (twice) return `${nameOf(about(twice.story))} is in the package already.`;
  for (const role of packageRoles) {
    const some = members.filter((member) => member.role === role);
    const surplus = some[packageRules[role].most];
    if (surplus) return `A package has one main story. Make ${nameOf(about(surplus.story))} a sidebar.`;
  }
  const elsewhere = members.find(
    ({ story, role }) => packageRules[role].isHome && about(story).home !== null,
  );
  if (!elsewhere) return null;
  const { slug, home } = about(elsewhere.story);
  return `${nameOf({ slug })} belongs to “${home ?? ''}”. Take it out of there first, or make it related here.`;
}

const nameOf = ({ slug }: Pick<PackagedStory, 'slug'>): string => slug || 'A story without a slug';

/** The package with a story at its end; its first one is the main story. */
export function withMember(members: readonly PackageMember[], story: StoryId): readonly PackageMember[] {
  if (members.some((member) => member.story === story)) return members;
  const role = members.some((member) => member.role === 'main') ? 'sidebar' : 'main';
  return [...members, { story, role }];
}

/** Gives a member a role. Where it becomes the main story, the one that was becomes a sidebar. */
export function withRole(
  members: readonly PackageMember[],
  story: StoryId,
  role: PackageRole,
): readonly PackageMember[] {
  return members.map((member) => {
    if (member.story === story) return { ...member, role };
    return role === 'main' && member.role === 'main' ? { ...member, role: 'sidebar' } : member;
  });
}

/** Moves a member up or down by so many places, as far as there are any. */
export function withPlace(
  members: readonly PackageMember[],
  story: StoryId,
  by: number,
): readonly PackageMember[] {
  const from = members.findIndex((member) => member.story === story);
  const moved = members[from];
  if (!moved) return members;
  const others = members.filter((member) => member !== moved);
  const to = Math.max(0, Math.min(others.length, from + by));
  return [...others.slice(0, to), moved, ...others.slice(to)];
}
