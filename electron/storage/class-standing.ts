/**
 * What the events of one class add up to, kept in its file beside them and changed in the same transaction: a year is not read again to show a table.
 * It follows from the events alone: what is missing, damaged, or was counted in another way is counted anew.
 */
import * as v from 'valibot';
import { byLaptop } from '../../src/core/progress/by-laptop.ts';
import { placeKey, ProgressTallies, type Place } from '../../src/core/progress/fold-progress.ts';
import type { ProgressEvent } from '../../src/core/progress/progress-event.ts';
import { countFact, emptyTally, type DeviceTally } from '../../src/core/progress/step-progress.ts';
import { countWork, emptySeat, WorkTallies, type Seat } from '../../src/core/progress/work-days.ts';
import { readMeta, writeMeta } from './meta.ts';
import { readJson } from './read-json.ts';
import { eventsOf } from './read-progress.ts';
import { row, rows, run, transact, type Database } from './sqlite.ts';

type Lesson = Pick<Place, 'packId' | 'lessonId'>;
/** One child on one laptop: its counter gives what they did there an order. */
interface Pair { readonly deviceId: string; readonly childId: string }
interface Step { readonly place: Place; readonly tally: DeviceTally }
type StepRow = Place & Pair & { readonly tally: string };
type SeatRow = Pair & { readonly counter: number; readonly seat: string };

/** One more whenever events are counted in another way. */
const COUNTED_AS = 1;

/** A day begins where the laptop stands. */
const wayOfCounting = (): string => `${COUNTED_AS} ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;

const TABLES = ['step_tallies', 'seats'] as const;
const STEPS = 'SELECT pack_id AS packId, lesson_id AS lessonId, step_id AS stepId, child_id AS childId, device_id AS deviceId, tally FROM step_tallies';
const SEATS = 'SELECT child_id AS childId, device_id AS deviceId, counter, seat FROM seats';
const OF_PAIR = 'WHERE child_id = ? AND device_id = ?';

export class ClassStanding {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Before anything else is asked of a file that may come from elsewhere. */
  countWhatIsNot(): void {
    if (readMeta(this.#db, 'counted-as') !== wayOfCounting()) this.#countAllAnew();
  }

  /** `events`: just added to the file, in the same transaction. */
  add(events: readonly ProgressEvent[]): void {
    for (const ofLaptop of byLaptop(events)) {
      for (const [childId, added] of Map.groupBy(ofLaptop, (event) => event.childId)) this.#addTo({ deviceId: added[0]!.deviceId, childId }, added);
    }
  }

  forget(childId: string): void {
    for (const table of TABLES) run(this.#db, `DELETE FROM ${table} WHERE child_id = ?`, childId);
  }

  /** What is counted at the steps of one lesson. */
  stepsOf({ packId, lessonId }: Lesson): ProgressTallies {
    return this.#whole(() => {
      const tallies = new ProgressTallies();
      for (const { deviceId, childId, tally, ...place } of rows<StepRow>(this.#db, `${STEPS} WHERE pack_id = ? AND lesson_id = ?`, packId, lessonId)) tallies.put(deviceId, childId, place, readTally(tally));
      return tallies;
    });
  }

  /** Did anybody open a step of this lesson? */
  hasBegun({ packId, lessonId }: Lesson): boolean {
    return row(this.#db, 'SELECT 1 FROM step_tallies WHERE pack_id = ? AND lesson_id = ? LIMIT 1', packId, lessonId) !== undefined;
  }

  work(): WorkTallies {
    return this.#whole(() => {
      const tallies = new WorkTallies();
      for (const { deviceId, childId, seat } of rows<SeatRow>(this.#db, SEATS)) tallies.put(deviceId, childId, readSeat(seat));
      return tallies;
    });
  }

  #addTo(pair: Pair, added: readonly ProgressEvent[]): void {
    try {
      const known = row<SeatRow>(this.#db, `${SEATS} ${OF_PAIR}`, pair.childId, pair.deviceId);
      // A bag with one child may have come before one with what that child did earlier.
      if (known && known.counter >= added[0]!.counter) this.#countAnew(pair);
      else this.#count(pair, added, known ? readSeat(known.seat) : emptySeat(), this.#stepsAt(pair, new Set(added.map(({ fact }) => placeKey(fact)))));
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      this.#countAnew(pair);
    }
  }

  #stepsAt({ childId, deviceId }: Pair, keys: ReadonlySet<string>): Map<string, Step> {
    const touched = rows<StepRow>(this.#db, `${STEPS} ${OF_PAIR}`, childId, deviceId).filter((step) => keys.has(placeKey(step)));
    return new Map(touched.map(({ tally, ...place }) => [placeKey(place), { place, tally: readTally(tally) }]));
  }

  #countAnew(pair: Pair): void {
    run(this.#db, `DELETE FROM step_tallies ${OF_PAIR}`, pair.childId, pair.deviceId);
    const events = eventsOf(this.#db, `${OF_PAIR} ORDER BY counter`, pair.childId, pair.deviceId);
    if (events.length > 0) this.#count(pair, events, emptySeat(), new Map());
  }

  #countAllAnew(): void {
    transact(this.#db, () => {
      for (const table of TABLES) run(this.#db, `DELETE FROM ${table}`);
      for (const pair of rows<Pair>(this.#db, 'SELECT DISTINCT child_id AS childId, device_id AS deviceId FROM events')) this.#countAnew(pair);
      writeMeta(this.#db, 'counted-as', wayOfCounting());
    });
  }

  #count({ childId, deviceId }: Pair, events: readonly ProgressEvent[], seat: Seat, steps: Map<string, Step>): void {
    for (const event of events) {
      const key = placeKey(event.fact);
      let step = steps.get(key);
      if (!step) steps.set(key, step = { place: event.fact, tally: emptyTally() });
      countFact(step.tally, event.fact);
      countWork(seat, event);
    }
    const keep = this.#db.prepare('INSERT INTO step_tallies (pack_id, lesson_id, step_id, child_id, device_id, tally) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET tally = excluded.tally');
    for (const { place: { packId, lessonId, stepId }, tally } of steps.values()) keep.run(packId, lessonId, stepId, childId, deviceId, writeTally(tally));
    run(this.#db, 'INSERT INTO seats (child_id, device_id, counter, seat) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET counter = excluded.counter, seat = excluded.seat', childId, deviceId, events.at(-1)!.counter, writeSeat(seat));
  }

  #whole<T>(read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Damaged)) throw error;
      this.#countAllAnew();
      return read();
    }
  }
}

/** A count that can no longer be read. */
class Damaged extends Error {}

const Tally = v.object({
  isOpened: v.boolean(), tries: v.number(), hasPassed: v.boolean(), isValidated: v.boolean(), needsAdult: v.boolean(),
  hints: v.array(v.number()), failures: v.array(v.tuple([v.string(), v.number()])),
});
const KeptSeat = v.object({ day: v.string(), lastAtMs: v.nullable(v.number()), unprovedMs: v.number(), days: v.array(v.tuple([v.string(), v.object({ workedMs: v.number(), tries: v.number() })])) });

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const value = readJson(schema, text);
  if (value === null) throw new Damaged();
  return value;
}

function readTally(text: string): DeviceTally {
  const { hints, failures, ...rest } = read(Tally, text);
  return { ...rest, hints: new Set(hints), failures: new Map(failures) };
}

function readSeat(text: string): Seat {
  const { days, ...rest } = read(KeptSeat, text);
  return { ...rest, days: new Map(days) };
}

const writeTally = ({ hints, failures, ...rest }: DeviceTally): string => JSON.stringify({ ...rest, hints: [...hints], failures: [...failures] });
const writeSeat = ({ days, ...rest }: Seat): string => JSON.stringify({ ...rest, days: [...days] });
