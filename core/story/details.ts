import type { Instant } from '../time/instant';

/** Where a headline goes that may differ from the main one. */
export const headlineUses = ['web', 'social', 'print'] as const;
export type HeadlineUse = (typeof headlineUses)[number];

/** A headline of its own for one use. `writtenFor` is the main headline as it was then: where it changed, look again. */
export interface HeadlineVariant {
  readonly text: string;
  readonly writtenFor: string;
}

/** What a byline cannot say: who a named author is to us. `name` is as it stands in the byline. */
export interface BylineAuthor {
  readonly name: string;
  /** "reporter", "photographer", "contributed reporting"; '' where none is given. */
  readonly role: string;
  /** "AP", "Harbour Daily"; '' where none is given. */
  readonly organisation: string;
}

/** How soon a story is wanted, in the order of the wires. */
export const priorities = ['flash', 'bulletin', 'urgent', 'routine', 'advance'] as const;
export type Priority = (typeof priorities)[number];

export const lengthUnits = ['words', 'characters'] as const;
export interface TargetLength {
  readonly amount: number;
  readonly unit: (typeof lengthUnits)[number];
}

/** Where text or a fact comes from. */
export const sourceKinds = ['imported', 'pasted', 'given'] as const;
export interface Source {
  readonly id: string;
  readonly kind: (typeof sourceKinds)[number];
  /** A person, an agency, a document, a file. */
  readonly name: string;
  /** Where it can be found again; '' where nowhere. */
  readonly url: string;
  /** Why it can be believed, what was taken from it. */
  readonly note: string;
  readonly at: Instant;
}

/** What is known of a story beside its words. Nothing of it is printed unless a format has a place for it. */
export interface StoryDetails {
  /** Null where the main headline serves. */
  readonly headlines: Readonly<Record<HeadlineUse, HeadlineVariant | null>>;
  /** The last part of the story's address; '' where the slug serves. */
  readonly urlSlug: string;
  /** Empty where the byline says it all. */
  readonly authors: readonly BylineAuthor[];
  readonly section: string;
  readonly tags: readonly string[];
  /** BCP 47, as `en-GB`; '' where the newsroom's serves. */
  readonly language: string;
  readonly priority: Priority;
  readonly targetLength: TargetLength | null;
  /** Never published. */
  readonly noteToDesk: string;
  /** Never published. */
  readonly sources: readonly Source[];
}
export type StoryDetailName = keyof StoryDetails;

export const emptyDetails: StoryDetails = {
  headlines: { web: null, social: null, print: null },
  urlSlug: '',
  authors: [],
  section: '',
  tags: [],
  language: '',
  priority: 'routine',
  targetLength: null,
  noteToDesk: '',
  sources: [],
};
