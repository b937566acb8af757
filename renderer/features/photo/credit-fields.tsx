import { useState, type ReactNode } from 'react';
import { chainPart, parseCredit, withChainPart, type ChainPart } from '#core/photo/credit-chain';
import type { PhotoDraft } from './photo-draft';
import { PhotoField } from './photo-field';
import styles from './photo-form.module.css';

export interface CreditFieldsProps {
  readonly draft: PhotoDraft;
  readonly onFields: (fields: Partial<PhotoDraft['fields']>) => void;
  /** Whether something typed here does not stand in the line. */
  readonly onTrouble: (isTrouble: boolean) => void;
}

const parts: readonly { readonly part: ChainPart; readonly label: string }[] = [
  { part: 'creators', label: 'Photographer' },
  { part: 'agency', label: 'Agency' },
  { part: 'pool', label: 'Pool' },
  { part: 'distributor', label: 'Distributor' },
];

interface Typed {
  readonly part: ChainPart;
  readonly value: string;
  readonly isSound: boolean;
}

/** The credit in its parts and as it is printed. A line that cannot be taken apart is edited as text, word for word. */
export function CreditFields({ draft, onFields, onTrouble }: CreditFieldsProps): ReactNode {
  const { fields, photo } = draft;
  const chain = parseCredit(fields.credit);
  const fileChain = parseCredit(photo.fromFile.credit);
  const [isText, setText] = useState(false);
  const [typed, setTyped] = useState<Typed | null>(null);
  const showsText = isText || chain === null;
  const settle = (next: Typed | null) => {
    setTyped(next);
    onTrouble(next !== null && !next.isSound);
  };
  const write = (part: ChainPart, value: string) => {
    const line = withChainPart(fields.credit, part, value);
    settle({ part, value, isSound: line !== null });
    if (line !== null) onFields({ credit: line, ...creatorOf(draft, line) });
  };
  const toggle = () => {
    settle(null);
    setText(!isText);
  };
  return (
    <div className={styles['credit']}>
      {!showsText && (
        <div className={styles['pair']}>
          {parts.map(({ part, label }) => (
            <PhotoField
              key={part}
              label={label}
              value={typed?.part === part ? typed.value : chainPart(chain, part)}
              fromFile={fileChain ? chainPart(fileChain, part) : ''}
              error={
                typed?.part === part && !typed.isSound
                  ? 'The line would read as another credit. Edit it as text.'
                  : undefined
              }
              onChange={(value) => write(part, value)}
            />
          ))}
        </div>
      )}
      <div className={styles['line']}>
        <div className={styles['lineHead']}>
          <span>Credit line</span>
          {chain !== null && (
            <button type="button" className={styles['link']} onClick={toggle}>
              {isText ? 'Edit in parts' : 'Edit as text'}
            </button>
          )}
        </div>
        {showsText ? (
          <PhotoField
            label="Credit line as printed"
            value={fields.credit}
            fromFile={photo.fromFile.credit}
            conflict={photo.conflicts.find(({ field }) => field === 'credit')}
            help={chain === null ? 'It cannot be taken apart, so it is kept word for word.' : undefined}
            error={fields.credit.trim() === '' ? 'A photo cannot be published without a credit.' : undefined}
            onChange={(credit) => onFields({ credit })}
          />
        ) : (
          <p className={styles['printed']}>{fields.credit}</p>
        )}
      </div>
    </div>
  );
}

/** The creator goes along with the line for as long as both name the same people. */
function creatorOf({ fields }: PhotoDraft, line: string): { readonly creator?: string } {
  const before = parseCredit(fields.credit)?.creators.join('; ');
  return fields.creator === before ? { creator: parseCredit(line)?.creators.join('; ') ?? '' } : {};
}
