import { DOMParser, type ParseOptions, type Schema, type Slice } from '@tiptap/pm/model';
import { cleanHtml } from './clean-html';

/**
 * Reads pasted markup. ProseMirror parses it into a detached document, which loads and runs nothing; this cleans that
 * document first. So the markup is parsed once, and by nobody else.
 */
export class PasteParser extends DOMParser {
  constructor(schema: Schema) {
    super(schema, DOMParser.fromSchema(schema).rules);
  }

  override parseSlice(dom: HTMLElement, options?: ParseOptions): Slice {
    cleanHtml(dom);
    return super.parseSlice(dom, options);
  }
}
