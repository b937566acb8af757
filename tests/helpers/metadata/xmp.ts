import { creatorsOf, type PhotoText } from './photo-text';

export interface XmpOptions {
  /** Captions in other languages, by language, before the default one. */
  readonly otherCaptions?: Readonly<Record<string, string>>;
  /** Whether the credit is an attribute, as Lightroom writes it, or an element, as Photo Mechanic does. */
  readonly creditAs?: 'attribute' | 'element';
}

/** An XMP packet. */
export function xmpPacket(
  text: PhotoText,
  { otherCaptions = {}, creditAs = 'attribute' }: XmpOptions = {},
): Buffer {
  const attribute =
    text.credit !== undefined && creditAs === 'attribute'
      ? ` photoshop:Credit="${escaped(text.credit)}"`
      : '';
  const captions = [...Object.entries(otherCaptions), ...entry('x-default', text.caption)];
  const parts = [
    ...list(
      'dc:creator',
      'rdf:Seq',
      creatorsOf(text).map((name) => [null, name]),
    ),
    ...list('dc:description', 'rdf:Alt', captions),
    ...list('dc:rights', 'rdf:Alt', entry('x-default', text.copyright)),
    ...(text.credit !== undefined && attribute === ''
      ? [`<photoshop:Credit>${escaped(text.credit)}</photoshop:Credit>`]
      : []),
  ];
  return Buffer.from(
    [
      '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
      '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"',
      ` xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"${attribute}>`,
      ...parts,
      '</rdf:Description></rdf:RDF></x:xmpmeta>',
      `${' '.repeat(100)}\n`.repeat(20),
      '<?xpacket end="w"?>',
    ].join('\n'),
  );
}

function entry(language: string, value: string | undefined): (readonly [string, string])[] {
  return value === undefined ? [] : [[language, value]];
}

function list(
  property: string,
  kind: string,
  items: readonly (readonly [language: string | null, value: string])[],
): string[] {
  if (items.length === 0) return [];
  const lines = items.map(([language, value]) => {
    const attribute = language === null ? '' : ` xml:lang="${language}"`;
    return `<rdf:li${attribute}>${escaped(value)}</rdf:li>`;
  });
  return [`<${property}><${kind}>${lines.join('')}</${kind}></${property}>`];
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
