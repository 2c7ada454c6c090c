/** What goes between page and main process: the shapes that requests and their answers are made of. */
import * as v from 'valibot';
import { ChosenAccess } from '../core/classes/access.ts';
import { CODE_PICTURES } from '../core/classes/picture-code.ts';

export const Id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/u));
export const Bytes = v.instance(Uint8Array);
export const Files = v.map(v.string(), Bytes);
export const Nothing = v.undefined();
/** A sentence for the person, in their language, that says what to do. */
export const Refusal = v.object({ ok: v.literal(false), message: v.string() });

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

export const FirstName = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40));
export const Pictures = v.array(v.picklist(CODE_PICTURES));

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
export const ClassFacts = v.object({
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
  /** Do Z, Q, S and D count as arrows too, where `access` does not say? As versions without it wrote it. */
  areLettersArrows: v.optional(v.boolean(), false),
  /** How much the earlier versions of a class's projects may take on the disk, in MB: beyond that the oldest go. */
  mostHistoryMegabytes: v.optional(v.pipe(v.number(), v.minValue(20), v.maxValue(2000)), 200),
  /** The whole screen, and no way out but through the animator's space. */
  isKiosk: v.optional(v.boolean(), false),
  /** For whoever has nothing of their own. */
  access: v.optional(ChosenAccess, {}),
  /** The loudest that may be heard, in percent of what the computer can. */
  mostVolume: v.pipe(v.number(), v.minValue(0), v.maxValue(100)),
});
export type LaptopSettings = v.InferOutput<typeof LaptopSettings>;

/** Where animators of this laptop are with the tour of the app. `begun`: not to its end. */
export const Tour = v.object({
  state: v.picklist(['new', 'begun', 'skipped', 'done']),
  /** The stop where it was left; null: the first. */
  stop: v.nullable(Id),
});
export type Tour = v.InferOutput<typeof Tour>;

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
export const SavedKind = v.picklist(['sb3', 'sprite3', 'svg', 'png', 'jpg', 'gif', 'bmp', 'wav', 'mp3', 'pdf', 'csv', 'zip']);
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

export const GUIDES = ['quick', 'colleague', 'keys'] as const;

/** What whoever animates wants on paper of Périscode itself. */
export const GuideWish = v.object({ what: v.picklist(GUIDES), to: v.picklist(['pdf', 'printer']) });
export type GuideWish = v.InferOutput<typeof GuideWish>;

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
export const PackImport = v.union([v.object({ ok: v.literal(true), pack: PackSummary, before: v.nullable(v.string()), changes: v.array(v.string()) }), Refusal]);
