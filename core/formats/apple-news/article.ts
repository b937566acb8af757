/** A component of an article, as far as stories need them. */
export interface Component {
  readonly role:
    | 'title'
    | 'intro'
    | 'byline'
    | 'body'
    | 'heading1'
    | 'heading2'
    | 'heading3'
    | 'heading4'
    | 'heading5'
    | 'heading6'
    | 'quote'
    | 'pullquote'
    | 'photo'
    | 'caption'
    | 'divider'
    | 'htmltable'
    | 'container';
  readonly text?: string;
  readonly format?: 'html' | 'none';
  readonly html?: string;
  /** `bundle://` and the name of a file beside the article. */
  readonly URL?: string;
  readonly caption?: string;
  readonly accessibilityCaption?: string;
  readonly layout?: string;
  readonly style?: string;
  readonly textStyle?: string;
  readonly components?: readonly Component[];
}

const serif = { fontName: 'Georgia', textColor: '#1c1b19' } as const;
const sans = { fontName: 'HelveticaNeue', textColor: '#5c5852' } as const;

/** How every article looks: seven columns, serif text, quiet captions. */
export const articleLook = {
  layout: { columns: 7, width: 1024, margin: 70, gutter: 20 },
  documentStyle: { backgroundColor: '#fdfcfa' },
  componentTextStyles: {
    default: { ...serif, fontSize: 18, lineHeight: 27 },
    'default-title': { fontName: 'Georgia-Bold', textColor: '#1c1b19', fontSize: 34, lineHeight: 40 },
    'default-intro': { ...serif, fontSize: 21, lineHeight: 29 },
    'default-byline': { ...sans, fontSize: 14, lineHeight: 20 },
    'default-caption': { ...sans, fontSize: 13, lineHeight: 18 },
    'default-pullquote': { ...serif, fontSize: 26, lineHeight: 34 },
    notice: { fontName: 'HelveticaNeue-Bold', textColor: '#a5154d', fontSize: 15, lineHeight: 21 },
  },
  componentLayouts: {
    text: { columnStart: 0, columnSpan: 7, margin: { top: 8, bottom: 8 } },
    photo: { columnStart: 0, columnSpan: 7, margin: { top: 16, bottom: 6 } },
    box: { columnStart: 0, columnSpan: 7, margin: { top: 16, bottom: 16 }, contentInset: true },
  },
  componentStyles: {
    box: { border: { all: { width: 1, color: '#d9d4cb' } } },
  },
} as const;
