import { Document, HeadingLevel, Packer, type ParagraphChild } from 'docx';
import type { LineDocument, OrderedListNode, PhotoNode } from '../../document/document';
import { walkBlocks } from '../../document/walk';
import { printedByline } from '../../story/byline';
import { printedDateline } from '../../story/dateline';
import { isRightToLeft } from '../../story/language';
import { oneLine } from '../clean-text';
import { cutWarnings } from '../cut-warnings';
import type { Edition } from '../edition';
import { editionAuthors, editionLanguage, editionTags } from '../edition-details';
import { photoFinder, type UsedPhoto } from '../edition-photos';
import { editionNotices } from '../edition-notices';
import { readersTimes } from '../edition-times';
import { editionWarnings } from '../edition-warnings';
import { storyFileStem } from '../file-name';
import type { Export, StoryFormat, WriterTools } from '../format';
import { datelineParagraph, flowPhotos, storyFlow } from '../story-flow';
import { wholeText } from '../whole-text';
import { atTop, plan, planBlocks, textPlan, wordStart, type BlockTools } from './blocks';
import { ChangeNumbers } from './changes';
import { Discussion } from './discussion';
import { buildPlans, type Plan } from './paragraphs';
import { isShownInWord, photoPlan } from './photos';
import { storyRuns, trackedRun } from './runs';
import { settlePackage } from './settle-package';
import { StandIns } from './stand-ins';
import { documentStyles, listNumbering } from './styles';

const mediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A manuscript for Word: real styles, photos with their captions, suggestions as tracked changes, comments as comments. */
export const docx: StoryFormat = {
  id: 'docx',
  name: 'Word',
  description: 'A manuscript with styles, photos and captions; suggestions and comments as Word has them',
  extension: 'docx',
  group: 'Documents',
  takes: 'one',
  showsSuggestions: true,
  isWorkingCopy: true,
  needsRenditions: 'shown',
  write: writeDocx,
};

async function writeDocx(given: Edition, tools: WriterTools): Promise<Export> {
  const edition = { ...given, content: { ...given.content, document: wholeText(given.content.document) } };
  const flow = storyFlow(edition.content.document);
  const find = photoFinder(edition, tools);
  const photos = flowPhotos(flow).map(find);
  const pictures = new StandIns();
  const drawn = draw(edition, find, pictures);
  await tools.nextTurn();
  const packed = await Packer.pack(drawn, 'uint8array');
  await tools.nextTurn();
  const file = {
    name: `${storyFileStem(edition)}.docx`,
    mediaType,
    bytes: settlePackage(packed, { created: edition.createdAt, modified: edition.savedAt, pictures }),
  };
  return {
    files: [file],
    warnings: [
      ...editionWarnings(edition, photos),
      ...cutWarnings(photos, 'shown'),
      ...lossWarnings(edition, photos),
    ],
  };
}

function draw(edition: Edition, find: (use: PhotoNode) => UsedPhoto, pictures: StandIns): Document {
  const { content } = edition;
  const discussion = new Discussion(content);
  const language = editionLanguage(edition);
  const photoTools = { changes: new ChangeNumbers(), discussion, nextPicture: counter(), pictures };
  const tools: BlockTools = {
    ...photoTools,
    photo: (use, ofBlock) => photoPlan(find(use), photoTools, ofBlock),
    nextList: counter(),
  };
  const { lead, blocks } = storyFlow(content.document);
  const plans = [
    ...headerPlans(edition, tools),
    ...(lead ? tools.photo(lead, {}) : []),
    ...bodyPlans(edition, blocks, tools),
  ];
  return new Document({
    ...properties(edition),
    styles: documentStyles(language),
    numbering: listNumbering(listStarts(edition)),
    ...(discussion.comments.length > 0 ? { comments: { children: discussion.comments } } : {}),
    sections: [{ children: buildPlans(plans, isRightToLeft(language)) }],
  });
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

function properties(edition: Edition) {
  const { fields, details } = edition.content;
  const { authors } = editionAuthors(edition);
  return {
    title: oneLine(fields.headline),
    description: oneLine(fields.deck),
    subject: oneLine(details.section),
    keywords: editionTags(edition).join(', '),
    creator: authors.map(({ name }) => name).join('; ') || oneLine(fields.byline),
    lastModifiedBy: '',
  };
}

/** What must be read first, then slug, headline, deck, byline and times; what is empty takes no place. */
function headerPlans(edition: Edition, tools: BlockTools): Plan[] {
  const { fields, lines } = edition.content;
  const times = readersTimes(edition).map(({ label, printed }) => `${label} ${printed}`);
  const title = tools.discussion.aroundAdrift(lineRuns(fields.headline, lines.headline, tools));
  return [
    ...editionNotices(edition).flatMap((notice) =>
      styled([trackedRun({ text: notice, bold: true }, {})], 'Correction'),
    ),
    ...plain(oneLine(fields.slug), 'Slug'),
    ...(title.length > 0 ? [plan(title, { heading: HeadingLevel.TITLE }, atTop)] : []),
    ...styled(lineRuns(fields.deck, lines.deck, tools), 'Subtitle'),
    ...plain(printedByline(oneLine(fields.byline)), 'Byline'),
    ...times.flatMap((time) => plain(time, 'Dateline')),
  ];
}

function lineRuns(field: string, line: LineDocument | undefined, tools: BlockTools): ParagraphChild[] {
  if (line) return storyRuns(line.content, tools);
  const text = oneLine(field);
  return text === '' ? [] : [trackedRun({ text }, {})];
}

const styled = (children: readonly ParagraphChild[], style: string): Plan[] =>
  children.length === 0 ? [] : [plan(children, { style }, atTop)];

const plain = (text: string, style: string): Plan[] =>
  text === '' ? [] : styled([trackedRun({ text }, {})], style);

/** The body, the dateline run in to its first paragraph, or alone where there is none. */
function bodyPlans(
  edition: Edition,
  blocks: ReturnType<typeof storyFlow>['blocks'],
  tools: BlockTools,
): Plan[] {
  const dateline = printedDateline(oneLine(edition.content.fields.dateline));
  const target = datelineParagraph(blocks);
  if (dateline === '') return planBlocks(blocks, tools);
  const runIn = trackedRun({ text: dateline }, {});
  if (target < 0) return [plan([runIn], {}, atTop), ...planBlocks(blocks, tools)];
  const first = blocks[target];
  const whole = { ...atTop, ofBlock: tools.changes.tracked(first?.marks) };
  const opened = (
    first?.type === 'paragraph' ? textPlan(first.content, {}, first.marks, tools, whole) : []
  ).map((text) => ({ ...text, children: [runIn, ...text.children] }));
  return [
    ...planBlocks(blocks.slice(0, target), tools),
    ...opened,
    ...planBlocks(blocks.slice(target + 1), tools),
  ];
}

const orderedLists = ({ content }: Edition): OrderedListNode[] =>
  [...walkBlocks(content.document.content)].filter((block) => block.type === 'orderedList');

const listStarts = (edition: Edition): number[] => orderedLists(edition).map(wordStart);

function lossWarnings(edition: Edition, photos: readonly UsedPhoto[]): string[] {
  const unseen = photos.filter((used) => used.photo && used.bytes && !isShownInWord(used));
  const names = new Set(unseen.map(({ photo }) => photo?.fileName ?? ''));
  const isMoved = orderedLists(edition).some((list) => wordStart(list) !== list.attrs.start);
  return [
    ...[...names].map(
      (name) =>
        `Word cannot show the photo “${name}”, which is no JPEG, PNG or GIF. Its caption and credit were kept.`,
    ),
    ...(isMoved ? ['A list begins with a number that Word cannot begin with. Its items were kept.'] : []),
  ];
}
