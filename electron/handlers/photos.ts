import type { Handlers } from '#core/contract/handlers';
import { editPhoto, getPhoto } from '../storage/photos';
import { attachPhoto } from './attach-photo';
import { choosePhotos, type TakingIn } from './choose-photos';
import type { Ports } from './ports';

type PhotoCalls = 'photo:attach' | 'photo:choose' | 'photo:cancel' | 'photo:edit' | 'photo:get';

/** Taking photos in and changing what the desk says about them. */
export function photoHandlers(ports: Ports): Pick<Handlers, PhotoCalls> {
  let takingIn: TakingIn = { cancelled: false };
  return {
    'photo:attach': async ({ fileName, bytes }) => {
      const photo = await attachPhoto(ports, fileName, bytes);
      ports.emit('library:changed', {});
      return photo;
    },
    'photo:choose': () => {
      takingIn = { cancelled: false };
      return choosePhotos(ports, takingIn);
    },
    'photo:cancel': () => {
      takingIn.cancelled = true;
      return {};
    },
    'photo:edit': ({ photo, ...edit }) => {
      const edited = editPhoto(ports.desk.db, photo, edit);
      ports.emit('photo:changed', { photo });
      return edited;
    },
    'photo:get': ({ photo }) => getPhoto(ports.desk.db, photo),
  };
}
