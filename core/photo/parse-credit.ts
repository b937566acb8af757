import { isAgency } from './agencies';
import { withoutBrackets, wordsOf } from './credit';
import { noCredit, type CreditChain, type CreditKind } from './credit-parts';
import { lineOf } from './house-line';
import { sameCredit } from './same-credit';

const label = /^(photo|photograph|picture|image|illustration|graphic)s?(?: credit)?(?: by\b:?|:)\s*(.+)$/iu;
const courtesy = /^(?:photos? )?courtesy(?: photos?)?(?:(?: of\b| by\b|:)?\s+(.+)|(?=\/)|$)/iu;
const alone = /^(illustration|graphic|image|courtesy)s?$/iu;
const handout = /^handout(?: photos?)?$/iu;
const handoutOf = /^handout(?: photos?)?(?: by|:) ([^/].*)$/iu;
const poolName = /^(?:(.+) )?pool(?: photos?)?$/iu;
// Signs of a line that is built in no way known here.
const strange = /[()[\]{}<>|;\n\t©:]|:\/\/|\s[-–—]\s|\p{Ll}{4}[.!?] /u;
const organisation =
  /\b(?:cent(?:er|re)|institute|society|foundation|fund|association|committee|council|office|department|ministry|agency|museum|university|school|union|campaign|friends|doctors|reporters)\b/iu;
const longestName = 80;
const longestLine = 500;

/**
 * The parts of a credit line, with or without its brackets; null where it cannot be told apart, and the line then stays
 * as it is everywhere. No word of a line that is parsed is lost, but those that only join (`photo`, `by`, `via`).
 */
export function parseCredit(line: string): CreditChain | null {
  const text = withoutBrackets(line).replace(/\s+/gu, ' ');
  if (text.length > longestLine) return null;
  if (wordsOf(text).length === 0) return noCredit;
  const chain = read(text.replace(/^credits?: ?/iu, ''));
  return chain && isSound(chain) && keepsWords(text, chain) && readsBack(chain) ? chain : null;
}

// What would be told apart in another way the next time is better left as it was typed.
function readsBack(chain: CreditChain): boolean {
  const again = read(lineOf(chain));
  return again !== null && sameCredit(again, chain);
}

function read(text: string): CreditChain | null {
  const filed = /^(.*?)(?:(?:, ?|^)file(?: photo)?)$/iu.exec(text)?.[1];
  const rest = filed ?? text;
  const via = /(?:^| )via /iu.exec(rest);
  const body = via ? rest.slice(0, via.index) : rest;
  const distributor = via ? rest.slice(via.index + via[0].length).trim() : '';
  const chain = readBody(body.trim());
  return chain && { ...chain, distributor, isFile: filed !== undefined };
}

interface Opening {
  readonly kind: CreditKind;
  readonly isLabelled: boolean;
  readonly body: string;
}

function readBody(text: string): CreditChain | null {
  if (/^(?:photos?)?$/iu.test(text)) return noCredit;
  const pooled = /^(.+), ?((?:[^,/]+ )?pool)$/iu.exec(text);
  const { kind, isLabelled, body } = open(pooled?.[1] ?? text);
  const parts = body === '' ? [] : body.split('/').map((part) => part.trim());
  const chain = parts.includes('') ? null : readParts(kind, isLabelled, parts);
  if (!chain || !pooled) return chain;
  return chain.pool === '' ? { ...chain, pool: poolOf(pooled[2] ?? '') ?? '' } : null;
}

/** What a line opens with, apart from what it names. */
function open(text: string): Opening {
  const given = courtesy.exec(text);
  if (given) return { kind: 'courtesy', isLabelled: given[1] !== undefined, body: given[1] ?? text };
  const by = label.exec(text);
  if (by) return { kind: kindOf(by[1] ?? ''), isLabelled: true, body: by[2] ?? '' };
  const from = handoutOf.exec(text);
  return { kind: 'photo', isLabelled: false, body: from ? `Handout/${from[1] ?? ''}` : text };
}

function kindOf(word: string): CreditKind {
  const said = word.toLowerCase();
  return said === 'illustration' || said === 'graphic' || said === 'image' || said === 'courtesy'
    ? said
    : 'photo';
}

/** The pool a part of a line names, `POOL` where it has no name of its own; null where it names none. */
export function poolOf(part: string): string | null {
  const found = poolName.exec(part);
  if (!found) return null;
  return found[1] === undefined ? 'POOL' : part.replace(/ photos?$/iu, '');
}

function readParts(kind: CreditKind, isLabelled: boolean, parts: readonly string[]): CreditChain | null {
  const [first = '', ...others] = parts;
  const dashed = /^(.+) - (.*pool)$/iu.exec(first);
  if (dashed) return readParts(kind, isLabelled, [dashed[1] ?? '', dashed[2] ?? '', ...others]);
  const pools = parts.filter((part) => poolOf(part) !== null);
  const handouts = parts.filter((part) => handout.test(part));
  const marks = parts.filter((part) => alone.test(part) && part === first);
  if (pools.length > 1 || handouts.length + marks.length > 1) return null;
  if (handouts.length === 1 && kind !== 'photo') return null;
  const names = parts.filter((part) => ![...pools, ...handouts, ...marks].includes(part));
  return {
    ...noCredit,
    kind: marks.length > 0 ? kindOf(first.replace(/s$/iu, '')) : handouts.length > 0 ? 'handout' : kind,
    pool: poolOf(pools[0] ?? '') ?? '',
    ...named(names, {
      isLabelled,
      isOpen: names[0] === first,
      isPool: pools.length > 0 && handouts.length === 0,
    }),
  };
}

type Named = Pick<CreditChain, 'creators' | 'client' | 'agency'>;

/** Who of those named took it, and whose it is. `isOpen`: nothing but names stands before them. */
function named(
  names: readonly string[],
  how: { readonly isLabelled: boolean; readonly isOpen: boolean; readonly isPool: boolean },
): Named {
  const [first = '', second = '', ...more] = names;
  const photo = /^(\S.*) photos?$/iu.exec(first)?.[1];
  if (photo !== undefined && !isAgency(first)) return { ...taker(second), agency: joined([photo, ...more]) };
  if (!how.isOpen) return { ...nobody, agency: joined(names) };
  if (isAgency(first))
    return second !== '' && more.length === 0 && !isAgency(second)
      ? { ...taker(second), agency: first }
      : { ...nobody, agency: joined(names) };
  const isOne = second === '' && !how.isLabelled && !how.isPool;
  if (isOne && taker(first).client === '') return { ...nobody, agency: first };
  return { ...taker(first), agency: joined([second, ...more]) };
}

const nobody = { creators: [], client: '' } as const;
const joined = (names: readonly string[]): string => names.filter((name) => name !== '').join('/');

/** Who took it, and for whom: `A B and C D for The Paper`. */
function taker(text: string): Pick<CreditChain, 'creators' | 'client'> {
  const [, by = text, client = ''] = organisation.test(text) ? [] : (/^(.+?) for (.+)$/u.exec(text) ?? []);
  return { creators: creatorsOf(by), client };
}

/** The names in a list of creators: `A B and C D`, `A B, C D and E F`, `A B; C D`. */
export function creatorsOf(text: string): readonly string[] {
  const names = /;| and /u.test(text) ? text.split(/;|, and |,(?! ?(?:Jr|Sr)\b)| and /u) : [text];
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

function isSound({ creators, client, pool, agency, distributor }: CreditChain): boolean {
  if ([...creators, client].some((name) => /[,/]/u.test(name) && !/, ?(?:Jr|Sr)\b/u.test(name))) return false;
  return [
    ...creators,
    ...[client, pool, distributor].filter(Boolean),
    ...(agency === '' ? [] : agency.split('/')),
  ].every(
    (name) =>
      wordsOf(name).some((word) => !joining.has(word)) && name.length <= longestName && !strange.test(name),
  );
}

// They join names, or say what every line here says.
const joining: ReadonlySet<string> = new Set([
  ...[
    'photo',
    'photos',
    'photograph',
    'photographs',
    'picture',
    'pictures',
    'credit',
    'by',
    'via',
    'of',
    'and',
  ],
]);

function keepsWords(text: string, chain: CreditChain): boolean {
  const kept = wordsOf(lineOf(chain));
  const count = (words: readonly string[], word: string) => words.filter((each) => each === word).length;
  const said = wordsOf(text);
  return said.every((word) => joining.has(word) || count(kept, word) >= count(said, word));
}
