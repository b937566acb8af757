import { isoWithOffset } from '../../time/wall-time';
import { oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionCorrections, editionNotes } from '../edition-corrections';
import { editionTags, editionTitle } from '../edition-details';
import { editionEmbargo } from '../edition-embargo';
import { editionNotices } from '../edition-notices';
import { modifiedTime, publishedTime } from '../edition-times';
import type { Newsroom } from '../format';
import { urgency } from '../ninjs-3.1/details';
import { markup, nothing, type Markup } from '../story-html/markup';
import { given, lines } from '../xml/xml-file';

/** A time as NITF norms it: ISO 8601 without separators, `20261201T183000-0500`. */
export const norm = (iso: string): string =>
  iso.replace(/^([\d-]+)T/u, (day) => day.replace(/-/g, '')).replace(/:/g, '');

/** What is known of a story beside its words: its id, times, urgency, slug and version, tags, and what was put right. */
export function nitfHead(edition: Edition, newsroom: Newsroom): Markup {
  return markup`<head>
<title>${editionTitle(edition)}</title>
<meta name="generator" content="Nutgraf"/>
<docdata management-status="${edition.standing}">
${lines(docdata(edition, newsroom))}
</docdata>
${pubdata(edition)}</head>`;
}

function docdata(edition: Edition, newsroom: Newsroom): Markup[] {
  const embargo = editionEmbargo(edition)?.until;
  const release = embargo ? isoWithOffset(embargo.instant, embargo.zone) : publishedTime(edition)?.iso;
  const tags = editionTags(edition);
  const soon = urgency(edition);
  return [
    ...editionCorrections(edition).map(
      ({ label, text }) => markup`<correction info="${oneLine(`${label} ${text}`)}"/>`,
    ),
    markup`<doc-id id-string="urn:uuid:${edition.storyId}"/>`,
    soon === undefined ? nothing : markup`<urgency ed-urg="${soon}"/>`,
    markup`<date.issue norm="${norm(modifiedTime(edition).iso)}"/>`,
    given(release ?? '', (time) => markup`<date.release norm="${norm(time)}"/>`),
    ...editionNotices(edition).map((notice) => markup`<ed-msg info="${notice}"/>`),
    ...editionNotes(edition).map(
      ({ label, text }) => markup`<ed-msg info="${oneLine(`${label} ${text}`)}"/>`,
    ),
    markup`<du-key key="${oneLine(edition.content.fields.slug)}" version="${edition.version}"/>`,
    given(oneLine(newsroom.name), (holder) => markup`<doc.copyright holder="${holder}"/>`),
    tags.length === 0
      ? nothing
      : markup`<key-list>${tags.map((tag) => markup`<keyword key="${tag}"/>`)}</key-list>`,
  ];
}

function pubdata(edition: Edition): Markup {
  const section = oneLine(edition.content.details.section);
  const published = publishedTime(edition)?.iso;
  if (section === '' && published === undefined) return nothing;
  const when = published === undefined ? nothing : markup` date.publication="${norm(published)}"`;
  const where = section === '' ? nothing : markup` position.section="${section}"`;
  return markup`<pubdata type="web"${when}${where}/>\n`;
}
