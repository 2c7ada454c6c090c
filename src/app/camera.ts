/** Sees, when the animator allows it: for photographs in costumes. */
export class Camera {
  /** As the animator decided; the main process is asked again and has the last word. */
  isAllowed = false;

  /** Null without permission or camera. */
  async open(): Promise<MediaStream | null> {
    if (!this.isAllowed) return null;
    try {
      return await navigator.mediaDevices.getUserMedia({ video: true });
    } catch {
      return null;
    }
  }
}
