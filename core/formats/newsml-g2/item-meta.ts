import { isoWithOffset } from '../../time/wall-time';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionNotes } from '../edition-corrections';
import { editionAuthors } from '../edition-details';
import { editionEmbargo } from '../edition-embargo';
import { editionNotices } from '../edition-notices';
import { createdTime, modifiedTime } from '../edition-times';
import type { Newsroom } from '../format';
import { markup, nothing, type Markup } from '../story-html/markup';
import { given } from '../xml/xml-file';

/** What an item is, as the IPTC names it. */
export type ItemClass = 'text' | 'picture' | 'composite';

export interface ItemFacts {
  readonly itemClass: ItemClass;
  readonly provider: string;
  readonly title: string;
  readonly fileName: string;
  /** Whether the notes of the story are told with this item. */
  readonly tellsNotes: boolean;
}

/** How an item is managed: its class, provider, versions, whether it may be used, and what was put right in it. */
export function itemMeta(edition: Edition, facts: ItemFacts): Markup[] {
  const notes = facts.tellsNotes ? editionNotes(edition) : [];
  const notices = facts.tellsNotes ? editionNotices(edition) : [];
  const embargo = editionEmbargo(edition)?.until;
  const isCorrected = notes.some(({ kind }) => kind === 'correction' || kind === 'clarification');
  const isUpdated = notes.some(({ kind }) => kind === 'update');
  return [
    markup`<itemClass qcode="ninat:${facts.itemClass}"/>`,
    markup`<provider literal="${facts.provider}"><name>${facts.provider}</name></provider>`,
    markup`<versionCreated>${modifiedTime(edition).iso}</versionCreated>`,
    markup`<firstCreated>${createdTime(edition).iso}</firstCreated>`,
    embargo ? markup`<embargoed>${isoWithOffset(embargo.instant, embargo.zone)}</embargoed>` : nothing,
    markup`<pubStatus qcode="stat:${edition.standing}"/>`,
    given(facts.fileName, (name) => markup`<fileName>${name}</fileName>`),
    markup`<generator>Nutgraf</generator>`,
    given(facts.title, (title) => markup`<title>${title}</title>`),
    ...notices.map((notice) => markup`<edNote>${notice}</edNote>`),
    ...notes.map(({ label, text }) => markup`<edNote>${label} ${text}</edNote>`),
    isCorrected ? markup`<signal qcode="sig:correction"/>` : nothing,
    isUpdated ? markup`<signal qcode="sig:update"/>` : nothing,
  ];
}

/** Who provides the news: the newsroom, else the house its authors work for. */
export function providerName(edition: Edition, newsroom: Newsroom): string {
  const houses = editionAuthors(edition).authors.map(({ organisation }) => organisation);
  return [oneLine(newsroom.name), ...houses].find((name) => name !== '') ?? 'Unnamed newsroom';
}
