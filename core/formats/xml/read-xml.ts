import { SaxesParser } from 'saxes';

/** An element as it was read; `name` is the local name, `space` its namespace or ''. */
export interface XmlElement {
  readonly name: string;
  readonly space: string;
  /** By the name they are written with: `href`, `xml:lang`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

interface Growing extends XmlElement {
  readonly children: (XmlElement | string)[];
}

/**
 * Reads XML as strictly as the standard asks. @throws Error with the line where it is not well-formed.
 */
export function readXml(text: string): XmlElement {
  const reader = xmlReader();
  reader.take(text);
  return reader.end();
}

/** A piece that is read in a few milliseconds, in UTF-16 units. */
const piece = 64 * 1_024;

/** `readXml`, with a turn for others after each piece of a long text. */
export async function readXmlInTurns(text: string, nextTurn: () => Promise<void>): Promise<XmlElement> {
  const reader = xmlReader();
  for (let from = 0; from < text.length; from += piece) {
    reader.take(text.slice(from, from + piece));
    await nextTurn();
  }
  return reader.end();
}

interface XmlReader {
  readonly take: (part: string) => void;
  readonly end: () => XmlElement;
}

function xmlReader(): XmlReader {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const root: Growing = { name: '', space: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  const inside = (child: XmlElement | string) => open.at(-1)?.children.push(child);
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const values = Object.entries(attributes).map(([name, { value }]) => [name, value] as const);
    const element: Growing = {
      name: local,
      space: uri,
      attributes: Object.fromEntries(values),
      children: [],
    };
    inside(element);
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  parser.on('text', inside);
  parser.on('cdata', inside);
  return {
    take: (part) => void parser.write(part),
    end: () => {
      parser.close();
      const [top] = elementsIn(root);
      if (!top) throw new Error('There is no element in it.');
      return top;
    },
  };
}

/** The elements that stand directly in an element; those of a name where one is given. */
export function elementsIn(element: XmlElement, name?: string): XmlElement[] {
  return element.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name that stands directly in an element. */
export function elementIn(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && elementsIn(element, name)[0];
}

/** All the text in an element and in what it holds. */
export function textIn(element: XmlElement | undefined): string {
  return (element?.children ?? [])
    .map((child) => (typeof child === 'string' ? child : textIn(child)))
    .join('');
}

/** Every element in an element, itself first. */
export function* walkXml(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of elementsIn(element)) yield* walkXml(child);
}
