import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { withTags } from '#core/story/tags';
import { registerFlush } from '../../../app/flush';
import { Icon } from '../../../ui/icon';
import type { StorySession } from '../session/story-session';
import { useSessionFact } from '../use-session';
import styles from './details.module.css';

/** Tags as chips: a comma or Enter adds what is typed, Backspace in the empty field takes the last away. */
export function TagsField({ session }: { readonly session: StorySession }): ReactNode {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef('');
  const tags = useSessionFact(session, (from) => from.details().tags);
  const put = (next: readonly string[]) => session.setDetail('tags', next);
  const add = () => {
    const text = typed.current;
    typed.current = '';
    if (input.current) input.current.value = '';
    if (text.trim() !== '') put(withTags(session.details().tags, text));
  };
  const addLeftOver = useEffectEvent(add);
  useEffect(() => {
    // What was typed and not yet added is written like everything else.
    const stop = registerFlush(() => {
      addLeftOver();
      return session.flush();
    });
    return () => {
      stop();
      addLeftOver();
    };
  }, [session]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      add();
    } else if (event.key === 'Backspace' && typed.current === '') put(session.details().tags.slice(0, -1));
  };
  const onInput = (text: string) => {
    typed.current = text;
    if (/[,\n]/.test(text)) add();
  };
  const remove = (tag: string) => {
    put(session.details().tags.filter((each) => each !== tag));
    input.current?.focus();
  };
  return (
    <div className={styles['field']}>
      <div className={styles['head']}>
        <label htmlFor={id}>Tags</label>
      </div>
      <div className={styles['chips']}>
        {tags.length > 0 && (
          <ul aria-label="Tags">
            {tags.map((tag) => (
              <li key={tag} className={styles['chip']}>
                <span dir="auto">{tag}</span>
                <button type="button" aria-label={`Remove ${tag}`} onClick={() => remove(tag)}>
                  <Icon of={X} size={14} />
                </button>
              </li>
            ))}
          </ul>
        )}
        <input
          ref={input}
          id={id}
          maxLength={500}
          dir="auto"
          data-detail="tags"
          aria-describedby={`${id}-note`}
          onKeyDown={onKeyDown}
          onInput={(event) => onInput(event.currentTarget.value)}
          onBlur={add}
        />
      </div>
      <div id={`${id}-note`} className={styles['note']}>
        A comma or Enter adds one.
      </div>
    </div>
  );
}
