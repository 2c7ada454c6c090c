/** Every request the page may make of the main process, and every event it may be told: preload, handlers and client derive from it. */
import * as v from 'valibot';
import { AVATARS } from '../core/base/avatars.ts';
import { CODE_PICTURES } from '../core/classes/picture-code.ts';
import { ProgressEvent, ProgressFact, Sighting } from '../core/progress/progress-event.ts';
import { TableRow } from '../core/progress/progress-table.ts';

const request = <I extends v.GenericSchema, O extends v.GenericSchema>(input: I, output: O) => ({ input, output });

const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));
const Bytes = v.instance(Uint8Array);
const Files = v.map(v.string(), Bytes);
const Nothing = v.undefined();
/** A sentence for the person, in their language, that says what to do. */
const Refusal = v.object({ ok: v.literal(false), message: v.string() });

export const ClassSummary = v.object({
  id: Id,
  name: v.string(),
  /** "CE1 · CE2 · mercredi": free text under the name. */
  detail: v.string(),
  /** A key of the avatar set. */
  emblem: v.string(),
  school: v.string(),
  /** When it meets: "mardi, 16 h 30". */
  slot: v.string(),
  /** "2026–2027". */
  schoolYear: v.string(),
  childCount: v.number(),
  packId: v.nullable(Id),
  /** Children say who they are by three pictures too. */
  hasCodes: v.boolean(),
  /** When a child last signed in on this laptop, by its clock; null: never. */
  usedAtMs: v.nullable(v.number()),
});
export type ClassSummary = v.InferOutput<typeof ClassSummary>;

export const Child = v.object({ id: Id, firstName: v.string(), avatar: v.string() });
export type Child = v.InferOutput<typeof Child>;

const FirstName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
const Pictures = v.array(v.picklist(CODE_PICTURES));

/** A child as the animator sees them. */
export const RosterEntry = v.object({
  ...Child.entries,
  isArchived: v.boolean(),
  /** Null: none was given. */
  code: v.nullable(Pictures),
  /** The other entries that were said to be this child, under the names they had. */
  joined: v.array(v.object({ id: Id, firstName: v.string() })),
});
export type RosterEntry = v.InferOutput<typeof RosterEntry>;

/** What an animator says about a class; what is left out stays as it was. */
const ClassFacts = v.object({
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)), detail: v.pipe(v.string(), v.maxLength(80)), emblem: v.pipe(v.string(), v.maxLength(40)),
  school: v.exactOptional(v.pipe(v.string(), v.maxLength(80))), slot: v.exactOptional(v.pipe(v.string(), v.maxLength(60))), schoolYear: v.exactOptional(v.pipe(v.string(), v.maxLength(20))),
});

export const PackSummary = v.object({
  id: Id,
  version: v.string(),
  title: v.string(),
  summary: v.string(),
  /** Came with the app, or was loaded by an animator. */
  isBuiltIn: v.boolean(),
  /** Whose signature it carries; null when nobody known vouches for it. */
  publisher: v.nullable(v.string()),
  /** A newer version that is on this laptop too, for a class that keeps the one it began with. */
  newer: v.nullable(v.string()),
  minutesPerSession: v.number(),
  lessons: v.array(v.object({ id: Id, title: v.string(), stepIds: v.array(Id), /** Icon of the treasure found at the end. */ treasure: v.string() })),
});
export type PackSummary = v.InferOutput<typeof PackSummary>;

/** A pack that an animator writes; its id is that of the pack it becomes. */
export const DraftSummary = v.object({ id: Id, title: v.string(), version: v.string(), lessonCount: v.number(), changedAtMs: v.number() });
export type DraftSummary = v.InferOutput<typeof DraftSummary>;

/** A lesson as it lies in its pack: `lesson.json`, `lesson.<locale>.md`, starter project, pictures, by file name. */
export const LessonFiles = v.object({ packId: Id, lessonId: Id, files: Files });
export type LessonFiles = v.InferOutput<typeof LessonFiles>;

export const ProjectSummary = v.object({
  id: Id,
  title: v.string(),
  /** Null for a free creation. */
  lesson: v.nullable(v.object({ packId: Id, lessonId: Id })),
  updatedAtMs: v.number(),
  /** PNG. */
  thumbnail: v.nullable(Bytes),
  /** Where it was last changed. */
  laptopId: v.string(),
  /** It was changed on two laptops that did not know of each other, and this is the other one. */
  isBeside: v.boolean(),
});
export type ProjectSummary = v.InferOutput<typeof ProjectSummary>;

/** One of the versions of a project that lead to its present. */
export const KeptVersion = v.object({
  version: v.string(),
  /** By the clock of the laptop where it was made. */
  savedAtMs: v.number(),
  /** PNG. */
  thumbnail: v.nullable(Bytes),
  isPresent: v.boolean(),
  /** Where it was made, when that was another laptop: its name, or empty when it has none here. Null: on this one. */
  laptopLabel: v.nullable(v.string()),
});
export type KeptVersion = v.InferOutput<typeof KeptVersion>;

/** `version`: which one this is, to be told when something made from it is saved; `json` is the text of project.json; `assets`: where the bytes of its pictures and sounds are, by md5ext. */
export const SavedProject = v.object({ id: Id, version: v.string(), title: v.string(), lesson: v.nullable(v.object({ packId: Id, lessonId: Id })), json: v.string(), assets: v.map(v.string(), v.string()) });
export type SavedProject = v.InferOutput<typeof SavedProject>;

/** Scratch's own limit for a project with all its pictures and sounds is half of it. */
export const LARGEST_PROJECT_BYTES = 100 * 1024 * 1024;

/** Its bytes are read from `address`: of the main process, or of a blob. */
export const OpenedFile = v.object({ name: v.string(), address: v.string() });
export type OpenedFile = v.InferOutput<typeof OpenedFile>;

/** What an animator decides for this laptop. */
export const LaptopSettings = v.object({
  /** What people call it, on its label; empty: the name that the computer has. */
  laptopName: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  isMicrophoneAllowed: v.boolean(),
  /** Not written by versions without a camera. */
  isCameraAllowed: v.optional(v.boolean(), false),
  /** Do Z, Q, S and D count as arrows too? */
  areLettersArrows: v.optional(v.boolean(), false),
  /** How much the earlier versions of a class's projects may take on the disk, in MB: beyond that the oldest go. */
  mostHistoryMegabytes: v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(2000)), 200),
  /** The loudest that may be heard, in percent of what the computer can. */
  mostVolume: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
});
export type LaptopSettings = v.InferOutput<typeof LaptopSettings>;

/** A class bag that lies on a stick or was chosen; `id` is known to this run of the app only. */
export const FoundBag = v.object({
  id: Id,
  fileName: v.string(),
  /** Null when the file is none, with `trouble` saying why. `isOwn`: this laptop made it; `isOneChild`: it holds one child's things only. */
  bag: v.nullable(v.object({ classId: Id, className: v.string(), laptopLabel: v.string(), madeAtMs: v.number(), isLocked: v.boolean(), isKnown: v.boolean(), isOwn: v.boolean(), isOneChild: v.boolean() })),
  trouble: v.nullable(v.string()),
});
export type FoundBag = v.InferOutput<typeof FoundBag>;

/** `present`: the version that is on this laptop. `trouble`: why it would be refused. */
export const FoundPack = v.object({
  id: Id, fileName: v.string(),
  pack: v.nullable(v.object({ title: v.string(), version: v.string(), present: v.nullable(v.string()) })),
  trouble: v.nullable(v.string()),
});
export type FoundPack = v.InferOutput<typeof FoundPack>;

/** A stick that is plugged in, with what was found on it. */
export const FoundStick = v.object({
  id: Id, name: v.string(), bags: v.array(FoundBag), packs: v.array(FoundPack),
  /** An installer of a newer Périscode, by its name. */
  newer: v.nullable(v.object({ fileName: v.string(), version: v.string() })),
});
export type FoundStick = v.InferOutput<typeof FoundStick>;

/** What was found on this laptop: `poor` is told and does not hinder, `bad` does. `words` for people, `values` for programs. */
export const LaptopReport = v.object({
  version: v.string(), isFit: v.boolean(),
  checks: v.array(v.object({ id: v.string(), state: v.picklist(['good', 'poor', 'bad']), words: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) })),
});
export type LaptopReport = v.InferOutput<typeof LaptopReport>;

/** How far a laptop of a class had got when it last told, by its own clock. */
export const KnownLaptop = v.object({ id: v.string(), label: v.string(), toldAtMs: v.number(), isThisOne: v.boolean() });
export type KnownLaptop = v.InferOutput<typeof KnownLaptop>;

/** The ending of a file that is taken away: a project, a sprite, a picture, a sound, a print, a report. */
const SavedKind = v.picklist(['sb3', 'sprite3', 'svg', 'png', 'jpg', 'gif', 'bmp', 'wav', 'mp3', 'pdf', 'csv', 'zip']);
export type SavedKind = v.InferOutput<typeof SavedKind>;

export const PRINTS = ['animator-sheet', 'worksheet', 'cards', 'certificate'] as const;

/** What an animator wants on paper. */
export const PrintWish = v.object({
  what: v.picklist(PRINTS),
  packId: Id,
  /** Null: all lessons of the pack. */
  lessonId: v.nullable(Id),
  /** Named in the foot; its children get the certificates; its version of the pack is printed. Null: no class, and a certificate without a name. */
  classId: v.nullable(Id),
  /** Whose certificate; null: one for each child of the class. */
  childId: v.nullable(Id),
  to: v.picklist(['pdf', 'printer']),
});
export type PrintWish = v.InferOutput<typeof PrintWish>;

export const CLASS_PRINTS = ['login-cards', 'register'] as const;

/** What an animator wants on paper of a class: the children's pictures to come in; the sheet for the town's register. */
export const ClassPrintWish = v.object({ what: v.picklist(CLASS_PRINTS), classId: Id, to: v.picklist(['pdf', 'printer']) });
export type ClassPrintWish = v.InferOutput<typeof ClassPrintWish>;

export const REPORTS = ['class', 'attendance', 'town'] as const;

/** A report of a class, or of all classes of this laptop, as a file or on paper. */
export const ReportWish = v.object({
  what: v.picklist(REPORTS),
  /** The town's report is of all classes. */
  classId: Id,
  /** Of which lesson the class's progress is; null: the one it is at. */
  lessonId: v.nullable(Id),
  to: v.picklist(['csv', 'pdf', 'printer']),
});
export type ReportWish = v.InferOutput<typeof ReportWish>;

/** A script, a costume, a sound or a sprite that a child carries from one project to another. */
export const BackpackItem = v.object({
  id: Id,
  kind: v.picklist(['script', 'costumes', 'sounds', 'sprite']),
  name: v.string(),
  /** An SVG or PNG to know it by. */
  picture: v.nullable(Bytes),
});
export type BackpackItem = v.InferOutput<typeof BackpackItem>;

/** How much one child's backpack holds. */
export const BACKPACK_LIMITS = { items: 60, bytes: 30_000_000 };

/** The class in which guests work. */
export const GUEST_CLASS_ID = 'invites';
export const GUEST_CHILD_ID = 'invite';

/** Installed, with what is new since the version before; or refused whole. */
const PackImport = v.union([v.object({ ok: v.literal(true), pack: PackSummary, before: v.nullable(v.string()), changes: v.array(v.string()) }), Refusal]);

export const ipcContract = {
  'app:info': request(Nothing, v.object({ version: v.string(), locale: v.picklist(['fr', 'en']), isReducedMotion: v.boolean() })),
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

  'animator:status': request(Nothing, v.object({ hasPin: v.boolean(), isUnlocked: v.boolean() })),
  'animator:setPin': request(v.object({ pin: v.pipe(v.string(), v.regex(/^\d{4,8}$/)) }), Nothing),
  'animator:unlock': request(v.object({ pin: v.pipe(v.string(), v.maxLength(16)) }), v.object({ isUnlocked: v.boolean(), retryInMs: v.number() })),
  'animator:lock': request(Nothing, Nothing),

  'settings:read': request(Nothing, LaptopSettings),
  'settings:write': request(LaptopSettings, Nothing),

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
  'menu:chosen': v.object({ command: v.picklist(['save-as', 'new-project', 'undo', 'redo', 'projector']) }),
};

export type Channel = keyof typeof ipcContract;
export type EventName = keyof typeof ipcEvents;
export type Input<C extends Channel> = v.InferOutput<(typeof ipcContract)[C]['input']>;
export type Output<C extends Channel> = v.InferOutput<(typeof ipcContract)[C]['output']>;
export type EventData<E extends EventName> = v.InferOutput<(typeof ipcEvents)[E]>;
export type Handlers = { readonly [C in Channel]: (input: Input<C>) => Promise<Output<C>> };
/** How a request comes back: a refusal is a sentence for the person, in their language. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
