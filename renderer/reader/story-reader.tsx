import { memo, type ReactNode } from 'react';
import type { BlockNode } from '#core/document/document';
import type { Photo } from '#core/photo/photo';
import { printedByline } from '#core/story/byline';
import { printedDateline } from '#core/story/dateline';
import type { StoryContent } from '#core/story/story';
import { InlineText } from './inline-text';
import { StoryBlocks } from './story-blocks';
import styles from './reader.module.css';

export interface StoryReaderProps {
  readonly content: StoryContent;
  readonly photos: readonly Photo[];
}

/** A stored story as its readers will see it, and nothing to edit: headline, deck, byline, lead photo, text. */
export const StoryReader = memo(function StoryReader({ content, photos }: StoryReaderProps): ReactNode {
  const { fields, document } = content;
  const lead = document.content.find((block) => block.type === 'photo' && block.attrs.lead);
  const rest = document.content.filter((block) => block !== lead);
  return (
    <div className={styles['reader']}>
      <h2 className={fields.headline ? styles['headline'] : styles['noHeadline']} dir="auto">
        {fields.headline || 'No headline yet'}
      </h2>
      {fields.deck && (
        <p className={styles['deck']} dir="auto">
          {fields.deck}
        </p>
      )}
      {fields.byline && <Byline byline={fields.byline} />}
      {lead && <StoryBlocks blocks={[lead]} photos={photos} />}
      <div className={styles['text']}>
        <TextWithDateline dateline={fields.dateline} blocks={rest} photos={photos} />
      </div>
    </div>
  );
});

function Byline({ byline }: { readonly byline: string }): ReactNode {
  const line = printedByline(byline);
  const name = line.replace(/^by\s+/iu, '');
  return (
    <p className={styles['byline']} dir="auto">
      {line.slice(0, line.length - name.length)}
      <b>{name}</b>
    </p>
  );
}

interface TextWithDatelineProps {
  readonly dateline: string;
  readonly blocks: readonly BlockNode[];
  readonly photos: readonly Photo[];
}

/** The dateline runs in to the first paragraph. */
function TextWithDateline({ dateline, blocks, photos }: TextWithDatelineProps): ReactNode {
  const line = printedDateline(dateline);
  const [first, ...rest] = blocks;
  if (line === '' || first?.type !== 'paragraph') {
    return (
      <>
        {line && <p className={styles['dateline']}>{line.replace(/ — $/, '')}</p>}
        <StoryBlocks blocks={blocks} photos={photos} />
      </>
    );
  }
  return (
    <>
      <p dir="auto">
        <span className={styles['dateline']}>{line.replace(/ — $/, '')}</span> —{' '}
        <InlineText nodes={first.content} />
      </p>
      <StoryBlocks blocks={rest} photos={photos} />
    </>
  );
}
