import type { LucideIcon } from 'lucide-react';
import { memo, type ReactNode } from 'react';

export interface IconProps {
  readonly of: LucideIcon;
  readonly size?: 14 | 16 | 20;
  readonly className?: string | undefined;
}

/** A drawing beside words; it never carries the meaning alone and is not read aloud. Rows have many: each is drawn once. */
export const Icon = memo(function Icon({ of: Drawing, size = 16, className }: IconProps): ReactNode {
  return <Drawing className={className} size={size} strokeWidth={size === 20 ? 1.5 : 1.6} aria-hidden />;
});
