import type { PhotoNode } from '../../document/document';
import { datelinePlace } from '../../story/dateline';
import { cleanText, oneLine } from '../clean-text';
import type { Edition } from '../edition';
import { editionNotes } from '../edition-corrections';
import { editionNotices } from '../edition-notices';
import { otherMembers } from '../edition-packages';
import type { UsedPhoto } from '../edition-photos';
import { editionLanguage } from '../edition-details';
import { editionEmbargo } from '../edition-embargo';
import { createdTime, modifiedTime } from '../edition-times';
import { isoWithOffset } from '../../time/wall-time';
import { flowPhotos, storyFlow } from '../story-flow';
import { bodies } from './bodies';
import { altIds, headlines, infoSources, subjects, urgency } from './details';
import type { NinjsStory } from './ninjs';
import { pictureObject } from './picture-object';
import { relatedObject } from './related-object';
import { texts } from './texts';

const standard = {
  name: 'ninjs',
  version: '3.1',
  schema: 'http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#',
};

/** A story as a ninjs 3.1 object of type text; each use of a photo is an association, the lead photo first. */
export function newsObject(
  edition: Edition,
  find: (use: PhotoNode) => UsedPhoto,
  baseUrl: string,
): NinjsStory {
  const { fields, document } = edition.content;
  const flow = storyFlow(document);
  const photos = flowPhotos(flow).map(find);
  const created = createdTime(edition).iso;
  const associations = [
    ...photos.map((photo, index) =>
      pictureObject(
        edition,
        photo,
        { number: index + 1, isLead: index === 0 && flow.lead !== null },
        baseUrl,
      ),
    ),
    ...otherMembers(edition).map((member, index) => relatedObject(member, index + 1)),
  ];
  return {
    uri: `urn:uuid:${edition.storyId}`,
    standard,
    type: 'text',
    representationType: 'full',
    version: String(edition.version),
    firstCreated: created,
    versionCreated: modifiedTime(edition).iso,
    contentCreated: created,
    pubStatus: edition.standing,
    embargoedUntil: embargoedUntil(edition),
    language: editionLanguage(edition),
    urgency: urgency(edition),
    title: given(fields.headline),
    by: given(fields.byline),
    edNote: edNote(edition),
    slugline: given(fields.slug),
    located: given(datelinePlace(oneLine(fields.dateline))),
    altIds: altIds(edition),
    infoSources: infoSources(edition),
    subjects: subjects(edition),
    headlines: headlines(edition),
    descriptions: texts({ summary: cleanText(fields.deck).trim() }),
    bodies: bodies(edition, flow, find, baseUrl),
    associations: associations.length === 0 ? undefined : associations,
  };
}

/** ISO 8601 with the offset of the zone the embargo was given in. */
function embargoedUntil(edition: Edition): string | undefined {
  const embargo = editionEmbargo(edition);
  return embargo ? isoWithOffset(embargo.until.instant, embargo.until.zone) : undefined;
}

function edNote(edition: Edition): string | undefined {
  const notes = [
    ...editionNotices(edition),
    ...editionNotes(edition).map(({ label, text }) => `${label} ${text}`),
  ];
  return notes.length > 0 ? notes.join('\n') : undefined;
}

function given(text: string): string | undefined {
  return oneLine(text) || undefined;
}
