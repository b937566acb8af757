import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import { callQuery } from '../../app/call-query';
import { StoryReader } from '../../reader/story-reader';
import { ScrollRegion } from '../../ui/scroll-region';
import { Tabs } from '../../ui/tabs';
import styles from './export-dialog.module.css';
import { shortSource } from './short-source';

export interface ExportPreviewProps {
  readonly story: StoryId;
  readonly format: string;
  readonly opened: CallOutput<'story:open'>;
}

const tabs = [
  { value: 'page', label: 'Page' },
  { value: 'source', label: 'Source' },
] as const;

/** How it will look. A page is drawn from the same stored text it is written from; everything else is text. */
export function ExportPreview({ story, format, opened }: ExportPreviewProps): ReactNode {
  const [tab, setTab] = useState<'page' | 'source'>('page');
  const { data } = useQuery(callQuery('export:preview', { story, format }));
  if (!data) return <div className={styles['preview']} />;
  const source = <Source text={data.text} />;
  if (!data.mediaType.startsWith('text/html')) return <div className={styles['preview']}>{source}</div>;
  return (
    <div className={styles['preview']}>
      <Tabs label="Preview" tabs={tabs} value={tab} onChange={setTab}>
        {tab === 'page' ? <Page opened={opened} /> : source}
      </Tabs>
    </div>
  );
}

function Page({ opened }: Pick<ExportPreviewProps, 'opened'>): ReactNode {
  return (
    <ScrollRegion className={styles['scroll']} aria-label="Preview of the page">
      <div className={styles['paper']} data-paper>
        <StoryReader content={opened.content} photos={opened.photos} />
      </div>
    </ScrollRegion>
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
