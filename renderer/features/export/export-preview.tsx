import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { settleContent } from '#core/suggestions/settle';
import { callQuery } from '../../app/call-query';
import { StoryReader } from '../../reader/story-reader';
import { ScrollRegion } from '../../ui/scroll-region';
import { Tabs } from '../../ui/tabs';
import styles from './export-dialog.module.css';
import { shortSource } from './short-source';

export interface ExportPreviewProps {
  readonly story: StoryId;
  readonly format: string;
  readonly suggestions: SuggestionReading;
  readonly opened: CallOutput<'story:open'>;
}

const tabs = [
  { value: 'page', label: 'Page' },
  { value: 'source', label: 'Source' },
] as const;

/** How it will look. A page is drawn from the same stored text it is written from; everything else is text. */
export function ExportPreview({ story, format, suggestions, opened }: ExportPreviewProps): ReactNode {
  const [tab, setTab] = useState<'page' | 'source'>('page');
  const { data } = useQuery(callQuery('export:preview', { story, format, suggestions }));
  if (!data) return <div className={styles['preview']} />;
  if (data.text === null)
    return (
      <div className={styles['preview']}>
        <p className={styles['help']}>
          This kind of file has no preview. Save it, and open it with the program it is for.
        </p>
      </div>
    );
  const source = <Source text={data.text} />;
  if (!data.mediaType.startsWith('text/html')) return <div className={styles['preview']}>{source}</div>;
  return (
    <div className={styles['preview']}>
      <Tabs label="Preview" tabs={tabs} value={tab} onChange={setTab}>
        {tab === 'page' ? <Page opened={opened} suggestions={suggestions} /> : source}
      </Tabs>
    </div>
  );
}

function Page({ opened, suggestions }: Pick<ExportPreviewProps, 'opened' | 'suggestions'>): ReactNode {
  const content = useMemo(() => settleContent(opened.content, suggestions), [opened, suggestions]);
  return (
    <ScrollRegion className={styles['scroll']} aria-label="Preview of the page">
      <div className={styles['paper']} data-paper>
        <StoryReader content={content} photos={opened.photos} />
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
