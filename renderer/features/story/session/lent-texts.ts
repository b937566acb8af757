import type { Node } from 'prosemirror-model';
import { lineText, type LiveContent } from '#core/story/change';
import type { LineName, StoryFields } from '#core/story/story';

/** What the page lends a session while it shows a text: the body, or one of the lines. */
export interface LiveText {
  readonly read: () => Node;
  /** Makes what is being composed with an input method part of the text. */
  readonly commit: () => Promise<void>;
}

/** The texts that are shown, each its editor's own; what is not shown is as it was opened. */
export interface LentTexts {
  readonly lendBody: (body: LiveText) => void;
  readonly lendLine: (line: LineName, text: LiveText) => void;
  /** What was kept, with the texts as they are now. */
  readonly read: (kept: LiveContent) => LiveContent;
  /** The fields alone, which costs nothing of the body. */
  readonly fields: (kept: LiveContent) => StoryFields;
  readonly commit: () => Promise<void>;
}

export function createLentTexts(): LentTexts {
  const lent: { body?: LiveText } & { [Name in LineName]?: LiveText } = {};
  const lines = (kept: LiveContent) => ({
    headline: lent.headline?.read() ?? kept.lines.headline,
    deck: lent.deck?.read() ?? kept.lines.deck,
  });
  const fields = (kept: LiveContent): StoryFields => {
    const { headline, deck } = lines(kept);
    return { ...kept.fields, headline: lineText(headline), deck: lineText(deck) };
  };
  return {
    lendBody: (body) => {
      lent.body = body;
    },
    lendLine: (line, text) => {
      lent[line] = text;
    },
    read: (kept) => ({
      ...kept,
      fields: fields(kept),
      lines: lines(kept),
      body: lent.body?.read() ?? kept.body,
    }),
    fields,
    commit: async () => {
      await Promise.all(Object.values(lent).map((text) => text.commit()));
    },
  };
}
