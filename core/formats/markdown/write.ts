import type { PhotoNode } from '../../document/document';
import { photoUses } from '../../document/walk';
import type { Photo } from '../../photo/photo';
import type { Edition } from '../edition';
import { photoFinder } from '../edition-photos';
import { editionWarnings } from '../edition-warnings';
import { photoFileName, storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { wholeFiles } from '../rendition-files';
import { frontMatter } from './front-matter';
import { blocksToText } from './markdown-text';
import { writeBlocks } from './write-blocks';
import { photoBlock } from './write-photo';

/** The whole story as Markdown with YAML before it, and its photos beside it. What is read back is the same story. */
export const markdown: StoryFormat = {
  id: 'markdown',
  name: 'Markdown',
  description: 'Text to read and edit anywhere, with every field before it and photos beside it',
  extension: 'md',
  group: 'Documents',
  takes: 'one',
  showsSuggestions: true,
  isWorkingCopy: true,
  write: writeMarkdown,
};

function writeMarkdown(edition: Edition, tools: WriterTools): Export {
  const find = photoFinder(edition, tools);
  const uses = photoUses(edition.content.document);
  const photos = uses.map(find);
  const files = wholeFiles(edition, photos);
  const names = new Set(files.map(({ name }) => name));
  const fileOf = (photo: Photo) => {
    const name = photoFileName(edition, photo);
    return names.has(name) ? name : null;
  };
  const photo = (use: PhotoNode) => {
    const found = find(use);
    const file = found.photo && fileOf(found.photo);
    return photoBlock(found, file ?? `sha256:${use.attrs.photo}`);
  };
  const body = blocksToText(writeBlocks(edition.content.document.content, { photo }));
  const story = {
    name: `${storyFileStem(edition)}.md`,
    mediaType: 'text/markdown',
    bytes: tools.utf8(`${frontMatter(edition, fileOf)}\n${body}`),
  };
  return {
    files: [story, ...files],
    warnings: [...editionWarnings(edition, photos), ...deskWarnings(edition)],
  };
}

/** What of the desk's own work stands in the file, so that nobody publishes it unaware. */
function deskWarnings({ content: { details, comments } }: Edition): string[] {
  const kept = [
    ...(details.noteToDesk === '' ? [] : ['the note to the desk']),
    ...(details.sources.length === 0 ? [] : ['the sources']),
    ...(comments.length === 0 ? [] : ['the comments']),
  ];
  if (kept.length === 0) return [];
  return [`The file holds ${kept.join(', ')}: it is for the desk, not for readers.`];
}
