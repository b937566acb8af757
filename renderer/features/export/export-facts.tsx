import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { CallOutput } from '#core/contract/calls';
import type { StoryId } from '#core/story/story';
import type { SuggestionReading } from '#core/suggestions/reading';
import { callQuery } from '../../app/call-query';
import { Notice } from '../../ui/notice';
import styles from './export-dialog.module.css';
import { sayBytes } from '../../newsroom/say-bytes';

export interface ExportFactsProps {
  readonly story: StoryId;
  readonly format: string;
  readonly suggestions: SuggestionReading;
  /** What was saved, once it was. */
  readonly done: CallOutput<'export:save'> | undefined;
}

/** Which files there will be, what the reader should know of them, and where they went. */
export function ExportFacts({ story, format, suggestions, done }: ExportFactsProps): ReactNode {
  const { data, error } = useQuery(callQuery('export:preview', { story, format, suggestions }));
  if (error)
    return (
      <Notice tone="stop" role="alert" title="This format cannot be written now.">
        {error.message}
      </Notice>
    );
  return (
    <>
      {data && !done && (
        <section>
          <h2>{data.files.length === 1 ? 'File' : 'Files'}</h2>
          <ul className={styles['files']}>
            {data.files.map(({ name, byteLength }) => (
              <li key={name}>
                <span>{name}</span>
                <small>{sayBytes(byteLength)}</small>
              </li>
            ))}
          </ul>
          <p className={styles['help']}>You choose the folder when you save.</p>
        </section>
      )}
      {data && !done && <Stops stops={data.stops} />}
      {done && <Saved done={done} />}
      <Warnings warnings={done?.warnings ?? data?.warnings ?? []} />
    </>
  );
}

function Saved({ done }: { readonly done: CallOutput<'export:save'> }): ReactNode {
  return (
    <Notice tone="good" role="status" title={`Saved in ${done.folder}`}>
      <ul className={styles['saved']}>
        {done.files.map((file) => (
          <li key={file}>{nameIn(done.folder, file)}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What must be put right before anything is written. */
function Stops({ stops }: { readonly stops: readonly string[] }): ReactNode {
  if (stops.length === 0) return null;
  return (
    <Notice tone="stop" title="Must be fixed before this is exported">
      <ul className={styles['warnings']}>
        {stops.map((stop, at) => (
          <li key={at}>{stop}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** A file by its name inside the folder. */
function nameIn(folder: string, file: string): string {
  return file.startsWith(folder) ? file.slice(folder.length).replace(/^[/\\]/, '') : file;
}

function Warnings({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  if (warnings.length === 0) return null;
  return (
    <Notice
      tone="warn"
      title={warnings.length === 1 ? 'Worth a look' : `${warnings.length} things worth a look`}
    >
      <ul className={styles['warnings']}>
        {warnings.map((warning, at) => (
          <li key={at}>{warning}</li>
        ))}
      </ul>
    </Notice>
  );
}
