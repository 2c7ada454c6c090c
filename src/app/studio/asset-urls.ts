/** Addresses under which the page can show a project's pictures. */

const TYPES: Readonly<Record<string, string>> = { svg: 'image/svg+xml', png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', bmp: 'image/bmp' };

export class AssetUrls {
  readonly #urls = new Map<string, string>();

  /** The same address each time; null for what no browser shows. */
  of(name: string, bytes: Uint8Array | undefined): string | null {
    const known = this.#urls.get(name);
    if (known !== undefined) return known;
    const type = TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
    if (!type || !bytes) return null;
    const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
    this.#urls.set(name, url);
    return url;
  }

  dispose(): void {
    for (const url of this.#urls.values()) URL.revokeObjectURL(url);
    this.#urls.clear();
  }
}
