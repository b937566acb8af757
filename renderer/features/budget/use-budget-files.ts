import { useMutation } from '@tanstack/react-query';
import type { BudgetFile, BudgetSearch } from '#core/contract/budget-calls';
import { NewsroomError } from '#core/newsroom-error';
import { useAnnounce } from '../../app/announcer';
import { request } from '../../app/api';

/** Budgets on paper and in files. */
export interface BudgetFiles {
  readonly print: () => void;
  readonly save: (as: BudgetFile) => void;
  readonly isBusy: boolean;
  /** What was saved last and where; '' for nothing. */
  readonly done: string;
  /** What could not be done and why; '' where nothing went wrong. */
  readonly problem: string;
  readonly forget: () => void;
}

/** Prints what is shown, and saves what it was asked for. Dialogs that were closed are no trouble. */
export function useBudgetFiles(asked: BudgetSearch): BudgetFiles {
  const announce = useAnnounce();
  const saving = useMutation({
    mutationFn: (as: BudgetFile) => request('budget:save', { ...asked, as }),
    onSuccess: (saved) => announce(saySaved(saved)),
  });
  const printing = useMutation({ mutationFn: () => request('window:print', {}) });
  const isBusy = saving.isPending || printing.isPending;
  return {
    print: () => {
      saving.reset();
      if (!isBusy) printing.mutate();
    },
    save: (as) => {
      printing.reset();
      if (!isBusy) saving.mutate(as);
    },
    isBusy,
    done: saving.data ? saySaved(saving.data) : '',
    problem: problemOf(saving.error) || problemOf(printing.error),
    forget: () => {
      saving.reset();
      printing.reset();
    },
  };
}

function saySaved({
  file,
  stories,
  more,
}: {
  readonly file: string;
  readonly stories: number;
  readonly more: number;
}): string {
  const count = stories === 1 ? '1 story' : `${stories.toLocaleString('en')} stories`;
  const left = more === 0 ? '' : ` ${more.toLocaleString('en')} more were left off.`;
  return `Saved ${file}, ${count}.${left}`;
}

function problemOf(error: Error | null): string {
  if (error === null || (error instanceof NewsroomError && error.code === 'cancelled')) return '';
  return error.message;
}
