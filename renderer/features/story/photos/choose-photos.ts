import { NewsroomError } from '#core/newsroom-error';
import { request } from '../../../app/api';
import { followPosition } from '../../../editor/follow-position';
import { putPhotos, type PhotoTarget } from './put-photos';

/** Asks for photo files and puts them after the block that is being written. */
export async function choosePhotos(target: PhotoTarget): Promise<void> {
  const place = followPosition(target.editor, target.editor.state.selection.to);
  try {
    const { photos, problems } = await request('photo:choose', {});
    problems.forEach((problem) => target.notify(problem));
    putPhotos(target, photos, place.now());
  } catch (error) {
    if (error instanceof NewsroomError && error.code === 'cancelled') return;
    target.notify(error instanceof Error ? error.message : String(error));
  } finally {
    place.letGo();
  }
}
