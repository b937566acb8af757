import { useMutation } from '@tanstack/react-query';
import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { useDeskInfo } from '../../app/desk-info';
import { Button } from '../../ui/button';
import { TextField } from '../../ui/field';
import { Notice } from '../../ui/notice';
import { RadioList } from '../../ui/radio-list';
import { setAuthor } from '../../app/author';
import styles from './settings-view.module.css';

/** Who writes: everything written from now on has this name in the history of its story. */
export function AuthorSection(): ReactNode {
  const { author, authors } = useDeskInfo();
  const [name, setName] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: setAuthor,
    onSuccess: () => setName(''),
  });
  const known = [...new Set([author, ...authors])].sort((a, b) => a.localeCompare(b));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (name.trim() !== '') mutate(name.trim());
  };
  return (
    <section className={styles['section']} aria-labelledby="settings-author">
      <h2 id="settings-author">Your name</h2>
      <p className={styles['help']}>
        It stands beside what you write in history, suggestions and comments. It is not the byline.
      </p>
      <RadioList
        label="Who writes now"
        value={author}
        choices={known.map((each) => ({ value: each, label: each }))}
        onChange={(chosen) => mutate(chosen)}
      />
      <form className={styles['line']} onSubmit={submit}>
        <TextField
          label="Another name"
          value={name}
          maxLength={100}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" size="large" disabled={name.trim() === ''} busy={isPending}>
          Write as this
        </Button>
      </form>
      {error && (
        <Notice tone="stop" role="alert" title="The name was not changed.">
          {error.message}
        </Notice>
      )}
    </section>
  );
}
