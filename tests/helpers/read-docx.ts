import { DOMParser, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';

/** A Word file as a reader of our own sees it: its parts as text, and word/document.xml as a tree. */
export interface ReadDocx {
  readonly parts: Readonly<Record<string, string>>;
  readonly elements: (name: string, part?: string) => readonly Element[];
}

/** Opens a Word file; every part of it must be well-formed XML. */
export function readDocx(bytes: Uint8Array): ReadDocx {
  const files = Object.entries(unzipSync(bytes)).filter(([name]) => /\.(?:xml|rels)$/.test(name));
  const parts = Object.fromEntries(files.map(([name, file]) => [name, strFromU8(file)]));
  const trees = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, parse(xml)]));
  return {
    parts,
    elements: (name, part = 'word/document.xml') => Array.from(trees[part]?.getElementsByTagName(name) ?? []),
  };
}

function parse(xml: string) {
  const parser = new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  });
  return parser.parseFromString(xml, 'text/xml');
}

/** The text of an element: of runs, deleted runs and line breaks in it. */
export function wordText(element: Element): string {
  if (element.localName === 't' || element.localName === 'delText') return element.textContent ?? '';
  if (element.localName === 'br') return '\n';
  return Array.from(element.childNodes)
    .map((child) => ('localName' in child && child.nodeType === 1 ? wordText(child as Element) : ''))
    .join('');
}
