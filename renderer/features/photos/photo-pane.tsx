import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Photo, PhotoId } from '#core/photo/photo';
import { callQuery } from '../../app/call-query';
import { useDeskInfo } from '../../app/desk-info';
import { useRoutes } from '../../app/routes';
import { photoAddress } from '../../newsroom/photo-address';
import { sayWhen } from '../../newsroom/say-times';
import { FailedNotice } from '../../ui/failed-notice';
import { LinkButton } from '../../ui/link-button';
import { useNow } from '../../ui/use-now';
import { CreditFields } from '../photo/credit-fields';
import { MoreFields } from '../photo/more-fields';
import { PhotoField } from '../photo/photo-field';
import { TermsFields } from '../photo/terms-fields';
import { usePhotoEdits } from './use-photo-edits';
import styles from './photo-pane.module.css';

/** One photo of the library: its picture, all that is said of it, and where it is used. */
export function PhotoPane({ id }: { readonly id: PhotoId }): ReactNode {
  // Fields begin with what the desk says now, never with what it said when the photo was looked at last.
  const { data, error, refetch, isFetchedAfterMount } = useQuery({
    ...callQuery('photo:get', { photo: id }),
    refetchOnMount: 'always',
  });
  return (
    <aside className={styles['pane']} aria-label="Selected photo" data-pane>
      {error && (
        <FailedNotice
          title="The photo could not be read."
          message={error.message}
          onRetry={() => void refetch()}
        />
      )}
      {data && isFetchedAfterMount && <PhotoSheet key={data.id} photo={data} />}
    </aside>
  );
}

function PhotoSheet({ photo }: { readonly photo: Photo }): ReactNode {
  const { draft, change, problem, setTrouble } = usePhotoEdits(photo);
  const onFields = (fields: Partial<typeof draft.fields>) =>
    change({ fields: { ...draft.fields, ...fields } });
  return (
    <>
      <img
        className={styles['picture']}
        src={photoAddress(photo.id)}
        alt={photo.altText || photo.description}
      />
      {problem !== '' && (
        <FailedNotice
          title="What was changed is not written yet."
          message={problem}
          onRetry={() => change({})}
        />
      )}
      <div className={styles['fields']}>
        <PhotoField
          isLong
          label="Description"
          value={draft.fields.description}
          fromFile={photo.fromFile.description}
          conflict={photo.conflicts.find(({ field }) => field === 'description')}
          onChange={(description) => onFields({ description })}
        />
        <CreditFields draft={draft} onFields={onFields} onTrouble={setTrouble} />
        <TermsFields
          draft={draft}
          onFields={onFields}
          onTerms={(terms) => change({ terms: { ...draft.terms, ...terms } })}
        />
        <MoreFields draft={draft} onFields={onFields} onKeepGps={(keepsGps) => change({ keepsGps })} />
      </div>
      <Uses photo={photo.id} />
      <FileFacts photo={photo} />
    </>
  );
}

/** The stories a photo stands in, each a way to it, and when it went out. */
function Uses({ photo }: { readonly photo: PhotoId }): ReactNode {
  const { data } = useQuery(callQuery('photo:uses', { photo }));
  const { go } = useRoutes();
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  if (!data) return null;
  return (
    <section className={styles['uses']} aria-label="Where it is used">
      <h2>Where it is used</h2>
      {data.stories.length === 0 && data.sent.length === 0 && <p>In no story.</p>}
      <ul>
        {data.stories.map(({ id, slug, headline }) => (
          <li key={id}>
            <LinkButton onClick={() => void go({ view: 'story', id })}>
              {slug || headline || 'No slug yet'}
            </LinkButton>
          </li>
        ))}
        {data.sent.map(({ story, headline, at }) => (
          <li key={`${story} ${at}`}>
            Went out {sayWhen(at, zone, now)}: {headline || 'No headline'}
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileFacts({ photo }: { readonly photo: Photo }): ReactNode {
  const { zone } = useDeskInfo();
  const now = useNow(60_000);
  const facts = [
    ['File', photo.fileName],
    ['Size', `${photo.width} × ${photo.height}, ${megabytes(photo.byteLength)}`],
    ['Added', sayWhen(photo.addedAt, zone, now)],
    ...(photo.original ? [['Original', `${photo.original.mediaType.slice(6).toUpperCase()}, kept`]] : []),
  ] as const;
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

const megabytes = (bytes: number): string =>
  bytes < 100_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
