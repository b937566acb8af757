import { Search } from 'lucide-react';
import {
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { sayKeys } from '../../../app/keys';
import { openModal } from '../../../ui/dialog';
import { Icon } from '../../../ui/icon';
import { OptionRow } from './option-row';
import { PaletteNote } from './palette-note';
import { whyNotTaken, type PaletteOption } from './palette-options';
import { usePaletteSections } from './use-palette-sections';
import { useTake } from './use-take';
import styles from './palette.module.css';

/** Finds every story and photo, and does everything the app can do, by name. */
export function Palette({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const list = useId();
  useLayoutEffect(() => openModal(dialog.current), []);
  useBackdrop(dialog, onClose);
  const { sections, isFresh, error, unread } = usePaletteSections(text);
  const options = sections.flatMap((section) => section.options);
  const active = options.find(({ id }) => id === chosen) ?? firstAble(options);
  const { take, show } = useTake(text, onClose, setProblem);
  const enter = useEnter(isFresh, active, take);

  const type = (typed: string) => {
    setText(typed);
    setChosen(null);
    if (box.current) box.current.scrollTop = 0;
    setProblem('');
    enter.forget();
  };
  const move = (by: number) => {
    const at = active ? options.indexOf(active) : -1;
    setChosen(options[(at + by + options.length) % options.length]?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 }[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by !== undefined) move(by);
    else if ((event.ctrlKey || event.metaKey) && active) show(active);
    else enter.press();
  };
  return (
    <dialog
      ref={dialog}
      className={styles['palette']}
      aria-label="Find or do anything"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className={styles['page']}>
        <label className={styles['question']}>
          <Icon of={Search} size={16} />
          <input
            role="combobox"
            aria-label="Find or do anything"
            aria-expanded={options.length > 0}
            aria-controls={list}
            aria-autocomplete="list"
            aria-activedescendant={active ? `${list}-${active.id}` : undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            placeholder="A slug, a word, a name, a credit, or what to do"
            value={text}
            onChange={(event) => type(event.target.value)}
            onKeyDown={onKeyDown}
            data-first-focus
          />
          <kbd aria-hidden>Esc</kbd>
        </label>
        <div ref={box} id={list} role="listbox" aria-label="Found" className={styles['options']}>
          {sections.map(({ name, options: lines }) => (
            <div key={name} role="group" aria-label={name}>
              <div className={styles['heading']} role="presentation" aria-hidden>
                {name}
              </div>
              {lines.map((option) => (
                <OptionRow
                  key={option.id}
                  id={`${list}-${option.id}`}
                  option={option}
                  isActive={option.id === active?.id}
                  isMovedTo={option.id === chosen}
                  onTake={() => take(option)}
                />
              ))}
            </div>
          ))}
        </div>
        <PaletteNote
          isEmpty={options.length === 0}
          isFresh={isFresh}
          problem={problem || (error?.message ?? '')}
          unread={unread}
        />
        <footer className={styles['footer']} aria-hidden>
          <span>↑ ↓ move</span>
          <span>Enter open</span>
          <span>{sayKeys('Mod+Enter')} show on the desk</span>
          <span className={styles['space']} />
          <span>&gt; actions only</span>
          <span># slugs only</span>
        </footer>
      </div>
    </dialog>
  );
}

const firstAble = (options: readonly PaletteOption[]): PaletteOption | undefined =>
  options.find((option) => whyNotTaken(option) === '') ?? options[0];

/** A press beside the palette closes it. */
function useBackdrop(dialog: RefObject<HTMLDialogElement | null>, onClose: () => void): void {
  const press = useEffectEvent((event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  });
  useEffect(() => {
    const listen = (event: MouseEvent) => press(event);
    document.addEventListener('mousedown', listen);
    return () => document.removeEventListener('mousedown', listen);
  }, []);
}

const isAboutStory = (option: PaletteOption): boolean => option.kind === 'story' || 'story' in option;

interface Enter {
  readonly press: () => void;
  readonly forget: () => void;
}

/** Enter never takes a story that was found for other words: it waits for those of now. */
function useEnter(
  isFresh: boolean,
  active: PaletteOption | undefined,
  take: (option: PaletteOption) => void,
): Enter {
  const isWaiting = useRef(false);
  const isSure = isFresh || (active !== undefined && !isAboutStory(active));
  const takeActive = useEffectEvent(() => {
    isWaiting.current = false;
    if (active) take(active);
  });
  useEffect(() => {
    if (isFresh && isWaiting.current) takeActive();
  }, [isFresh]);
  return {
    press: () => {
      if (!isSure) isWaiting.current = true;
      else if (active) take(active);
    },
    forget: () => {
      isWaiting.current = false;
    },
  };
}
