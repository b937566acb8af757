import { markup, trustedMarkup, type Markup } from '../story-html/markup';
import { lines } from '../xml/xml-file';

/** The parts every item of NewsML-G2 has. `guid` names it for ever. */
export interface Item {
  readonly guid: string;
  readonly version: number;
  readonly language: string;
  readonly rights: readonly Markup[];
  readonly meta: readonly Markup[];
  readonly contentMeta: readonly Markup[];
  readonly content: Markup;
}

/** What the IPTC calls a plain string takes no tab. */
const withoutTabs = ({ source }: Markup): Markup => trustedMarkup(source.replaceAll('\t', ' '));

const catalog = 'http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_39.xml';

/** A news item or a package of items. */
export function itemElement(
  kind: 'newsItem' | 'packageItem',
  { guid, version, language, rights, meta, contentMeta, content }: Item,
): Markup {
  const name = trustedMarkup(kind);
  const rightsInfo = withoutTabs(lines(rights));
  const parts = [
    markup`<catalogRef href="${catalog}"/>`,
    rightsInfo.source === '' ? rightsInfo : markup`<rightsInfo>\n${rightsInfo}\n</rightsInfo>`,
    markup`<itemMeta>\n${withoutTabs(lines(meta))}\n</itemMeta>`,
    markup`<contentMeta>\n${withoutTabs(lines(contentMeta))}\n</contentMeta>`,
    content,
  ];
  return markup`<${name} guid="${guid}" version="${version}" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="${language}">
${lines(parts)}
</${name}>`;
}
