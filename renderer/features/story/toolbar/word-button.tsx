import { Toolbar } from 'radix-ui';
import type { ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import { Tooltip } from '../../../ui/tooltip';

export interface WordButtonProps {
  readonly word: string;
  readonly keys: string;
  readonly tone: 'plain' | 'bare';
  readonly onPress: () => void;
}

/** Something done with the whole story: a button that says what, in one word. */
export function WordButton({ word, keys, tone, onPress }: WordButtonProps): ReactNode {
  return (
    <Tooltip text={word} keys={sayKeys(keys)}>
      <Toolbar.Button asChild>
        <Button tone={tone} aria-keyshortcuts={ariaKeys(keys)} onClick={onPress}>
          {word}
        </Button>
      </Toolbar.Button>
    </Tooltip>
  );
}
