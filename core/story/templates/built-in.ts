import type { BlockNode, StoryDocument } from '../../document/document';
import { emptyContent, type StoryContent, type StoryFields } from '../story';
import type { StoryTemplate } from './template';

const say = (text: string): BlockNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const head = (text: string): BlockNode => ({
  type: 'heading',
  attrs: { level: 2 },
  content: [{ type: 'text', text }],
});
const list = (...items: readonly string[]): BlockNode => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [say(text)] })),
});

function content(fields: Partial<StoryFields>, words: number, ...blocks: readonly BlockNode[]): StoryContent {
  const document: StoryDocument = { type: 'doc', content: blocks };
  return {
    ...emptyContent,
    fields: { ...emptyContent.fields, byline: '{{byline}}', ...fields },
    document,
    details: { ...emptyContent.details, targetLength: { amount: words, unit: 'words' } },
  };
}

/** The templates every desk has. Their ids never change. */
export const builtInTemplates: readonly StoryTemplate[] = [
  {
    id: 'story',
    name: 'Story',
    content: content(
      { headline: '{{headline}}', deck: '{{deck}}', dateline: '{{dateline city}}' },
      600,
      say('{{lead}}'),
      say('{{why it matters}}'),
      say('“{{first quote}},” {{source}} said.'),
      head('What comes next'),
      say('{{next step}}'),
    ),
  },
  {
    id: 'brief',
    name: 'Brief',
    content: content(
      { headline: '{{headline}}', dateline: '{{dateline city}}' },
      120,
      say('{{what happened}}, {{who says so}} said on {{day}}.'),
      say('{{background}}'),
    ),
  },
  {
    id: 'live-note',
    name: 'Live note',
    content: content(
      { headline: '{{event}}: what is known so far', deck: 'This page is added to as things happen.' },
      200,
      say('{{date}}, {{time}}: {{what happened}}'),
      head('What is known'),
      list('{{first fact}}'),
      head('What is not known yet'),
      list('{{open question}}'),
    ),
  },
  {
    id: 'correction',
    name: 'Correction',
    content: content(
      { headline: 'Correction: {{story corrected}}', byline: '' },
      80,
      say('A story published on {{day published}} about {{subject}} was wrong about {{error}}.'),
      say('In fact, {{right facts}}.'),
      say('Corrected on {{date}}.'),
    ),
  },
  {
    id: 'obituary',
    name: 'Obituary',
    content: content(
      { headline: '{{full name}}, {{known for}}, dies at {{age}}', dateline: '{{dateline city}}' },
      800,
      say(
        '{{full name}}, {{known for}}, died on {{day of death}} in {{place of death}}. {{pronoun}} was {{age}}.',
      ),
      say('The death was confirmed by {{who confirmed}}. The cause was {{cause}}.'),
      head('Life and work'),
      say('{{full name}} was born on {{day of birth}} in {{place of birth}}.'),
      say('{{life and work}}'),
      head('Survivors'),
      say('{{survivors}}'),
    ),
  },
  {
    id: 'match-report',
    name: 'Match report',
    content: content(
      {
        headline: '{{home team}} {{home score}}, {{visiting team}} {{visiting score}}',
        deck: '{{competition}}, {{ground}}',
        dateline: '{{dateline city}}',
      },
      450,
      say('{{turning point}}'),
      say('{{scorer}} scored in the {{minute}} minute.'),
      head('How it was played'),
      say('{{course of play}}'),
      say('“{{coach quote}},” {{coach}} said.'),
      head('Next'),
      list('{{home team}}: {{next match home}}', '{{visiting team}}: {{next match visitors}}'),
    ),
  },
];
