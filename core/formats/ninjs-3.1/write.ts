import { photoUses } from '../../document/walk';
import type { Edition } from '../edition';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { photoFileName, storyFileStem } from '../file-name';
import type { Export, ExportFile, Format, WriterTools } from '../format';
import { newsObject } from './news-object';

/** The story as IPTC ninjs 3.1, with its photos as files beside it. */
export const ninjs31: Format = {
  id: 'ninjs-3.1',
  name: 'ninjs 3.1',
  description: 'News in JSON, the IPTC standard, with photos in a folder beside it',
  extension: 'json',
  write: writeNinjs,
};

function writeNinjs(edition: Edition, tools: WriterTools): Export {
  const find = photoFinder(edition, tools);
  const photos = photoUses(edition.content.document).map(find);
  const text = JSON.stringify(newsObject(edition, find, tools.baseUrl), null, 2);
  const story: ExportFile = {
    name: `${storyFileStem(edition)}.json`,
    mediaType: 'application/json',
    bytes: tools.utf8(`${text}\n`),
  };
  return { files: [story, ...photoFiles(edition, photos)], warnings: editionWarnings(edition, photos) };
}

function photoFiles(edition: Edition, photos: readonly UsedPhoto[]): ExportFile[] {
  const files = photos.flatMap(({ photo, bytes }) =>
    photo && bytes ? [{ name: photoFileName(edition, photo), mediaType: photo.mediaType, bytes }] : [],
  );
  return [...new Map(files.map((file) => [file.name, file])).values()];
}
