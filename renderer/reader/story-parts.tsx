import type { ReactNode } from 'react';
import { correctionLabel } from '#core/document/correction-label';
import type {
  CodeBlockNode,
  CorrectionNoteNode,
  EmbedNode,
  ParagraphNode,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '#core/document/document';
import { InlineText } from './inline-text';
import styles from './story-parts.module.css';

export function CodeBlock({ node }: { readonly node: CodeBlockNode }): ReactNode {
  return (
    <pre className={styles['code']}>
      <code>
        <InlineText nodes={node.content} />
      </code>
    </pre>
  );
}

/** Wide tables scroll sideways in a region of their own, which the keyboard reaches. */
export function Table({ node }: { readonly node: TableNode }): ReactNode {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className={styles['scroll']} role="region" aria-label="Table" tabIndex={0}>
      <table className={styles['table']}>
        <tbody>
          {node.content.map((row, at) => (
            <Row key={at} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { readonly row: TableRowNode }): ReactNode {
  const scope = row.content.every(({ type }) => type === 'tableHeader') ? 'col' : 'row';
  return (
    <tr>
      {row.content.map((cell, at) => (
        <Cell key={at} cell={cell} scope={scope} />
      ))}
    </tr>
  );
}

function Cell({ cell, scope }: { readonly cell: TableCellNode; readonly scope: 'col' | 'row' }): ReactNode {
  const { colspan: colSpan, rowspan: rowSpan } = cell.attrs;
  const words = <Paragraphs nodes={cell.content} />;
  return cell.type === 'tableHeader' ? (
    <th scope={scope} colSpan={colSpan} rowSpan={rowSpan}>
      {words}
    </th>
  ) : (
    <td colSpan={colSpan} rowSpan={rowSpan}>
      {words}
    </td>
  );
}

/** A card for something elsewhere. It says where it leads and goes nowhere: reading is not browsing. */
export function EmbedCard({ node: { attrs } }: { readonly node: EmbedNode }): ReactNode {
  return (
    <aside className={styles['card']}>
      {attrs.title && (
        <p className={styles['title']} dir="auto">
          {attrs.title}
        </p>
      )}
      {attrs.description && <p dir="auto">{attrs.description}</p>}
      <p className={styles['address']}>{attrs.url}</p>
    </aside>
  );
}

/** A note that says what was wrong, under its label. */
export function CorrectionNote({ node }: { readonly node: CorrectionNoteNode }): ReactNode {
  const [first, ...rest] = node.content;
  return (
    <aside className={styles['note']}>
      <p dir="auto">
        <strong>{correctionLabel(node.attrs)}</strong> <InlineText nodes={first?.content} />
      </p>
      <Paragraphs nodes={rest} />
    </aside>
  );
}

interface TitledProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Photos that are shown together, under their title. */
export function Gallery({ title, children }: TitledProps): ReactNode {
  return (
    <section className={styles['gallery']} aria-label={title || 'Gallery'}>
      {title && (
        <p className={styles['title']} dir="auto">
          {title}
        </p>
      )}
      <div className={styles['photos']}>{children}</div>
    </section>
  );
}

/** Facts beside the story, under their title. */
export function FactBox({ title, children }: TitledProps): ReactNode {
  return (
    <aside className={styles['box']}>
      {title && (
        <p className={styles['title']} dir="auto">
          {title}
        </p>
      )}
      {children}
    </aside>
  );
}

function Paragraphs({ nodes }: { readonly nodes: readonly ParagraphNode[] }): ReactNode {
  return nodes.map((node, at) => (
    <p key={at} dir="auto">
      <InlineText nodes={node.content} />
    </p>
  ));
}
