import type { ReactNode } from 'react';
import { isUnderEmbargo, type Embargo } from '#core/story/embargo';
import type { StorySummary } from '#core/story/story';
import { stateName } from '#core/story/workflow';
import type { Instant } from '#core/time/instant';
import { useDeskInfo } from '../../app/desk-info';
import { useDialogs } from '../../app/dialogs';
import { EmbargoMark } from '../../newsroom/embargo-mark';
import { sayPackage } from '../../newsroom/package-roles';
import { publicationTime } from '../../newsroom/publication-mark';
import { saySaved, sayUntil, sayWhen } from '../../newsroom/say-times';
import { tellingMark } from '../../newsroom/standing-of';
import { markWord } from '../../newsroom/state-mark';
import { LinkButton } from '../../ui/link-button';
import { useNow } from '../../ui/use-now';
import styles from './reader-pane.module.css';

interface StoryFactsProps {
  readonly story: StorySummary;
}

type Fact = readonly [term: string, words: string];

/** What one asks of a story before reading it. */
export function StoryFacts({ story }: StoryFactsProps): ReactNode {
  const now = useNow();
  const { zone } = useDeskInfo();
  const facts: readonly Fact[] = [
    ...planFacts(story, now),
    ...publicationFacts(story, now),
    ['Last saved', `${saySaved(story.savedAt, zone, now)}, this computer`],
  ];
  return (
    <div className={styles['known']}>
      <dl className={styles['facts']}>
        {facts.map(([term, fact]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      {isUnderEmbargo(story.embargo, now) && <EmbargoLine story={story} embargo={story.embargo} now={now} />}
      <Passage story={story} />
    </div>
  );
}

function planFacts(
  { due, wordCount, targetLength, assignee, art, package: inPackage }: StorySummary,
  now: Instant,
): readonly Fact[] {
  const words = wordCount.toLocaleString('en');
  const target = targetLength?.unit === 'words' ? ` of ${targetLength.amount.toLocaleString('en')}` : '';
  return [
    ...(due ? [['Due', sayDue(due, now)] as const] : []),
    ['Words', `${words}${target}`],
    ...(assignee === '' ? [] : [['Editor', assignee] as const]),
    ...(art === '' ? [] : [['Planned art', art] as const]),
    ...(inPackage ? [['Package', sayPackage(inPackage)] as const] : []),
  ];
}

const sayDue = ({ instant, zone }: NonNullable<StorySummary['due']>, now: Instant): string =>
  [sayWhen(instant, zone, now), sayUntil(instant, now)].filter(Boolean).join(', ');

function publicationFacts({ state: standing, publication }: StorySummary, now: Instant): readonly Fact[] {
  if (!publication || publication.state === 'cancelled') return [];
  const { action, state, due, destination } = publication;
  const when = sayWhen(publicationTime(publication), due.zone, now);
  const word = markWord(tellingMark(standing, publication));
  const isToCome = state === 'waiting' || state === 'sending';
  const until = state === 'waiting' ? sayUntil(due.instant, now) : '';
  const times = [when, until].filter(Boolean).join(', ');
  if (action !== 'publish')
    return [
      [word, times],
      [action === 'remove' ? 'From' : 'At', destination.name],
    ];
  return [
    [isToCome ? 'Goes out' : word, times],
    [state === 'sent' ? 'Went to' : 'Goes to', destination.name],
  ];
}

interface EmbargoLineProps extends StoryFactsProps {
  readonly embargo: Embargo;
  readonly now: Instant;
}

/** Until when nothing may leave, who asked for it, and whether it was lifted. */
function EmbargoLine({ story, embargo, now }: EmbargoLineProps): ReactNode {
  const { openDecision } = useDialogs();
  const { until, source, lifted } = embargo;
  const words = `Embargo until ${sayWhen(until.instant, until.zone, now)}${source === '' ? '' : `, ${source}`}`;
  return (
    <p className={styles['line']}>
      <EmbargoMark>
        <b>{words}</b>
      </EmbargoMark>
      {lifted && (
        <span>
          lifted by {lifted.by}: {lifted.reason}
        </span>
      )}
      <LinkButton onClick={() => void openDecision({ kind: 'embargo', story })}>
        {lifted ? 'Change' : 'Change or lift'}
      </LinkButton>
    </p>
  );
}

/** Who took the story where it stands, when and why; the log has the rest. */
function Passage({ story }: StoryFactsProps): ReactNode {
  const { openDecision } = useDialogs();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const { lastPassage, deskState } = story;
  if (!lastPassage) return null;
  const { at, by, note } = lastPassage;
  return (
    <p className={styles['line']}>
      <span>
        {stateName[deskState]} by {by}, {sayWhen(at, zone, now)}
        {note === '' ? '' : ': '}
        {note !== '' && <q>{note}</q>}
      </span>
      <LinkButton onClick={() => void openDecision({ kind: 'story-log', story })}>Log</LinkButton>
    </p>
  );
}
