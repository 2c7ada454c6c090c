/** The files of a pack that was dropped on the window: one zip, or a folder with what is in it. */

export interface DroppedPack { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>> }

const MOST_FILES = 2000;

/** Null when nothing that could be a pack was dropped. */
export async function readDroppedPack(transfer: DataTransfer): Promise<DroppedPack | null> {
  // Asked for before anything is awaited: afterwards the browser has forgotten what was dropped.
  const [entry] = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const [file] = transfer.files;
  if (!entry) return file ? { name: file.name, files: new Map([[file.name, new Uint8Array(await file.arrayBuffer())]]) } : null;
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  await readEntry(entry, entry.isDirectory ? '' : entry.name, files);
  return { name: entry.name, files };
}

async function readEntry(entry: FileSystemEntry, path: string, files: Map<string, Uint8Array<ArrayBuffer>>): Promise<void> {
  if (files.size > MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => { entry.file(resolve, reject); });
    files.set(path, new Uint8Array(await file.arrayBuffer()));
  } else if (isFolder(entry)) {
    for (const inside of await entriesOf(entry)) await readEntry(inside, path === '' ? inside.name : `${path}/${inside.name}`, files);
  }
}

/** They come in portions; an empty one is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => { reader.readEntries(resolve, reject); });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
