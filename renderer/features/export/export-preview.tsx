import { useState, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { sayBytes } from '../../newsroom/say-bytes';
import { ScrollRegion } from '../../ui/scroll-region';
import { Tabs } from '../../ui/tabs';
import styles from './export-preview.module.css';
import { shortSource } from './short-source';

type Preview = CallOutput<'export:preview'>;

export interface ExportPreviewProps {
  /** Null while it is made. */
  readonly preview: Preview | null;
  readonly formatName: string;
  /** How many stories there are, where the format takes them together. */
  readonly of: number;
}

const tabs = [
  { value: 'page', label: 'Page' },
  { value: 'source', label: 'Source' },
] as const;

/** How it will look: a page as a page that can run nothing, other text as text, and of anything else its facts. */
export function ExportPreview({ preview, formatName, of }: ExportPreviewProps): ReactNode {
  const [tab, setTab] = useState<'page' | 'source'>('page');
  if (!preview) return <div className={styles['preview']} />;
  const { text, address, stories } = preview;
  return (
    <div className={styles['preview']}>
      {stories < of && (
        <p className={styles['note']}>
          The preview holds the first {stories} of {of.toLocaleString('en')} stories.
        </p>
      )}
      {text === null ? (
        <NoPreview preview={preview} formatName={formatName} />
      ) : address === null ? (
        <Source text={text} />
      ) : (
        <Tabs label="Preview" tabs={tabs} value={tab} onChange={setTab}>
          {tab === 'page' ? (
            <iframe
              key={address}
              className={styles['page']}
              src={address}
              sandbox=""
              title="Preview of the page"
            />
          ) : (
            <Source text={text} />
          )}
        </Tabs>
      )}
    </div>
  );
}

function Source({ text }: { readonly text: string }): ReactNode {
  return (
    <ScrollRegion className={styles['scroll']} aria-label="Preview of the file">
      <pre className={styles['source']} data-paper dir="auto">
        {shortSource(text)}
      </pre>
    </ScrollRegion>
  );
}

interface NoPreviewProps {
  readonly preview: Preview;
  readonly formatName: string;
}

function NoPreview({ preview: { files, mediaType }, formatName }: NoPreviewProps): ReactNode {
  const [first] = files;
  const total = files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return (
    <section className={styles['none']} aria-label="No preview">
      <h2>No preview of {formatName}</h2>
      <dl>
        <dt>File</dt>
        <dd>{first?.name}</dd>
        <dt>Size</dt>
        <dd>{files.length === 1 ? sayBytes(total) : `${sayBytes(total)} in ${files.length} files`}</dd>
        <dt>Kind</dt>
        <dd>{mediaType}</dd>
      </dl>
      <p>Save it, and open it with the program it is for.</p>
    </section>
  );
}
