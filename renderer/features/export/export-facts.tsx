import type { ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import { sayBytes } from '../../newsroom/say-bytes';
import { Notice } from '../../ui/notice';
import styles from './export-dialog.module.css';
import type { CheckedStory } from './export-stories';
import { MessageList } from './message-list';
import { saidStops } from './said-stops';
import type { Choice } from './use-choice';
import type { usePreview } from './use-preview';

export interface ExportFactsProps {
  readonly choice: Choice;
  readonly checked: readonly CheckedStory[];
  readonly preview: ReturnType<typeof usePreview>;
  readonly nameOf: (format: string) => string;
}

/** What stops the export, which files there will be of what is looked at, and what the reader should know of them. */
export function ExportFacts({ choice, checked, preview, nameOf }: ExportFactsProps): ReactNode {
  const { data, error } = preview;
  const story = checked.find((each) => each.story === choice.story);
  const stops = saidStops(story, data?.stops ?? [], choice.ticked, nameOf);
  return (
    <>
      {error && (
        <Notice tone="stop" role="alert" title="This format cannot be written now.">
          <span className={styles['lines']}>{error.message}</span>
        </Notice>
      )}
      {stops.length > 0 && (
        <Notice tone="stop" title="Must be fixed before this is exported">
          <MessageList messages={stops} />
        </Notice>
      )}
      {data && <FileList files={data.files} severalFormats={choice.formats.length > 1} />}
      {data && <Warnings warnings={data.warnings} />}
    </>
  );
}

interface FileListProps {
  readonly files: CallOutput<'export:preview'>['files'];
  readonly severalFormats: boolean;
}

function FileList({ files, severalFormats }: FileListProps): ReactNode {
  const total = files.reduce((sum, { byteLength }) => sum + byteLength, 0);
  return (
    <section>
      <h2>{files.length === 1 ? 'File' : `${files.length} files, ${sayBytes(total)}`}</h2>
      <ul className={styles['files']}>
        {files.map(({ name, byteLength }) => (
          <li key={name}>
            <span>{name}</span>
            <small>{sayBytes(byteLength)}</small>
          </li>
        ))}
      </ul>
      <p className={styles['help']}>
        You choose the folder when you save.
        {severalFormats && ' Each format gets a folder of its own in it.'}
      </p>
    </section>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={warnings.length === 1 ? 'Worth a look' : `${warnings.length} things worth a look`}
    >
      <MessageList messages={warnings} />
    </Notice>
  );
}
