import {
  BuilderElement,
  DeletedTextRun,
  ExternalHyperlink,
  InsertedTextRun,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import { assertNever } from '../../assert-never';
import type { InlineNode, Mark } from '../../document/document';
import { readWas } from '../../suggestions/was';
import { cleanText } from '../clean-text';
import { linkRuns } from '../link-runs';
import type { ChangeNumbers, Tracked, TrackedChange } from './changes';
import type { Discussion } from './discussion';

type Look = Pick<IRunOptions, 'bold' | 'italics' | 'underline' | 'strike' | 'style'>;

/** What runs need to know of the document they stand in. */
export interface RunTools {
  readonly changes: ChangeNumbers;
  readonly discussion: Discussion;
}

/** Text with its marks as runs; what is suggested is tracked, also where a whole block is, and comments lie around it. */
export function storyRuns(
  content: readonly InlineNode[] | undefined,
  tools: RunTools,
  ofBlock: Tracked = {},
): ParagraphChild[] {
  return linkRuns(content).flatMap(({ href, nodes }): ParagraphChild[] => {
    const runs = nodes.flatMap((node) => nodeRuns(node, href !== null, tools, ofBlock));
    return href === null ? runs : [new ExternalHyperlink({ link: cleanText(href), children: runs })];
  });
}

function nodeRuns(node: InlineNode, isLink: boolean, tools: RunTools, ofBlock: Tracked): ParagraphChild[] {
  const { changes, discussion } = tools;
  const own = changes.tracked(node.marks);
  const run = trackedRun(
    { ...textOptions(node), ...lookOf(node.marks, isLink, changes) },
    { ...ofBlock, ...own },
  );
  return [...discussion.before(node), run, ...discussion.after(node)];
}

/** A run as it is, inserted, deleted, or inserted by one and deleted by another. */
export function trackedRun(options: IRunOptions, { insertion, deletion }: Tracked): ParagraphChild {
  if (insertion && deletion) return inserted(new DeletedTextRun({ ...options, ...deletion }), insertion);
  if (insertion) return new InsertedTextRun({ ...options, ...insertion });
  if (deletion) return new DeletedTextRun({ ...options, ...deletion });
  return new TextRun(options);
}

function inserted(deleted: DeletedTextRun, { id, author, date }: TrackedChange): ParagraphChild {
  const attributes = {
    id: { key: 'w:id', value: id },
    author: { key: 'w:author', value: author },
    date: { key: 'w:date', value: date },
  };
  // What one adds and another takes away is a deletion within an insertion (ECMA-376, 17.13.5).
  return new BuilderElement({ name: 'w:ins', attributes, children: [deleted] }) as unknown as ParagraphChild;
}

function textOptions(node: InlineNode): IRunOptions {
  if (node.type === 'hardBreak') return { break: 1 };
  const lines = cleanText(node.text).split('\n');
  return { text: lines.join(' ') };
}

function lookOf(marks: readonly Mark[] | undefined, isLink: boolean, changes: ChangeNumbers): IRunOptions {
  const now = (marks ?? []).reduce<Look>((look, mark) => ({ ...look, ...lookOfMark(mark) }), {});
  const look: Look = isLink && now.style === undefined ? { ...now, style: 'Hyperlink' } : now;
  const changed = (marks ?? []).find((mark) => mark.type === 'modification');
  if (!changed) return look;
  return { ...look, revision: { ...formerLook(look, changed.attrs.was), ...changes.next(changed.attrs) } };
}

function formerLook(now: Look, wasJson: string): Look {
  const was = readWas(wasJson);
  if (was?.kind !== 'mark') return now;
  const { bold, italics, underline, strike, style } = now;
  const all: Look = {
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
    ...(underline ? { underline } : {}),
  };
  const kept: Look = { ...all, ...(strike ? { strike } : {}), ...(style ? { style } : {}) };
  const mark = looks[was.mark];
  const without = Object.fromEntries(
    Object.entries(kept).filter(([name]) => !(mark && name in mark)),
  ) as Look;
  return was.attrs === null ? without : { ...without, ...mark };
}

const looks: Readonly<Record<string, Look | undefined>> = {
  bold: { bold: true },
  italic: { italics: true },
  underline: { underline: {} },
  strike: { strike: true },
  code: { style: 'CodeCharacter' },
};

function lookOfMark(mark: Mark): Look {
  switch (mark.type) {
    case 'bold':
    case 'italic':
    case 'underline':
    case 'strike':
    case 'code':
      return looks[mark.type] ?? {};
    case 'link': // stands around its runs
    case 'insertion':
    case 'deletion':
    case 'modification':
    case 'comment':
      return {};
    default:
      return assertNever(mark);
  }
}
