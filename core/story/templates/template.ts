import { parseDocument, type StoryDocument } from '../../document/document';
import { settleContent } from '../../suggestions/settle';
import { emptyContent, storyFieldNames, type StoryContent, type StoryFields } from '../story';
import { filled, replacements, variablesIn, type Values } from './variables';

export type TemplateId = string;

/** A story to be written anew again and again. Variables such as {{date}} stand in its texts. */
export interface StoryTemplate {
  readonly id: TemplateId;
  readonly name: string;
  readonly content: StoryContent;
}

/** Variables that nobody is asked for: the day it is, who writes, the slug of the new story. */
export const knownVariables = ['date', 'byline', 'slug'] as const;

interface AnyNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly AnyNode[];
}

/** Texts that are attributes of nodes. */
const textAttributes = ['attribution', 'title', 'description'] as const;

/** The variables of a template that somebody is asked for, each once, in the order of its fields and its text. */
export function askedVariables({ content }: Pick<StoryTemplate, 'content'>): readonly string[] {
  const names = textsOf(content).flatMap(variablesIn);
  const known: readonly string[] = knownVariables;
  return [...new Set(names)].filter((name) => !known.includes(name));
}

/** A new story from a template. Every variable is filled, or is a TK that keeps the story from going out. */
export function storyFromTemplate({ content }: Pick<StoryTemplate, 'content'>, values: Values): StoryContent {
  const put = (text: string) => filled(text, values);
  const { fields, document, details } = content;
  const slug = values.get('slug') ?? '';
  const written = Object.fromEntries(storyFieldNames.map((name) => [name, put(fields[name])]));
  return {
    ...content,
    fields: { ...(written as unknown as StoryFields), slug },
    document: filledDocument(document, values),
    details: {
      ...details,
      section: put(details.section),
      tags: details.tags.map(put),
      noteToDesk: put(details.noteToDesk),
    },
  };
}

/** A story as a template: its words as they read with every suggestion accepted, without photos, comments and sources. */
export function templateOf(content: StoryContent): StoryContent {
  const { fields, document, details } = settleContent(content, 'accepted');
  return {
    ...emptyContent,
    fields: { ...fields, slug: '' },
    document: withoutPhotos(document),
    details: { ...details, urlSlug: '', sources: [], headlines: emptyContent.details.headlines },
  };
}

function withoutPhotos(document: StoryDocument): StoryDocument {
  const content = document.content.filter(({ type }) => type !== 'photo' && type !== 'gallery');
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

function filledDocument(document: StoryDocument, values: Values): StoryDocument {
  return parseDocument(filledNode(document, values));
}

function filledNode(node: AnyNode, values: Values): AnyNode {
  return {
    ...node,
    ...(node.attrs && { attrs: filledAttributes(node.attrs, values) }),
    ...(node.content && { content: filledContent(node.content, values) }),
  };
}

type Attributes = NonNullable<AnyNode['attrs']>;

function filledAttributes(attrs: Attributes, values: Values): Attributes {
  const put = textAttributes.flatMap((name) => {
    const text = attrs[name];
    return typeof text === 'string' ? [[name, filled(text, values)] as const] : [];
  });
  return { ...attrs, ...Object.fromEntries(put) };
}

/** Text that stands together is one text, whatever marks it has: a variable may be half bold. */
function filledContent(nodes: readonly AnyNode[], values: Values): readonly AnyNode[] {
  const done: AnyNode[] = [];
  let runs: AnyNode[] = [];
  const settle = () => {
    done.push(...filledRuns(runs, values));
    runs = [];
  };
  for (const node of nodes)
    if (node.type === 'text') runs.push(node);
    else {
      settle();
      done.push(filledNode(node, values));
    }
  settle();
  return done;
}

/** What stands in a variable's place has the marks of its first letter. */
function filledRuns(runs: readonly AnyNode[], values: Values): readonly AnyNode[] {
  const whole = runs.map(({ text = '' }) => text).join('');
  const put = replacements(whole, values);
  let at = 0;
  const written = runs.map((run) => {
    const from = at;
    const to = (at += run.text?.length ?? 0);
    let text = '';
    for (let place = from; place < to; place += 1) {
      const here = put.find((each) => each.from <= place && place < each.to);
      if (!here) text += whole[place] ?? '';
      else if (here.from === place) text += here.text;
    }
    return { ...run, text };
  });
  return written.filter(({ text }) => text !== '');
}

/** Every text of a template in which variables stand, those of a block together. */
function textsOf({ fields, document, details }: StoryContent): readonly string[] {
  return [
    ...storyFieldNames.filter((name) => name !== 'slug').map((name) => fields[name]),
    ...nodeTexts(document),
    details.section,
    ...details.tags,
    details.noteToDesk,
  ];
}

function nodeTexts(node: AnyNode): readonly string[] {
  const named = textAttributes.map((name) => node.attrs?.[name]);
  const texts: string[] = named.filter((text) => typeof text === 'string');
  let run = '';
  for (const child of node.content ?? [])
    if (child.type === 'text') run += child.text ?? '';
    else {
      texts.push(run, ...nodeTexts(child));
      run = '';
    }
  return [...texts, run];
}
