import type { ReactNode } from 'react';
import { TwoPressButton } from '../../ui/two-press-button';

export interface PublishNowButtonProps {
  /** Where it would go: the second press names it. */
  readonly destination: string;
  readonly size?: 'normal' | 'large';
  readonly disabled?: boolean;
  readonly busy: boolean;
  readonly onPublish: () => void;
}

/** Publishing at once takes two presses, and the second says where it goes. */
export function PublishNowButton({ destination, onPublish, ...rest }: PublishNowButtonProps): ReactNode {
  return (
    <TwoPressButton {...rest} name="Publish now" sure={`Publish to ${destination} now`} onSure={onPublish} />
  );
}
