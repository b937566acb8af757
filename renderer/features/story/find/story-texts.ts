import type { EditorView } from '@tiptap/pm/view';
import { detailTexts, type DetailText } from '#core/story/detail-texts';
import type { LineName, StoryFieldName } from '#core/story/story';
import { editorTexts, type EditorText } from '../../../editor/find/body-texts';
import type { StorySession } from '../session/story-session';

/** What is searched: the story's session and the views of its texts while they are shown. */
export interface OpenTexts {
  readonly session: Pick<StorySession, 'fields' | 'details' | 'setField' | 'setDetail'>;
  readonly view: (text: LineName | 'body') => EditorView | null;
}

export type PlainField = Exclude<StoryFieldName, LineName>;

/** Where a text stands, and with it how it is changed. */
export type TextPlace =
  | { readonly kind: 'editor'; readonly of: LineName | 'body'; readonly text: EditorText }
  | { readonly kind: 'field'; readonly field: PlainField }
  | { readonly kind: 'detail'; readonly text: DetailText };

/** One text of a story. */
export interface StoryText {
  readonly place: TextPlace;
  /** What it is called on screen; texts in a row with the same name are told together. */
  readonly name: string;
  readonly text: string;
}

/** Every text of a story that a person typed, in reading order. Credits belong to the photo and are not among them. */
export function storyTexts(texts: OpenTexts): readonly StoryText[] {
  return [
    fieldText(texts, 'slug', 'Slug'),
    ...inEditor(texts, 'headline'),
    ...inEditor(texts, 'deck'),
    fieldText(texts, 'byline', 'Byline'),
    fieldText(texts, 'dateline', 'Dateline'),
    ...inEditor(texts, 'body'),
    ...detailTexts(texts.session.details()).map((text): StoryText => ({
      place: { kind: 'detail', text },
      name: text.name,
      text: text.text,
    })),
  ].filter(({ text }) => text !== '');
}

const fieldText = ({ session }: OpenTexts, field: PlainField, name: string): StoryText => ({
  place: { kind: 'field', field },
  name,
  text: session.fields()[field],
});

const lineTitles = { headline: 'Headline', deck: 'Deck' } as const;

/** The texts of one of its editors. */
export function inEditor({ view }: Pick<OpenTexts, 'view'>, of: LineName | 'body'): readonly StoryText[] {
  const doc = view(of)?.state.doc;
  if (!doc) return [];
  return editorTexts(doc).map((text) => ({
    place: { kind: 'editor', of, text },
    name: of === 'body' ? nameInBody(text) : lineTitles[of],
    text: text.text,
  }));
}

const attributeNames: Readonly<Record<string, string>> = {
  alt: 'Alt text',
  attribution: 'Attribution of a pull quote',
  title: 'Title',
  description: 'Description of an embed card',
};

function nameInBody({ node, attribute }: EditorText): string {
  if (attribute !== null) return attributeNames[attribute] ?? 'Text';
  if (node.type.name === 'photo') return 'Caption';
  return node.type.name === 'pullQuote' ? 'Pull quote' : 'Text';
}
