import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import PostalMime from 'postal-mime';
import type { ExportFile } from '#core/formats/format';
import { readDocx, wordText } from './read-docx';
import { textOf } from './edition';

type Files = readonly ExportFile[];
/** The words of a story's text as a reader of the format finds them, in its order. */
export type FormatReader = (files: Files) => string | Promise<string>;

const htmlDocument = (source: string): Document => new DOMParser().parseFromString(source, 'text/html');
const htmlText = (source: string): string => htmlDocument(source).body.textContent;
const json = (file: ExportFile | undefined): unknown => JSON.parse(textOf(file));

function xmlOf(file: ExportFile | undefined): Document {
  const document = new DOMParser().parseFromString(textOf(file), 'application/xml');
  const fault = document.querySelector('parsererror');
  if (fault) throw new Error(fault.textContent);
  return document;
}

const tagged = (document: Document, name: string): string =>
  document.getElementsByTagName(name)[0]?.textContent ?? '';
const articleText: FormatReader = ([page]) =>
  htmlDocument(textOf(page)).querySelector('article')?.textContent ?? '';
const nitfText = (document: Document): string => tagged(document, 'body.content');

interface NinjsShape {
  readonly bodies: readonly { readonly value: string }[];
  readonly associations?: readonly {
    readonly descriptions?: readonly { readonly role: string; readonly value: string }[];
    readonly infosources?: readonly { readonly name: string }[];
    readonly infoSources?: readonly { readonly name: string }[];
  }[];
}

/** The lead photo stands beside the body in ninjs, and credits in the associations. */
const ninjsText: FormatReader = ([story]) => {
  const { associations = [], bodies } = json(story) as NinjsShape;
  const lead = associations[0]?.descriptions?.find(({ role }) => role === 'caption')?.value ?? '';
  const credits = associations.flatMap(({ infosources, infoSources }) =>
    (infosources ?? infoSources ?? []).map(({ name }) => `(${name})`),
  );
  return `${lead}${htmlText(bodies[0]?.value ?? '')}${credits.join('')}`;
};

interface GhostShape {
  readonly data: {
    readonly posts: readonly { readonly html: string }[];
    readonly posts_meta: readonly { readonly feature_image_caption: string | null }[];
  };
}

const ghostText: FormatReader = ([file]) => {
  const { posts, posts_meta: metas } = (json(file) as GhostShape).data;
  return htmlText(`${metas[0]?.feature_image_caption ?? ''}${posts[0]?.html ?? ''}`);
};

const wxrText: FormatReader = ([file]) => {
  const items = [...xmlOf(file).getElementsByTagName('item')];
  const said = (item: Element | undefined, name: string) =>
    item?.getElementsByTagName(name)[0]?.textContent ?? '';
  const isFeatured = items.length > 0 && said(items[0], 'wp:meta_key') === '_thumbnail_id';
  const lead = isFeatured ? said(items[1], 'excerpt:encoded') : '';
  return htmlText(`${lead}${said(items[0], 'content:encoded')}`);
};

interface Component {
  readonly text?: string;
  readonly html?: string;
  readonly components?: readonly Component[];
}

const componentText = ({ text, html, components = [] }: Component): string =>
  [htmlText(html ?? text ?? ''), ...components.map(componentText)].join('\n');
const appleText: FormatReader = ([article]) => componentText(json(article) as Component);

const mailText: FormatReader = async (files) => {
  const message = files.find(({ name }) => name.endsWith('.eml'));
  const mail = await PostalMime.parse(message?.bytes ?? new Uint8Array());
  return htmlText(mail.html ?? '');
};

const wordFileText: FormatReader = ([file]) => {
  const [body] = readDocx(file?.bytes ?? new Uint8Array()).elements('w:body');
  return body ? wordText(body) : '';
};

interface PostsShape {
  readonly networks: readonly { readonly posts: readonly { readonly text: string }[] }[];
}

/** The thread of the first network as people read it, without the numbers of its posts. */
const socialText: FormatReader = (files) => {
  const { networks } = json(files.find(({ name }) => name.endsWith('.posts.json'))) as PostsShape;
  return (networks[0]?.posts ?? []).map(({ text }) => text.replace(/\n\n\d+\/\d+$/u, '')).join('\n');
};

/** What the page says that a proof is printed from. */
const proofText: FormatReader = ([proof]) => htmlText(/<body[^]*<\/body>/u.exec(textOf(proof))?.[0] ?? '');

/** The words that CommonMark, with the tables and strikes of GitHub, finds under the front matter. */
const markdownText: FormatReader = ([file]) =>
  markdownWords(
    fromMarkdown(textOf(file).replace(/^---\n[^]*?\n---\n/u, ''), {
      extensions: [gfmStrikethrough(), gfmTable()],
      mdastExtensions: [gfmStrikethroughFromMarkdown(), gfmTableFromMarkdown()],
    }),
  );

function markdownWords(node: Nodes): string {
  if (node.type === 'html') return htmlText(node.value);
  if ('children' in node) return node.children.map(markdownWords).join('');
  return 'value' in node ? node.value : '';
}

const plainFileText: FormatReader = ([file]) => textOf(file);

/** A reader of each format, none of which shares code with its writer. */
export const formatReaders: Readonly<Record<string, FormatReader>> = {
  html: articleText,
  'html-files': articleText,
  'html-fragment': ([fragment]) => htmlText(textOf(fragment)),
  docx: wordFileText,
  'pdf-proof': proofText,
  markdown: markdownText,
  rss: ([feed]) => htmlText(tagged(xmlOf(feed), 'content:encoded')),
  atom: ([feed]) => tagged(xmlOf(feed), 'content'),
  'json-feed': ([feed]) =>
    htmlText((json(feed) as { items: { content_html: string }[] }).items[0]?.content_html ?? ''),
  wxr: wxrText,
  ghost: ghostText,
  'apple-news': appleText,
  'ninjs-3.1': ninjsText,
  'ninjs-2.2': ninjsText,
  'newsml-g2': ([message]) => tagged(xmlOf(message), 'body'),
  'newsml-g2-nitf': ([message]) => nitfText(xmlOf(message)),
  'nitf-3.6': ([story]) => nitfText(xmlOf(story)),
  text: plainFileText,
  social: socialText,
  newsletter: mailText,
};
