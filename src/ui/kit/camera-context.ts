import { createContext } from '@lit/context';

/** The camera, as screens use it. */
export interface Camera {
  /** Does the animator of this laptop allow it? */
  readonly isAllowed: boolean;
  /** What it sees, until its tracks are stopped; null without permission or camera. */
  open(): Promise<MediaStream | null>;
}

export const cameraContext = createContext<Camera>(Symbol('camera'));
