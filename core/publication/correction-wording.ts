import { correctionNames } from '../document/correction-label';
import { correctionKinds, type CorrectionKind } from '../document/schema';
import { hasToCome } from '../text/to-come';

/** The verbs AP style has for what went wrong. */
export const correctionVerbs = ['misstated', 'misidentified', 'omitted'] as const;
export type CorrectionVerb = (typeof correctionVerbs)[number];

/** A text to begin with. What stands in brackets is to be filled in; a note that still has them is refused. */
export interface NoteTemplate {
  readonly kind: CorrectionKind;
  /** What the template is for, in a menu. */
  readonly name: string;
  readonly text: string;
}

const earlier = 'An earlier version of this story';

/** Template texts of every kind of note. AP style: say what was wrong and what is right, without blame. */
export const noteTemplates: readonly NoteTemplate[] = [
  { kind: 'correction', name: 'Misstated a fact', text: `${earlier} misstated [what]. [What is right.]` },
  {
    kind: 'correction',
    name: 'Misidentified somebody',
    text: `${earlier} misidentified [whom]. [Who it is.]`,
  },
  { kind: 'correction', name: 'Omitted something', text: `${earlier} omitted [what]. [What belongs there.]` },
  { kind: 'clarification', name: 'Was not clear', text: `${earlier} did not make clear that [what].` },
  { kind: 'editors-note', name: 'Something readers should know', text: '[What readers should know.]' },
  { kind: 'update', name: 'Something new', text: 'This story has been updated with [what is new].' },
];

/** Puts a correction together: `An earlier version of this story misstated the fare. It is $2.90.` */
export function wordCorrection(verb: CorrectionVerb, what: string, right: string): string {
  const fact = right.trim();
  const sentence = `${earlier} ${verb} ${what.trim().replace(/[.\s]+$/, '')}.`;
  return fact === '' ? sentence : `${sentence} ${/[.!?”’"']$/.test(fact) ? fact : `${fact}.`}`;
}

/** A rule of wording that a note breaks. What must be fixed keeps it from going out. */
export interface WordingProblem {
  readonly rule: string;
  readonly grade: 'must-fix' | 'worth-a-look';
  readonly message: string;
}

interface Rule {
  readonly rule: string;
  readonly grade: WordingProblem['grade'];
  readonly kinds: readonly CorrectionKind[];
  readonly isBroken: (text: string) => boolean;
  readonly message: (kind: CorrectionKind) => string;
}

const everyKind = correctionKinds;
const labels = Object.values(correctionNames).join('|').replace('’', "[’']");
const label = new RegExp(`^\\s*(?:${labels})\\b\\s*[:,—-]`, 'i');
// Words that make a correction sound like something else.
const disguise = /\b(?:recast|fixe?|clarifie|change|update|tweak|adjust)(?:s|d|ed|ing)?\b/i;
const blame =
  /\b(?:due to|because of|owing to|caused by|through)\s+(?:an?\s+)?(?:\w+\s+){0,2}(?:error|mistake|slip|oversight)|\b(?:reporter|editor|copy desk|copy editor|intern|photographer|source)(?:’s|'s)?\s+(?:error|mistake|slip|oversight)|\b(?:error|mistake|slip) (?:by|of|from) (?:the|an?|our) (?:reporter|editor|desk|copy desk|photographer|intern|source)\b|\bediting error\b/i;
const verbs =
  /\b(?:misstated|misidentified|omitted|misspelled|misquoted|misattributed|incorrect|wrong|wrongly|erroneously)\b/i;

/** The rules, in the order they are told. After AP style, and complaints of readers about corrections that hide. */
const rules: readonly Rule[] = [
  {
    rule: 'empty',
    grade: 'must-fix',
    kinds: everyKind,
    isBroken: (text) => text.trim() === '',
    message: () => 'The note says nothing.',
  },
  {
    rule: 'to-fill-in',
    grade: 'must-fix',
    kinds: everyKind,
    isBroken: (text) => /\[(?:what|whom|who)\b[^\]]*\]/i.test(text) || hasToCome(text),
    message: () => 'Something is still to be filled in: brackets or TK.',
  },
  {
    rule: 'label-twice',
    grade: 'must-fix',
    kinds: everyKind,
    isBroken: (text) => label.test(text),
    message: (kind) =>
      `The label is put there by itself: it reads “${correctionNames[kind]}” and the date. Leave it out.`,
  },
  {
    rule: 'disguise',
    grade: 'must-fix',
    kinds: ['correction'],
    isBroken: (text) => disguise.test(text),
    message: () =>
      'A correction is called one: say misstated, misidentified or omitted, not that the story recasts, fixes, clarifies, changes or updates.',
  },
  {
    rule: 'blame',
    grade: 'worth-a-look',
    kinds: ['correction', 'clarification'],
    isBroken: (text) => blame.test(text),
    message: () => 'Readers need what was wrong and what is right, not whose fault it was.',
  },
  {
    rule: 'verb',
    grade: 'worth-a-look',
    kinds: ['correction'],
    isBroken: (text) => text.trim() !== '' && !verbs.test(text),
    message: () => 'It does not say what went wrong: misstated, misidentified, omitted.',
  },
  {
    rule: 'long',
    grade: 'worth-a-look',
    kinds: everyKind,
    isBroken: (text) => text.trim().split(/\s+/).length > 80,
    message: () => 'Longer than 80 words. Two sentences do: what was wrong, what is right.',
  },
];

/** The rules of wording a note breaks, what must be fixed first. */
export function wordingProblems(kind: CorrectionKind, text: string): readonly WordingProblem[] {
  const broken = rules.filter(({ kinds, isBroken }) => kinds.includes(kind) && isBroken(text));
  return [...broken.filter(isGrave), ...broken.filter((each) => !isGrave(each))].map(
    ({ rule, grade, message }) => ({ rule, grade, message: message(kind) }),
  );
}

const isGrave = ({ grade }: Pick<Rule, 'grade'>): boolean => grade === 'must-fix';
