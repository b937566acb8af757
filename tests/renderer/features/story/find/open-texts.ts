import type { JSONContent } from '@tiptap/core';
import { emptyDetails, type StoryDetails } from '#core/story/details';
import { emptyFields, type StoryFields } from '#core/story/story';
import type { OpenTexts } from '../../../../../renderer/features/story/find/story-texts';
import { lineOf, makeLine } from '../../../editor/line/make-line';
import { makeEditor } from '../../../editor/make-editor';

export interface WrittenStory {
  readonly blocks: readonly JSONContent[];
  readonly fields?: Partial<StoryFields>;
  readonly details?: Partial<StoryDetails>;
}

/** A story as its page has it open: editors for body, headline and deck, fields and details held by a session. */
export function openTexts({ blocks, fields: written = {}, details: known = {} }: WrittenStory) {
  const body = makeEditor(blocks);
  const headline = makeLine(lineOf(written.headline ?? ''));
  const deck = makeLine(lineOf(written.deck ?? ''), 'kept');
  let fields: StoryFields = { ...emptyFields, ...written };
  let details: StoryDetails = { ...emptyDetails, ...known };
  const views = { body: body.editor.view, headline: headline.editor.view, deck: deck.editor.view };
  const texts: OpenTexts = {
    session: {
      fields: () => ({ ...fields, headline: headline.text(), deck: deck.text() }),
      details: () => details,
      setField: (field, value) => {
        fields = { ...fields, [field]: value };
      },
      setDetail: (detail, value) => {
        details = { ...details, [detail]: value };
      },
    },
    view: (of) => views[of],
  };
  /** All that is written, to be compared. */
  const all = () => ({
    body: body.editor.getJSON(),
    headline: headline.editor.getJSON(),
    deck: deck.editor.getJSON(),
    fields: texts.session.fields(),
    details,
  });
  return { texts, body, headline, deck, all };
}
