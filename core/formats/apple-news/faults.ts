import { z } from 'zod';
import type { ExportFile, WriterTools } from '../format';
import { isTimeWithOffset } from '../is-absolute-address';
import { jsonFaults } from '../json-faults';

// Apple publishes no schema of its format. This one is ours, written from what its documentation asks for.
const name = z.string().min(1);
const time = z.string().refine(isTimeWithOffset, 'has no offset');
const colour = z.string().regex(/^#[\da-f]{6}$/u);
const pixels = z.number().int().min(0);
const bundled = z
  .string()
  .regex(/^bundle:\/\/[^/\s]+\.(?:jpe?g|png|gif|webp)$/u, 'is no picture of the bundle');
const webAddress = z.string().regex(/^https?:\/\/\S+$/u, 'is no address on the web');

const allowed = /^<\/?(?:p|strong|em|a|ul|ol|li|br|code|pre|s|del)(?: href="[^"<>]*")?>$/u;
const allowedInTable =
  /^<\/?(?:table|tbody|tr|th|td|p|strong|em|a|br|code|s|del)(?: (?:href|colspan|rowspan)="[^"<>]*")*>$/u;
const onlyTags = (text: string, known: RegExp) =>
  (text.match(/<[^>]*>/gu) ?? []).every((tag) => known.test(tag));
const articleHtml = z
  .string()
  .min(1)
  .refine((text) => onlyTags(text, allowed), 'holds HTML that articles do not know');
const tableHtml = z
  .string()
  .regex(/^<table>[^]*<\/table>$/u)
  .refine((text) => onlyTags(text, allowedInTable), 'holds HTML that tables do not know');

const placed = { layout: name, style: name.optional(), textStyle: name.optional() };
const plainText = z.strictObject({
  role: z.enum(['title', 'intro', 'byline', 'body']),
  format: z.literal('none'),
  text: z.string().min(1),
  ...placed,
});
const htmlText = z.strictObject({
  role: z.enum([
    'body',
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'heading5',
    'heading6',
    'quote',
    'pullquote',
    'caption',
  ]),
  format: z.literal('html'),
  text: articleHtml,
  ...placed,
});
const photo = z.strictObject({
  role: z.literal('photo'),
  URL: bundled,
  caption: z.string().min(1).optional(),
  accessibilityCaption: z.string().min(1).optional(),
  ...placed,
});
const divider = z.strictObject({ role: z.literal('divider'), ...placed });
const table = z.strictObject({ role: z.literal('htmltable'), html: tableHtml, ...placed });
const flat = [plainText, htmlText, photo, divider, table] as const;
interface Container {
  readonly role: 'container';
  readonly components: readonly (z.infer<(typeof flat)[number]> | Container)[];
  readonly layout: string;
  readonly style?: string | undefined;
  readonly textStyle?: string | undefined;
}
const container: z.ZodType<Container> = z.strictObject({
  role: z.literal('container'),
  components: z.lazy(() => z.array(z.union([...flat, container])).min(1)),
  ...placed,
});

const textStyle = z.strictObject({
  fontName: name,
  fontSize: pixels.min(1),
  lineHeight: pixels.min(1),
  textColor: colour,
});
const layout = z.strictObject({
  columnStart: pixels,
  columnSpan: pixels.min(1),
  margin: z.strictObject({ top: pixels, bottom: pixels }),
  contentInset: z.boolean().optional(),
});
const style = z.strictObject({
  border: z.strictObject({ all: z.strictObject({ width: pixels, color: colour }) }),
});

const article = z
  .strictObject({
    version: z.string().regex(/^1\.(?:[7-9]|[1-9]\d)$/u),
    identifier: z.string().regex(/^[\w-]{1,64}$/u),
    language: z.string().regex(/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/iu),
    title: z.string().min(1),
    layout: z.strictObject({ columns: pixels.min(1), width: pixels.min(1), margin: pixels, gutter: pixels }),
    documentStyle: z.strictObject({ backgroundColor: colour }),
    componentTextStyles: z.record(name, textStyle).refine((styles) => 'default' in styles, 'has no default'),
    componentLayouts: z.record(name, layout),
    componentStyles: z.record(name, style),
    metadata: z.strictObject({
      authors: z.array(name).optional(),
      canonicalURL: webAddress.optional(),
      dateCreated: time,
      dateModified: time,
      datePublished: time.optional(),
      excerpt: z.string().min(1).optional(),
      keywords: z.array(name).max(50).optional(),
      thumbnailURL: bundled.optional(),
      generatorName: name,
    }),
    components: z.array(z.union([...flat, container])).min(1),
  })
  .refine(
    ({ layout: { columns }, componentLayouts }) =>
      Object.values(componentLayouts).every(
        ({ columnStart, columnSpan }) => columnStart + columnSpan <= columns,
      ),
    'componentLayouts has one that is wider than the article',
  );

/** What Apple News Format asks for that is not so in articles, and what they name that is not there. */
export function articleFaults(files: readonly ExportFile[], tools: WriterTools): readonly string[] {
  const articles = files.filter(({ mediaType }) => mediaType === 'application/json');
  if (articles.length === 0) return ['There is no article in this export.'];
  return articles.flatMap((file) => {
    const faults = jsonFaults(file, tools, article);
    return faults.length > 0 ? faults : namedFaults(file, files, tools.readUtf8(file.bytes));
  });
}

interface Named {
  readonly layout: string;
  readonly style?: string | undefined;
  readonly textStyle?: string | undefined;
  readonly components?: readonly Named[];
}

/** Pictures, layouts and styles that an article names and that nobody has. */
function namedFaults(file: ExportFile, files: readonly ExportFile[], json: string): string[] {
  const read = article.parse(JSON.parse(json));
  const folder = file.name.slice(0, file.name.lastIndexOf('/') + 1);
  const there = new Set(files.map((each) => each.name));
  const pictures = Array.from(json.matchAll(/"bundle:\/\/([^"]+)"/gu), ([, picture = '']) => picture);
  const all = flatten(read.components);
  const missing = (names: readonly (string | undefined)[], kept: object) =>
    names.filter((each) => each !== undefined && !(each in kept));
  return [
    ...pictures
      .filter((picture) => !there.has(`${folder}${picture}`))
      .map((picture) => `${picture} is not in the bundle.`),
    ...missing(
      all.map((each) => each.layout),
      read.componentLayouts,
    ).map((each) => `There is no layout ${each}.`),
    ...missing(
      all.map((each) => each.style),
      read.componentStyles,
    ).map((each) => `There is no style ${each}.`),
    ...missing(
      all.map((each) => each.textStyle),
      read.componentTextStyles,
    ).map((each) => `There is no text style ${each}.`),
  ];
}

const flatten = (components: readonly Named[]): Named[] =>
  components.flatMap((each) => [each, ...flatten(each.components ?? [])]);
