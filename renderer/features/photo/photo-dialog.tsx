import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { request } from '../../app/api';
import { isTyping } from '../../app/keys';
import { NewsroomError } from '#core/newsroom-error';
import type { PhotoUse } from './photo-use';
import { isGallery } from '../../editor/nodes/gallery/gallery-place';
import { photoAddress } from '../../newsroom/photo-address';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { CropStage } from './crop-stage';
import { DialogFooter } from './dialog-footer';
import { isChanged, photoEdit, replacePhoto, startDraft, type PhotoDraft } from './photo-draft';
import { PhotoForm } from './photo-form';
import { cropOfKey } from './say-crop';
import { useUnwritten } from './use-unwritten';
import { sayPhotoFile } from './say-photo-file';
import { isCaptionSuggested, readUse, writeUse } from './write-use';
import styles from './photo-dialog.module.css';

export interface PhotoDialogProps {
  readonly use: PhotoUse;
  readonly onClose: () => void;
}

/** A photo where it stands in a story: its crops on the left, what is said of it and of this use on the right. */
export function PhotoDialog({ use, onClose: onClosed }: PhotoDialogProps): ReactNode {
  const onClose = () => {
    use.place.letGo();
    onClosed();
  };
  const [standing] = useState(() => readUse(use));
  const [start] = useState(() =>
    startDraft(use.photo, standing ?? { caption: '', alt: '', decorative: false, cuts: null }),
  );
  const [draft, setDraft] = useState(start);
  const [isFocusing, setFocusing] = useState(false);
  const [isTroubled, setTroubled] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const change = (changed: Partial<PhotoDraft>) => setDraft((before) => ({ ...before, ...changed }));
  const isLead = standing?.node.attrs['lead'] === true;

  const hasChanged = isChanged(draft, start) || isTroubled;
  useUnwritten(hasChanged);

  const close = () => {
    if (isBusy) return;
    if (isAsking) setAsking(false);
    else if (hasChanged) setAsking(true);
    else onClose();
  };
  const write = async (leads: boolean) => {
    if (isBusy) return;
    if (isTroubled) {
      setProblem(
        'The credit line does not say what was typed. Edit it as text, or take back what was typed.',
      );
      return;
    }
    setBusy(true);
    try {
      const edit = photoEdit(draft);
      if (edit) use.onPhoto(await request('photo:edit', edit));
      else if (draft.photo.id !== start.photo.id) use.onPhoto(draft.photo);
      writeUse(use, draft, leads);
      onClose();
    } catch (error) {
      setProblem(whatWentWrong(error));
      setBusy(false);
    }
  };
  const replace = async () => {
    try {
      const { photos, problems } = await request('photo:choose', {});
      const [photo] = photos;
      if (photo) setDraft((before) => replacePhoto(before, photo));
      setProblem(problems.join(' '));
    } catch (error) {
      if (!(error instanceof NewsroomError && error.code === 'cancelled')) setProblem(whatWentWrong(error));
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      // Said here, so that a second press closes nothing over somebody's head.
      event.preventDefault();
      close();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void write(false);
    } else if (!isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      const crop = cropOfKey(event.key);
      if (crop !== null) change({ cuts: { ...draft.cuts, shown: crop } });
      else if (event.key === 'f' || event.key === 'F') focusPoint();
      else return;
      event.preventDefault();
    }
  };
  const focusPoint = () => {
    const next = !isFocusing;
    setFocusing(next);
    const target = next ? '[data-focal-point]' : '[data-crop-frame]';
    page.current?.querySelector<HTMLElement>(target)?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- keys of the dialog inside, wherever they are pressed
    <div ref={page} onKeyDown={keys}>
      <Dialog
        size="large"
        title={isLead ? 'Lead photo' : 'Photo'}
        about={
          <>
            <span className={styles['file']}>{sayPhotoFile(draft.photo)}</span>
            <Button tone="bare" className={styles['replace']} onClick={() => void replace()}>
              Replace
            </Button>
          </>
        }
        footer={
          <DialogFooter
            draft={draft}
            problem={problem}
            isAsking={isAsking}
            isBusy={isBusy}
            canLead={!isLead && standing !== null && !isInGallery(use)}
            onCancel={close}
            onDiscard={onClose}
            onStay={() => setAsking(false)}
            onDone={(leads) => void write(leads)}
          />
        }
        onClose={close}
      >
        <div className={styles['sides']}>
          <CropStage
            key={draft.photo.id}
            address={photoAddress(draft.photo.id)}
            picture={draft.photo}
            cuts={draft.cuts}
            isFocusing={isFocusing}
            onFocusing={setFocusing}
            onCuts={(cuts) => change({ cuts })}
          />
          <PhotoForm
            draft={draft}
            isSuggested={standing !== null && isCaptionSuggested(standing.node)}
            onChange={change}
            onTrouble={setTroubled}
          />
        </div>
      </Dialog>
    </div>
  );
}

const isInGallery = ({ editor, place }: PhotoUse): boolean =>
  isGallery(editor.state.doc.resolve(place.now()).parent);

function whatWentWrong(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Not kept yet: ${said}`;
}
