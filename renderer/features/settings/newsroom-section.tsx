import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { isSiteAddress, siteAddress } from '#core/formats/site-address';
import { request } from '../../app/api';
import { useDeskInfo } from '../../app/desk-info';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import styles from './settings-view.module.css';

/** Who publishes: feeds, pages and agencies are told. */
export function NewsroomSection(): ReactNode {
  const { newsroom } = useDeskInfo();
  const [name, setName] = useState(newsroom.name);
  const [site, setSite] = useState(newsroom.site);
  const wanted = { name: name.trim(), site: siteAddress(site) };
  const isWrong = wanted.site !== '' && !isSiteAddress(wanted.site);
  const isSame = wanted.name === newsroom.name && wanted.site === newsroom.site;
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => request('desk:set-newsroom', wanted),
    onSuccess: () => setSite(wanted.site),
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isWrong && !isSame) mutate();
  };
  return (
    <section className={styles['section']} aria-labelledby="settings-newsroom">
      <h2 id="settings-newsroom">The newsroom</h2>
      <p className={styles['help']}>
        Who publishes, as feeds, pages and agencies are told. Left empty, nobody is named.
      </p>
      <form className={styles['newsroom']} onSubmit={submit}>
        <TextField
          label="Name of the newsroom"
          value={name}
          maxLength={200}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
        />
        <TextField
          label="Its site"
          value={site}
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          placeholder="https://example.org/"
          error={isWrong ? 'An address on the web, such as https://example.org/' : undefined}
          onChange={(event) => setSite(event.target.value)}
        />
        <Button type="submit" size="large" disabled={isWrong || isSame} busy={isPending}>
          Keep name and site
        </Button>
        {isSuccess && isSame && (
          <span role="status" className={styles['done']}>
            Kept
          </span>
        )}
      </form>
      {error && (
        <Notice tone="stop" role="alert" title="The newsroom was not changed.">
          {error.message}
        </Notice>
      )}
    </section>
  );
}
