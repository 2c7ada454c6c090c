/** What a page may ask of the machine: nothing but the microphone and the camera, where the animator allows them. A line per permission, so that allowing one is a decision that shows. */
import type { Session } from 'electron';

type Permission = Parameters<NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>>[1];
interface Answer { readonly isAllowed: boolean; readonly reason: string }
const no = (reason: string): Answer => ({ isAllowed: false, reason });

const NO_NETWORK = 'The app works without any network.';
const NO_DEVICE = 'No lesson drives a device.';
const NO_BACKGROUND = 'Nothing goes on when the window is closed.';
const NO_IMMERSION = 'The stage is flat.';

/** A permission that a newer Electron adds does not compile until it has its line. */
const PERMISSIONS: Readonly<Record<Permission, Answer>> = {
  'ar': no(NO_IMMERSION),
  'automatic-fullscreen': no('The person decides on full screen, from the menu.'),
  'background-fetch': no(NO_NETWORK),
  'background-sync': no(NO_BACKGROUND),
  'captured-surface-control': no('The app captures no screen.'),
  'clipboard-read': no('Only what the person pastes is read.'),
  'clipboard-sanitized-write': no('Blocks are copied inside the app.'),
  'deprecated-sync-clipboard-read': no('Only what the person pastes is read.'),
  'display-capture': no('The app captures no screen.'),
  'fileSystem': no('Files go through the dialogs of the main process.'),
  'fullscreen': no('The person decides on full screen, from the menu.'),
  'geolocation': no('Where a child is concerns nobody.'),
  'geolocation-approximate': no('Where a child is concerns nobody.'),
  'hand-tracking': no(NO_IMMERSION),
  'hid': no(NO_DEVICE),
  'idle-detection': no('Whether a child is at the keyboard concerns nobody.'),
  'keyboardLock': no('The keyboard stays the person’s.'),
  'local-fonts': no('The app brings its fonts.'),
  'local-network': no(NO_NETWORK),
  'local-network-access': no(NO_NETWORK),
  'loopback-network': no(NO_NETWORK),
  'media': no('Microphone and camera are the animator’s to allow, each alone: see `mayRecord`.'),
  'mediaKeySystem': no('Nothing here is locked.'),
  'midi': no(NO_DEVICE),
  'midiSysex': no(NO_DEVICE),
  'nfc': no(NO_DEVICE),
  'notifications': no('What the app has to say, it says in its window.'),
  'openExternal': no('No link leaves the app.'),
  'payment-handler': no('Free.'),
  'periodic-background-sync': no(NO_BACKGROUND),
  'persistent-storage': no('Children’s work is kept by the main process.'),
  'pointerLock': no('The mouse stays the person’s.'),
  'screen-wake-lock': no('Laptops may sleep.'),
  'sensors': no(NO_DEVICE),
  'serial': no(NO_DEVICE),
  'smart-card': no(NO_DEVICE),
  'speaker-selection': no('The system chooses the speaker.'),
  'storage-access': no('Children’s work is kept by the main process.'),
  'system-wake-lock': no('Laptops may sleep.'),
  'top-level-storage-access': no('Children’s work is kept by the main process.'),
  'unknown': no('What has no name is not granted.'),
  'usb': no(NO_DEVICE),
  'vr': no(NO_IMMERSION),
  'web-app-installation': no('The app is the only app.'),
  'web-printing': no('Printing goes through the main process.'),
  'window-management': no('One window.'),
};

const mayUse = (permission: Permission): boolean => PERMISSIONS[permission]?.isAllowed ?? false;

/** Answers every "may I" of the session's pages from the table; `mayRecord`: has the animator of this laptop allowed the microphone (`audio`) or the camera (`video`)? */
export function guardPermissions(session: Session, mayRecord: (kind: 'audio' | 'video') => boolean): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const kinds = permission === 'media' && 'mediaTypes' in details ? details.mediaTypes ?? [] : [];
    answer(mayUse(permission) || (kinds.length > 0 && kinds.every(mayRecord)));
  });
  session.setPermissionCheckHandler((_contents, permission, _origin, { mediaType }) => mayUse(permission) || (permission === 'media' && (mediaType === 'audio' || mediaType === 'video') && mayRecord(mediaType)));
  session.setDevicePermissionHandler(() => false);
  session.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }));
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => [...protectedClasses]);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
}
