import { meetDecisions } from '#core/story/meet-decisions';
import type { StoryId } from '#core/story/story';
import { stateName } from '#core/story/workflow';
import { sayTime } from '#core/time/say-time';
import { putDecisions, storyDecisions } from '../../storage/carried-decisions';
import { hasGoneOut, setEmbargo } from '../../storage/desk-decisions';
import { getStory } from '../../storage/stories';
import { currentAuthor } from '../current-author';
import type { Ports } from '../ports';
import type { BundledDesk } from './bundle-files';

/** What came of decisions that were made on another desk. */
interface Brought {
  readonly isChanged: boolean;
  readonly told: readonly string[];
}

/** Takes over what another desk decided about a story this desk has, as far as that is not decided here. */
export function bringDecisions(ports: Ports, id: StoryId, { decisions, shown }: BundledDesk): Brought {
  const { db } = ports.desk;
  const own = storyDecisions(db, id);
  const isPlannedHere = getStory(db, id).state === 'scheduled' || hasGoneOut(db, id);
  const meeting = meetDecisions(own, decisions, isPlannedHere);
  if (meeting.kind === 'known') return { isChanged: false, told: [] };
  if (meeting.kind === 'follow') {
    putDecisions(db, id, decisions, meeting.news);
    return { isChanged: true, told: ['What was decided about it elsewhere came along.'] };
  }
  const there = `There it is ${stateName[shown].toLowerCase()}.`;
  const stays = `Both desks decided about the story. What this desk decided stays. ${there}`;
  if (meeting.embargo === null) return { isChanged: false, told: [stays] };
  setEmbargo(db, id, meeting.embargo, {
    kind: 'embargo',
    at: ports.clock(),
    author: currentAuthor(ports),
    note: 'It came with the story from another desk.',
  });
  const held = `It is under embargo until ${sayTime(meeting.embargo.until)}, as it is there.`;
  return { isChanged: true, told: [stays, held] };
}
