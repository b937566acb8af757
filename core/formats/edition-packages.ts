import type { StoryId } from '../story/story';
import { oneLine } from './clean-text';
import type { Edition, EditionMember } from './edition';

/** The other stories of an edition's packages, each once, in the order of the packages. */
export function otherMembers({ storyId, packages = [] }: Edition): readonly EditionMember[] {
  const others = new Map<StoryId, EditionMember>();
  for (const member of packages.flatMap(({ members }) => members))
    if (member.storyId !== storyId && !others.has(member.storyId)) others.set(member.storyId, member);
  return [...others.values()];
}

/** Those of them that readers can be sent to: not killed or held, with a page on the web and a headline. */
export function linkedMembers(edition: Edition): readonly EditionMember[] {
  return otherMembers(edition).filter(
    ({ standing, address, headline }) => standing === 'usable' && address !== '' && oneLine(headline) !== '',
  );
}

/** What whoever gets an export should know of the packages of its story. */
export function packageWarnings(edition: Edition): string[] {
  const others = otherMembers(edition);
  const killed = others.filter(({ standing }) => standing === 'canceled').length;
  const silent = others.filter(({ standing, headline }) => standing !== 'canceled' && headline === '').length;
  return [
    ...(killed === 0
      ? []
      : [`${count(killed)} of its package ${isOrAre(killed)} killed. Nothing links there.`]),
    ...(silent === 0
      ? []
      : [
          `${count(silent)} of its package ${hasOrHave(silent)} not gone out: no words of theirs are in this file.`,
        ]),
  ];
}

const count = (stories: number): string => (stories === 1 ? '1 story' : `${stories} stories`);
const isOrAre = (stories: number): string => (stories === 1 ? 'is' : 'are');
const hasOrHave = (stories: number): string => (stories === 1 ? 'has' : 'have');
