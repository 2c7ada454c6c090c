/** Every request the page may make of the main process, and every event it may be told: preload, handlers and client derive from it. */
import * as v from 'valibot';
import { AVATARS } from '../core/base/avatars.ts';
import { Access, ChosenAccess } from '../core/classes/access.ts';
import { ProgressEvent, ProgressFact, Sighting } from '../core/progress/progress-event.ts';
import { TableRow } from '../core/progress/progress-table.ts';
import { BackpackItem, Bytes, Child, ClassFacts, ClassPrintWish, ClassSummary, DraftSummary, Files, FirstName, FoundBag, FoundStick, GuideWish, Id, KeptVersion, KnownLaptop, LaptopReport, LaptopSettings, LessonFiles, Nothing, OpenedFile, PackImport, PackSummary, Pictures, PrintWish, ProjectSummary, Refusal, ReportWish, RosterEntry, SavedKind, SavedProject, Tour } from './records.ts';

export * from './records.ts';

const request = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O) => ({ input, output });

export const ipcContract = {
  'app:info': request(Nothing, v.object({ version: v.string(), locale: v.picklist(['fr', 'en']) })),
  /** A file given on the command line or by a double click, once. */
  'app:takeOpenedFile': request(Nothing, v.nullable(OpenedFile)),
  /** What the main process has to say since it started (a class restored from its copy, for example). */
  'app:notices': request(Nothing, v.array(v.string())),
  /** Everything is kept: the closing or loading that the page held back goes on. */
  'app:goOn': request(Nothing, Nothing),
  /** Looks whether this laptop has what a session needs: for the animator. */
  'app:examine': request(Nothing, LaptopReport),
  /** The window, without bars, on the whole screen. */
  'app:setFullScreen': request(v.object({ isFullScreen: v.boolean() }), Nothing),
  /** Ends the app, in kiosk mode too. */
  'app:leave': request(Nothing, Nothing),

  'animator:status': request(Nothing, v.object({ hasPin: v.boolean(), isUnlocked: v.boolean() })),
  'animator:setPin': request(v.object({ pin: v.pipe(v.string(), v.regex(/^\d{4,8}$/)) }), Nothing),
  'animator:unlock': request(v.object({ pin: v.pipe(v.string(), v.maxLength(16)) }), v.object({ isUnlocked: v.boolean(), retryInMs: v.number() })),
  'animator:lock': request(Nothing, Nothing),

  'settings:read': request(Nothing, LaptopSettings),
  'settings:write': request(LaptopSettings, Nothing),

  /** The tour of the app; `isOffered`: on a new laptop, and where it was broken off, unless IT says no. */
  'tour:read': request(Nothing, v.object({ ...Tour.entries, isOffered: v.boolean() })),
  'tour:keep': request(Tour, Nothing),

  /** How the app is for a child; for a class (`childId` null); for the laptop (both null). */
  'access:read': request(v.object({ classId: v.nullable(Id), childId: v.nullable(Id) }), Access),
  /** Children choose for themselves, animators for a class (`childId` null). `change` null: as in the layer below again. */
  'access:choose': request(v.object({ classId: Id, childId: v.nullable(Id), change: v.nullable(ChosenAccess) }), Nothing),

  'classes:list': request(Nothing, v.array(ClassSummary)),
  'classes:create': request(ClassFacts, ClassSummary),
  'classes:change': request(v.object({ classId: Id, facts: ClassFacts }), Nothing),
  /** The class follows the newest version of the pack from now on, and keeps it. */
  'classes:setPack': request(v.object({ classId: Id, packId: v.nullable(Id) }), Nothing),
  'classes:children': request(v.object({ classId: Id }), v.array(Child)),
  /** First names as pasted; two alike are told apart ("Léa", "Léa 2"; "Léa B." where an initial was given). */
  'classes:addChildren': request(v.object({ classId: Id, firstNames: v.array(v.pipe(v.string(), v.maxLength(40))) }), v.array(Child)),

  /** A child says who they are. `asked`: their pictures are wanted first; `wrong`: these were not theirs. */
  'classes:signIn': request(v.object({ classId: Id, childId: Id, pictures: v.nullable(Pictures) }), v.picklist(['in', 'asked', 'wrong'])),

  /** Everybody in the order of the alphabet, with those archived. */
  'roster:list': request(v.object({ classId: Id }), v.array(RosterEntry)),
  /** The name they got: another one's is told apart. */
  'roster:rename': request(v.object({ classId: Id, childId: Id, firstName: FirstName }), v.string()),
  /** Children choose it themselves too. */
  'roster:setAvatar': request(v.object({ classId: Id, childId: Id, avatar: v.picklist(AVATARS) }), Nothing),
  /** One who left is no longer listed; nothing of theirs goes. */
  'roster:archive': request(v.object({ classId: Id, childId: Id, isArchived: v.boolean() }), Nothing),
  /** Two entries are one child's, under the name and avatar of the one added first, or two after all. */
  'roster:join': request(v.object({ classId: Id, ids: v.tuple([Id, Id]), isJoined: v.boolean() }), Nothing),
  /** What they made and did is copied into the other class; here they are archived. */
  'roster:move': request(v.object({ classId: Id, childId: Id, toClassId: Id }), Nothing),
  /** Gives everybody three pictures, or asks for none any more. */
  'roster:setCodes': request(v.object({ classId: Id, hasCodes: v.boolean() }), Nothing),
  'roster:newCode': request(v.object({ classId: Id, childId: Id }), Pictures),

  /** The laptops whose data is here; where bags are left for the others (null: nowhere). */
  'classes:laptops': request(v.object({ classId: Id }), v.object({ laptops: v.array(KnownLaptop), watchedFolder: v.nullable(v.string()) })),

  'sticks:look': request(Nothing, v.array(FoundStick)),
  /** Writes the bag of the class, or of one of its children, on a stick or where the animator chooses; its name, or null when they change their mind. */
  'bags:take': request(v.object({ classId: Id, childId: v.nullable(Id), password: v.nullable(v.pipe(v.string(), v.minLength(4), v.maxLength(200))), stickId: v.nullable(Id) }), v.nullable(v.string())),
  /** Asks for bags, many at once. */
  'bags:choose': request(Nothing, v.array(FoundBag)),
  /** Joins a bag that was found into its class, or into another: all of it, or a sentence that says why not. */
  'bags:bring': request(v.object({ bagId: Id, password: v.nullable(v.string()), into: v.nullable(Id) }), v.object({ classId: Id, events: v.number(), changes: v.number(), versions: v.number() })),
  /** Asks for the folder where the class's bags are left for other laptops, or leaves none. The folder, null when there is none. */
  'bags:watch': request(v.object({ classId: Id, isWatched: v.boolean() }), v.nullable(v.string())),

  /** The newest of each; of the pack that a class follows, the version that it keeps. */
  'packs:list': request(v.object({ classId: v.nullable(Id) }), v.array(PackSummary)),
  /** Asks the animator for a folder or a zip and installs the pack whole, or refuses it whole. Null: nothing chosen. */
  'packs:import': request(v.object({ from: v.picklist(['folder', 'file']) }), v.nullable(PackImport)),
  /** The same for one found on a stick, or dropped on the window: a zip, or the files of a folder. */
  'packs:bring': request(v.object({ foundId: Id }), PackImport),
  'packs:drop': request(v.object({ name: v.pipe(v.string(), v.maxLength(200)), files: Files }), PackImport),
  /** Takes the loaded versions away, unless a class follows the pack; `packs:restore` brings them back until the app ends. */
  'packs:remove': request(v.object({ packId: Id }), Nothing),
  'packs:restore': request(v.object({ packId: Id }), Nothing),
  'packs:lesson': request(v.object({ classId: v.nullable(Id), packId: Id, lessonId: Id }), LessonFiles),
  /** For the animator: the project file that each step begins with when those before went as they should, by step id. */
  'packs:stepStarts': request(v.object({ classId: v.nullable(Id), packId: Id, lessonId: Id }), Files),

  'drafts:list': request(Nothing, v.array(DraftSummary)),
  /** A pack of this laptop copied as the beginning of another one. */
  'drafts:create': request(v.object({ packId: Id, title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)) }), DraftSummary),
  /** All files of the pack, by path. */
  'drafts:open': request(v.object({ draftId: Id }), Files),
  'drafts:write': request(v.object({ draftId: Id, written: Files, removed: v.array(v.string()) }), Nothing),
  /** It can be had back until the app ends. */
  'drafts:remove': request(v.object({ draftId: Id }), Nothing),
  'drafts:restore': request(v.object({ draftId: Id }), Nothing),
  /** From then on it is among the packs, and classes may follow it. */
  'drafts:publish': request(v.object({ draftId: Id }), v.union([v.object({ ok: v.literal(true), pack: PackSummary }), Refusal])),
  /** Asks where and writes a `.periscode-pack`. Null: the person changed their mind. */
  'drafts:export': request(v.object({ draftId: Id }), v.nullable(v.union([v.object({ ok: v.literal(true), name: v.string() }), Refusal]))),

  /** Keeps it as a PDF where the person chooses, or sends it to a printer. Null: the person changed their mind. */
  'prints:make': request(PrintWish, v.nullable(v.object({ fileName: v.nullable(v.string()) }))),

  /**
   * Begins a folder of games to take home, on a stick or where the person chooses; null when they change their mind. `childIds` null: the whole class;
   * `projectId`: that creation alone. Nothing is seen of the folder before the last creation is in it.
   */
  'takeHome:begin': request(
    v.object({ classId: Id, childIds: v.nullable(v.array(Id)), projectId: v.nullable(Id), hasLessons: v.boolean(), hasFree: v.boolean(), isNamed: v.boolean(), stickId: v.nullable(Id) }),
    v.nullable(v.object({ takingId: Id, total: v.number() })),
  ),
  /** One creation more. `folder`: its name once all is there; `left`: titles of those that could not be read. */
  'takeHome:next': request(v.object({ takingId: Id }), v.object({ done: v.number(), total: v.number(), folder: v.nullable(v.string()), left: v.array(v.string()) })),
  /** Leaves nothing of what was begun. */
  'takeHome:abandon': request(Nothing, Nothing),
  'prints:guide': request(GuideWish, v.nullable(v.object({ fileName: v.nullable(v.string()) }))),
  'prints:ofClass': request(ClassPrintWish, v.nullable(v.object({ fileName: v.nullable(v.string()) }))),

  'reports:make': request(ReportWish, v.nullable(v.object({ fileName: v.nullable(v.string()) }))),
  'privacy:where': request(Nothing, v.object({ dataFolder: v.string() })),
  /** Everything about one child, or about each of the class, as a zip that a family can read; its name, or null when the person changes their mind. */
  'privacy:export': request(v.object({ classId: Id, childId: v.nullable(Id) }), v.nullable(v.string())),
  /** For good, in the copies too; what other laptops bring of them later is not taken. */
  'privacy:erase': request(v.object({ classId: Id, childIds: v.array(Id) }), Nothing),

  'progress:list': request(v.object({ classId: Id, childId: v.optional(Id) }), v.array(ProgressEvent)),
  /** Of the animator's class at one lesson of its pack; null: the one it is at. */
  'progress:table': request(v.object({ classId: Id, lessonId: v.nullable(Id) }), v.object({ lessonId: v.nullable(Id), rows: v.array(TableRow), lastSeen: v.array(Sighting) })),
  /** Only the animator judges by hand. */
  'progress:record': request(v.object({ classId: Id, childId: Id, fact: ProgressFact }), ProgressEvent),

  'projects:list': request(v.object({ classId: Id, childId: Id }), v.array(ProjectSummary)),
  'projects:load': request(v.object({ classId: Id, projectId: Id }), SavedProject),
  /**
   * A new version, made from the one `basedOn`, is kept unless `json` is unchanged. `assets`: the key under which each picture and sound was kept before (see `assetAddress`), by md5ext;
   * `missing` are those whose bytes are not there all the same.
   */
  'projects:save': request(
    v.object({
      classId: Id, childId: Id, projectId: v.nullable(Id), basedOn: v.nullable(v.string()), title: v.pipe(v.string(), v.maxLength(120)),
      lesson: v.nullable(v.object({ packId: Id, lessonId: Id })), json: v.string(), assets: v.map(v.string(), v.string()), thumbnail: v.nullable(Bytes),
    }),
    v.object({ projectId: Id, version: v.string(), savedAtMs: v.number(), missing: v.array(v.string()) }),
  ),
  'projects:rename': request(v.object({ classId: Id, projectId: Id, title: v.pipe(v.string(), v.maxLength(120)) }), Nothing),
  /** It is no longer listed, and can be had back whole by `projects:restore`. */
  'projects:remove': request(v.object({ classId: Id, projectId: Id }), Nothing),
  'projects:restore': request(v.object({ classId: Id, projectId: Id }), Nothing),
  /** Those removed, last changed first. */
  'projects:bin': request(v.object({ classId: Id, childId: Id }), v.array(ProjectSummary)),
  /** The present first. */
  'projects:versions': request(v.object({ classId: Id, projectId: Id }), v.array(KeptVersion)),
  /** An earlier version is the present from now on; the present stays among the versions. */
  'projects:goBack': request(v.object({ classId: Id, projectId: Id, version: v.string() }), Nothing),

  'backpack:list': request(v.object({ classId: Id, childId: Id }), v.array(BackpackItem)),
  /** `content` is a zip that the page makes and reads. Refused when the backpack is full. */
  'backpack:add': request(v.object({ classId: Id, childId: Id, kind: BackpackItem.entries.kind, name: v.pipe(v.string(), v.maxLength(120)), picture: v.nullable(Bytes), content: Bytes }), BackpackItem),
  'backpack:load': request(v.object({ classId: Id, id: Id }), v.nullable(Bytes)),
  'backpack:remove': request(v.object({ classId: Id, id: Id }), Nothing),

  'files:open': request(Nothing, v.nullable(OpenedFile)),
  /** Asks where; the file's bytes are then written to `address`. Null: the person changed their mind. */
  'files:saveAs': request(v.object({ suggestedName: v.string(), kind: SavedKind }), v.nullable(v.object({ address: v.string() }))),
};

export const ipcEvents = {
  /** A file was opened from the menu, by a second start or by the system. */
  'file:opened': OpenedFile,
  /** Something went wrong that no request asked about: a sentence for the person. */
  'app:notice': v.object({ message: v.string() }),
  /** A menu item whose work is the page's. */
  'menu:chosen': v.object({ command: v.picklist(['save-as', 'new-project', 'undo', 'redo', 'projector', 'help']) }),
};

export type Channel = keyof typeof ipcContract;
export type EventName = keyof typeof ipcEvents;
export type Input<C extends Channel> = v.InferOutput<(typeof ipcContract)[C]['input']>;
export type Output<C extends Channel> = v.InferOutput<(typeof ipcContract)[C]['output']>;
export type EventData<E extends EventName> = v.InferOutput<(typeof ipcEvents)[E]>;
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
/** How a request comes back: a refusal is a sentence for the person, in their language. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
