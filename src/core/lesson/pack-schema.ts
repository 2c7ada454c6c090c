/** The pack format: one schema gives the types, the validation and the author's messages. `docs/pack-format.md` explains it to authors. */
import * as v from 'valibot';
import { Opcode, Slug } from './checks/check-kind.ts';
import { Check } from './checks/registry.ts';

export { Check } from './checks/registry.ts';
export { Slug } from './checks/check-kind.ts';

export const PACK_FORMAT_VERSION = 1;

const Semver = v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/u));
/** Inside the folder that names it: no `..`, no leading `/`, no backslash. */
export const PackPath = v.pipe(v.string(), v.maxLength(200), v.regex(/^[A-Za-z0-9][\w.-]*(\/[A-Za-z0-9][\w.-]*)*$/u));
const ProjectPath = v.pipe(PackPath, v.endsWith('.sb3'));
const Spdx = v.pipe(v.string(), v.regex(/^[A-Za-z0-9.+-]+$/u));
/** By language code; French is always there. */
const Localized = v.strictObject({ fr: v.pipe(v.string(), v.nonEmpty()), en: v.optional(v.string()) });
const Minutes = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120));

const AssetLicence = v.strictObject({
  /** Paths in the pack; one that ends with `/` covers the folder. */
  files: v.optional(v.array(v.string()), []),
  /** Names of costumes, backdrops and sounds inside the projects. */
  costumes: v.optional(v.array(v.string()), []),
  licence: Spdx,
  author: v.string(),
  source: v.string(),
});

/** `pack.json`. */
export const Manifest = v.strictObject({
  formatVersion: v.literal(PACK_FORMAT_VERSION),
  id: Slug,
  version: Semver,
  minAppVersion: Semver,
  title: Localized,
  summary: Localized,
  authors: v.pipe(v.array(v.string()), v.minLength(1)),
  ages: v.strictObject({ from: v.number(), to: v.number() }),
  cycle: v.pipe(v.array(v.picklist(['CP', 'CE1', 'CE2', 'CM1', 'CM2'])), v.minLength(1)),
  sessions: v.pipe(v.number(), v.integer(), v.minValue(1)),
  minutesPerSession: Minutes,
  notions: v.strictObject({ fr: v.array(v.string()), en: v.optional(v.array(v.string())) }),
  licences: v.strictObject({ text: Spdx, code: Spdx, assets: v.array(AssetLicence) }),
  changelog: v.array(v.strictObject({ version: Semver, changes: Localized })),
  /** Folder names, in the order of the path. */
  lessons: v.pipe(v.array(Slug), v.minLength(1)),
  files: v.optional(v.array(v.strictObject({ path: PackPath, size: v.number(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)) }))),
  signature: v.optional(v.strictObject({ algorithm: v.literal('ed25519'), publicKey: v.string(), value: v.string() })),
});
export type Manifest = v.InferOutput<typeof Manifest>;
export type Localized = v.InferOutput<typeof Localized>;

const Toolbox = v.pipe(v.array(Opcode), v.minLength(1));
const Checks = v.pipe(v.array(Check), v.minLength(1));
/** What a variant replaces; the rest is the standard step's. `solutions` pass its checks; the step's own do when absent. */
const Variant = v.strictObject({ starter: v.optional(ProjectPath), toolbox: v.optional(Toolbox), checks: v.optional(Checks), solutions: v.optional(v.pipe(v.array(ProjectPath), v.minLength(1))) });

const StepPlan = v.strictObject({
  id: Slug,
  minutes: Minutes,
  /** Whose blocks are shown when the step opens; stays as it was when absent. */
  sprite: v.optional(v.string()),
  picture: v.optional(PackPath),
  audio: v.optional(PackPath),
  /** A project to begin this step from; the child's own goes on when absent. */
  starter: v.optional(ProjectPath),
  toolbox: Toolbox,
  checks: Checks,
  variants: v.optional(v.strictObject({ decouverte: v.optional(Variant), defi: v.optional(Variant) }), {}),
  /** Projects that pass; at least one. */
  solutions: v.pipe(v.array(ProjectPath), v.minLength(1)),
  /** Typical answers that do not pass yet, with the check each must fail. */
  wrong: v.optional(v.array(v.strictObject({ project: ProjectPath, fails: Slug })), []),
});
export type StepPlan = v.InferOutput<typeof StepPlan>;

/** `lesson.json`: the structure; the words are in `lesson.<language>.md`. */
export const LessonPlan = v.strictObject({
  formatVersion: v.literal(PACK_FORMAT_VERSION),
  id: Slug,
  /** An icon of the Fluent Emoji set, brought up at the end. */
  treasure: Slug,
  starter: ProjectPath,
  /** May children look at their program block by block (*Pas à pas*)? */
  canPace: v.optional(v.boolean(), true),
  /** May children add sprites of their own, and copy those there are? */
  canAddSprites: v.optional(v.boolean(), true),
  /** May children change costumes and sounds (their two tabs)? */
  canEditAssets: v.optional(v.boolean(), true),
  steps: v.pipe(v.array(StepPlan), v.minLength(1), v.maxLength(12)),
});
export type LessonPlan = v.InferOutput<typeof LessonPlan>;

/** The text in `locale`, else in French. */
export const inLocale = (text: Localized, locale: string): string => (locale === 'en' ? text.en : undefined) ?? text.fr;
