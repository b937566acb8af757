import { undo } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import type { StoryDetailName, StoryDetails } from '#core/story/details';
import { lineNames, type LineName } from '#core/story/story';
import { applyEdits, type Edit } from '#core/text/find/replacement';
import { putBack, replaceTexts } from '../../../editor/find/replace-texts';
import type { OpenTexts, PlainField, StoryText } from './story-texts';

/** One match and what is put in its place. */
export interface Replacement {
  readonly text: StoryText;
  readonly edit: Edit;
}

/** What a replacement changed, as it was and as it became. */
export interface Replaced {
  readonly count: number;
  /** Texts that would have become longer than the desk takes; they stayed as they were. */
  readonly tooLong: number;
  readonly views: readonly { readonly view: EditorView; readonly before: Node; readonly after: Node }[];
  readonly fields: readonly { readonly field: PlainField; readonly before: string; readonly after: string }[];
  readonly details: { readonly before: StoryDetails; readonly after: StoryDetails };
}

/** As long as the contract lets a field be, in UTF-16 units, and a short text of the details. */
const longest = { field: 20_000, detail: 500 } as const;

/** Makes replacements, which are in reading order, all over a story. */
export function replaceMatches(texts: OpenTexts, replacements: readonly Replacement[]): Replaced {
  const byText = group(replacements);
  const before = texts.session.details();
  const views = ([...lineNames, 'body'] as const).flatMap((of) => replaceInView(texts, of, byText));
  const fields = byText.flatMap((changed) => replaceInField(texts, changed));
  const details = replaceInDetails(texts, byText);
  const refused = byText.filter(isTooLong);
  const lost = views.filter(({ before: doc, after }) => doc === after).length;
  const count = replacements.length - refused.reduce((sum, { edits }) => sum + edits.length, 0);
  return { count, tooLong: refused.length + lost, views, fields, details: { before, after: details } };
}

interface Changed {
  readonly text: StoryText;
  readonly edits: readonly Edit[];
}

function group(replacements: readonly Replacement[]): readonly Changed[] {
  const groups = new Map<StoryText, Edit[]>();
  for (const { text, edit } of replacements) {
    const edits = groups.get(text) ?? [];
    edits.push(edit);
    groups.set(text, edits);
  }
  return [...groups].map(([text, edits]) => ({ text, edits }));
}

function isTooLong({ text, edits }: Changed): boolean {
  const { length } = applyEdits(text.text, edits);
  if (text.place.kind !== 'detail') return text.place.kind === 'field' && length > longest.field;
  return length > (text.place.text.detail === 'noteToDesk' ? longest.field : longest.detail);
}

function replaceInView(texts: OpenTexts, of: LineName | 'body', all: readonly Changed[]): Replaced['views'] {
  const view = texts.view(of);
  const here = all.flatMap(({ text: { place }, edits }) =>
    place.kind === 'editor' && place.of === of ? [{ text: place.text, edits }] : [],
  );
  if (!view || here.length === 0) return [];
  const before = view.state.doc;
  replaceTexts(view, here);
  return [{ view, before, after: view.state.doc }];
}

function replaceInField({ session }: OpenTexts, changed: Changed): Replaced['fields'] {
  const { place, text: before } = changed.text;
  if (place.kind !== 'field' || isTooLong(changed)) return [];
  const after = applyEdits(before, changed.edits);
  session.setField(place.field, after);
  return [{ field: place.field, before, after }];
}

function replaceInDetails({ session }: OpenTexts, all: readonly Changed[]): StoryDetails {
  const before = session.details();
  let after = before;
  for (const changed of all) {
    const { place, text } = changed.text;
    if (place.kind === 'detail' && !isTooLong(changed))
      after = place.text.put(after, applyEdits(text, changed.edits));
  }
  setDetails(session, before, after);
  return after;
}

function setDetails(session: OpenTexts['session'], before: StoryDetails, after: StoryDetails): void {
  for (const name of Object.keys(after) as StoryDetailName[])
    if (before[name] !== after[name]) session.setDetail(name, after[name]);
}

/** Whether everything a replacement changed still is as it left it, or as it was before. */
export function canTakeBack({ session }: OpenTexts, { views, fields, details }: Replaced): boolean {
  const now = session.fields();
  return (
    views.every(({ view, before, after }) => [before, after].some((doc) => doc.eq(view.state.doc))) &&
    fields.every(({ field, before, after }) => [before, after].includes(now[field])) &&
    [details.before, details.after].some((each) => isSame(each, session.details()))
  );
}

/** Puts back everything a replacement changed, exactly. What undo has put back already is left as it is. */
export function takeBack({ session }: OpenTexts, { views, fields, details }: Replaced): void {
  for (const { view, before, after } of views) if (after.eq(view.state.doc)) undoIn(view, before);
  for (const { field, before } of fields) session.setField(field, before);
  setDetails(session, session.details(), details.before);
}

function undoIn(view: EditorView, before: Node): void {
  undo(view.state, view.dispatch.bind(view));
  if (!before.eq(view.state.doc)) view.dispatch(putBack(view.state, before));
}

const isSame = (one: StoryDetails, other: StoryDetails): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
