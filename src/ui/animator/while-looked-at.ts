import type { ReactiveControllerHost } from 'lit';

/** Does `work` again whenever the window gets the focus back, and every so often while it can be seen, as long as `host` is on the page. */
export function whileLookedAt(host: ReactiveControllerHost, everyMs: number, work: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  host.addController({
    hostConnected() {
      addEventListener('focus', work);
      timer = setInterval(() => { if (!document.hidden) work(); }, everyMs);
    },
    hostDisconnected() {
      removeEventListener('focus', work);
      clearInterval(timer);
    },
  });
}
