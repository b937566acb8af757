import { Fragment, type ReactNode } from 'react';
import { assertNever } from '#core/assert-never';
import type { InlineNode, Mark } from '#core/document/document';

/** Text with its marks. A link shows where it leads but goes nowhere: reading is not browsing. */
export function InlineText({ nodes }: { readonly nodes: readonly InlineNode[] | undefined }): ReactNode {
  return (nodes ?? []).map((node, at) => <Fragment key={at}>{inline(node)}</Fragment>);
}

function inline(node: InlineNode): ReactNode {
  switch (node.type) {
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text);
    case 'hardBreak':
      return (node.marks ?? []).reduceRight<ReactNode>(marked, <br />);
    default:
      return assertNever(node);
  }
}

function marked(inside: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{inside}</strong>;
    case 'italic':
      return <em>{inside}</em>;
    case 'underline':
      return <u>{inside}</u>;
    case 'strike':
      return <s>{inside}</s>;
    case 'code':
      return <code>{inside}</code>;
    case 'link':
      return (
        <span data-link title={mark.attrs.href}>
          {inside}
        </span>
      );
    case 'insertion':
      return <ins title={`Added by ${mark.attrs.author}`}>{inside}</ins>;
    case 'deletion':
      return <del title={`Taken out by ${mark.attrs.author}`}>{inside}</del>;
    case 'modification':
    case 'comment':
      return inside;
    default:
      return assertNever(mark);
  }
}
