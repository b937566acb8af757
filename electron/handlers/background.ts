import {
  onCloseChoices,
  type BackgroundChoices,
  type OnClose,
  type Waiting,
} from '#core/publication/background';
import type { CallInput } from '#core/contract/calls';
import type { Handlers } from '#core/contract/handlers';
import type { Desk } from '../storage/desk';
import { listPublications } from '../storage/publications';
import { readSetting, writeSetting } from '../storage/settings';
import type { Ports } from './ports';

/** What goes on without a window: whether it does, whether the system tells of it, whether it starts with the computer. */
export function backgroundHandlers(ports: Ports): Pick<Handlers, 'background:settings' | 'background:set'> {
  const settings = () => ({
    ...backgroundChoices(ports.desk),
    startsAtLogin: ports.background.startsAtLogin(),
    canTell: ports.background.canTell,
    canStartAtLogin: ports.background.canStartAtLogin,
  });
  return {
    'background:settings': settings,
    'background:set': (changed) => {
      setBackground(ports, changed);
      return settings();
    },
  };
}

/** What was chosen for a desk. Nothing chosen: a person is asked, and the system tells. */
export function backgroundChoices({ db }: Desk): Pick<BackgroundChoices, 'onClose' | 'tellsBySystem'> {
  const onClose = readSetting(db, 'on-close');
  return {
    onClose: onCloseChoices.find((choice) => choice === onClose) ?? 'ask',
    tellsBySystem: readSetting(db, 'tells-by-system') !== 'no',
  };
}

/** What waits to go out by itself, the next first. */
export function waitingPublications({ db }: Desk): readonly Waiting[] {
  return listPublications(db).filter(({ state }) => state === 'waiting' || state === 'sending');
}

/** Keeps what closing the window does. @throws NewsroomError `disk`. */
export function keepOnClose({ db }: Desk, choice: OnClose): void {
  writeSetting(db, 'on-close', choice);
}

function setBackground({ desk, background }: Ports, changed: CallInput<'background:set'>): void {
  const { onClose, tellsBySystem, startsAtLogin } = changed;
  if (startsAtLogin !== undefined) background.startAtLogin(startsAtLogin);
  if (onClose !== undefined) keepOnClose(desk, onClose);
  if (tellsBySystem !== undefined) writeSetting(desk.db, 'tells-by-system', tellsBySystem ? 'yes' : 'no');
}
