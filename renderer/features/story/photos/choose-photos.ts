import { NewsroomError } from '#core/newsroom-error';
import { on, request } from '../../../app/api';
import { followPosition } from '../../../editor/follow-position';
import { putPhotos, type PhotoTarget } from './put-photos';
import { sayProblems } from './say-problems';
import { beginTakingIn } from './taking-in';

/** Asks for photo files and puts them after the block that is being written. */
export async function choosePhotos(target: PhotoTarget): Promise<void> {
  const place = followPosition(target.editor, target.editor.state.selection.to);
  const { say, end } = beginTakingIn(() => void request('photo:cancel', {}));
  const leave = on('photo:progress', say);
  try {
    const { photos, problems } = await request('photo:choose', {});
    sayProblems(problems, target.notify);
    putPhotos(target, photos, place.now());
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'cancelled') return;
    target.notify(error instanceof Error ? error.message : String(error));
  } finally {
    leave();
    end();
    place.letGo();
  }
}
