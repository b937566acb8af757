import { ListPlus, MapPin } from 'lucide-react';
import type { ReactNode } from 'react';
import { ariaKeys, sayKeys } from '../../../app/keys';
import { Button } from '../../../ui/button';
import { Icon } from '../../../ui/icon';
import type { StorySession } from '../session/story-session';
import { builderOf, type Builder } from './builder-of';

const ways = {
  byline: { name: 'Build the byline', keys: 'Alt+B', icon: ListPlus },
  dateline: { name: 'Build the dateline', keys: 'Alt+D', icon: MapPin },
} as const satisfies Record<Builder, unknown>;

export interface BuilderButtonProps {
  readonly session: StorySession;
  readonly builder: Builder;
}

/** Stands beside a field and opens its builder. */
export function BuilderButton({ session, builder }: BuilderButtonProps): ReactNode {
  const { name, keys, icon } = ways[builder];
  return (
    <Button
      square
      tone="bare"
      aria-label={name}
      aria-keyshortcuts={ariaKeys(keys)}
      title={`${name} (${sayKeys(keys)})`}
      onClick={() => builderOf(session).open(builder)}
    >
      <Icon of={icon} size={14} />
    </Button>
  );
}
