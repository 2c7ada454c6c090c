/** Addresses for pictures that came as bytes, as long as the element that shows them is on the page. */
import type { ReactiveControllerHost } from 'lit';

export class PictureUrls {
  readonly #urls = new Map<object, string>();

  constructor(host: ReactiveControllerHost) {
    host.addController({
      hostDisconnected: () => {
        for (const url of this.#urls.values()) URL.revokeObjectURL(url);
        this.#urls.clear();
      },
    });
  }

  /** `png`: of `thing`; undefined when it has none. */
  of(thing: object, png: Uint8Array | null): string | undefined {
    if (!png) return undefined;
    let url = this.#urls.get(thing);
    // Copied: a Blob takes bytes of its own buffer only, not of a shared one.
    if (!url) this.#urls.set(thing, url = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' })));
    return url;
  }
}
