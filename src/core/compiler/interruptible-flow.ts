/**
 * Plain functions that can be interrupted, written twice. The *first* form runs from the beginning, at full speed: at a site (the end of a loop's turn,
 * a wait, a call of another such function) it may save its frame and return true. The form *back* takes the frame and finds its way to that site, `at`
 * being the site's number until it is reached and 0 ever after. No loop holds a `yield`, which would keep V8 from using registers.
 */
import { block, expr, nothing, stmt, type Expr, type Stmt } from '../emit/emit.ts';
import { branchPlainly, type Flow, type FlowHost, type Part } from './flow.ts';
import type { Haste } from './haste.ts';
import { hasSites } from './sites.ts';

/** How many turns of loops pass between two looks at the clock. */
const TURNS_PER_LOOK = 1024;

export interface InterruptibleHost extends FlowHost {
  newSite(): number;
  /** Saves the frame, to go on at `site`. */
  save(site: number): Stmt;
  /** Of the loop being written, when something odd can happen in its turns. */
  readonly haste: Haste | null;
  /** Goes on in the form back. */
  goBack(): Expr;
  /** The turns of an innermost loop, so that they are fast. They change `count`, and nothing else but variables. */
  hurry(turns: Stmt, count: Expr): Stmt;
}

/** What both forms do to be interrupted at a site, and the loops inside which nothing can be: they are the same in both. */
function createInterrupts(host: InterruptibleHost) {
  const interrupt = (site: number): Stmt => block(host.writeBack(), host.save(site), stmt`return true;`);
  /** A look at the clock. */
  const look = (site: number): Stmt => block(stmt`room = ${TURNS_PER_LOOK};`, stmt`if (runtime.isWarpOver()) {\n${interrupt(site)}}`);
  /** What stands before a loop in haste, behind each of its turns, and after the loop; nothing of it in others. */
  const hastily = (site: number, undo: Stmt = nothing): { readonly keep: Stmt; readonly stop: Stmt; readonly redo: Stmt } => {
    const { haste } = host;
    if (!haste) return { keep: nothing, stop: nothing, redo: nothing };
    host.declare(expr`odd`, stmt`let odd = 0;`);
    const redo = block(undo, haste.putBack(), host.writeBack(), host.save(site), stmt`return ${host.goBack()};`);
    return { keep: haste.keep(), stop: haste.stop(), redo: stmt`if (odd) {\n${redo}}` };
  };
  const needRoom = (): void => { host.declare(expr`room`, stmt`let room = ${TURNS_PER_LOOK};`); };
  return {
    interrupt,
    /** Can the block being written be interrupted inside? */
    isInside: (): boolean => host.substacks.some(hasSites),
    /** The end of a turn: now and then a look at the clock. */
    turnEnd(site: number): Stmt {
      needRoom();
      return stmt`if (--room <= 0) {\n${look(site)}}`;
    },
    /** The rest of `left` turns, in pieces without a look at the clock: with one inside, V8 would read lists anew in each turn. */
    innerRepeat(left: Expr, body: Stmt, site: number): Stmt {
      needRoom();
      const { keep, stop, redo } = hastily(site, stmt`${left} += piece;`);
      const turns = host.hurry(block(stmt`piece |= 0;`, keep, stmt`for (let turn = 0; turn < piece; turn++) {\n${body}${stop}}`), expr`piece`);
      return stmt`while (${left} >= 1) {\nroom |= 0;\nlet piece = Math.min(${left}, room);\n${left} -= piece; room -= piece;\n${turns}${redo}if (room === 0) {\n${look(site)}}\n}`;
    },
    innerWhile(condition: Expr, body: Stmt, site: number): Stmt {
      needRoom();
      const { keep, stop, redo } = hastily(site);
      const turns = host.haste
        ? stmt`while (room > 0) {\nif (!${condition} || odd) break;\n${body}${stop}room--;\n}`
        : stmt`while (room > 0 && ${condition}) {\n${body}room--;\n}`;
      return stmt`for (;;) {\n${host.hurry(block(stmt`room |= 0;`, keep, turns), expr`room`)}${redo}if (room > 0) break;\n${look(site)}}`;
    },
    leave: () => block(host.writeBack(), stmt`return false;`),
  };
}

export function createFirstFlow(host: InterruptibleHost): Flow {
  const { interrupt, isInside, turnEnd, innerRepeat, innerWhile, leave } = createInterrupts(host);
  return {
    sequence: (parts) => block(...parts.map(({ code }) => code)),
    repeat(times, body) {
      const [left, site] = [host.counter('left'), host.newSite()];
      if (!isInside()) return block(stmt`${left} = ${times};`, innerRepeat(left, body, site));
      return stmt`for (${left} = ${times}; ${left} >= 1; ${left}--) {\n${body}${turnEnd(site)}}`;
    },
    countTo(last, assign, body) {
      const turn = host.counter('turn');
      return stmt`for (${turn} = 1; ${turn} <= ${last}; ${turn}++) {\n${assign(turn)}${body}${turnEnd(host.newSite())}}`;
    },
    loopWhile(condition, body) {
      const site = host.newSite();
      return isInside() ? stmt`while (${condition}) {\n${body}${turnEnd(site)}}` : innerWhile(condition, body, site);
    },
    branch: branchPlainly,
    suspend: (first) => stmt`if (${first}) {\n${interrupt(host.newSite())}}`,
    callPausing: (first) => stmt`if (${first}) {\n${interrupt(host.newSite())}}`,
    leave,
  };
}

export function createBackFlow(host: InterruptibleHost): Flow {
  const { interrupt, isInside, turnEnd, innerRepeat, innerWhile, leave } = createInterrupts(host);
  const unlessOnTheWay = (): Expr => (isInside() ? expr`at !== 0 || ` : '' as Expr);
  return {
    sequence,
    repeat(times, body) {
      const [left, site] = [host.counter('left'), host.newSite()];
      if (!isInside()) return block(stmt`if (at === ${site}) at = 0; else ${left} = ${times};`, innerRepeat(left, body, site));
      return block(
        stmt`if (at === 0) ${left} = ${times}; else if (at === ${site}) { at = 0; ${left}--; }`,
        stmt`for (; ${left} >= 1; ${left}--) {\n${body}${turnEnd(site)}}`,
      );
    },
    countTo(last, assign, body) {
      const test = unlessOnTheWay();
      const [turn, site] = [host.counter('turn'), host.newSite()];
      return block(
        stmt`if (at === 0) ${turn} = 1; else if (at === ${site}) { at = 0; ${turn}++; }`,
        stmt`for (; ${test}${turn} <= ${last}; ${turn}++) {\nif (at === 0) {\n${assign(turn)}}\n${body}${turnEnd(site)}}`,
      );
    },
    loopWhile(condition, body) {
      const site = host.newSite();
      const loop = isInside() ? stmt`while (at !== 0 || ${condition}) {\n${body}${turnEnd(site)}}` : innerWhile(condition, body, site);
      return block(stmt`if (at === ${site}) at = 0;`, loop);
    },
    branch(condition, yes, no) {
      if (!isInside()) return branchPlainly(condition, yes, no);
      const [inYes] = host.substacks;
      return branchPlainly(expr`(at === 0 ? ${condition} : at <= ${inYes && hasSites(inYes) ? inYes.last : 0})`, yes, no);
    },
    suspend(first, again = expr`false`) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (at = 0, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
    callPausing(first, again) {
      const site = host.newSite();
      return stmt`if (at === ${site} ? (at = 0, ${again}) : ${first}) {\n${interrupt(site)}}`;
    },
    leave,
  };
}

/** On the way back to a site, what stands before it is passed over; the site's own statement looks further inside. */
function sequence(parts: readonly Part[]): Stmt {
  const withSites = parts.filter(({ sites }) => hasSites(sites));
  if (withSites.length === 0) return block(...parts.map(({ code }) => code));
  return block(...groups(parts).map(({ code, sites }) => {
    if (!hasSites(sites)) return code === nothing ? nothing : stmt`if (at === 0) {\n${code}}`;
    return withSites.length === 1 ? code : stmt`if (at <= ${sites.last}) {\n${code}}`;
  }));
}

/** Neighbours without sites are passed over together. */
function groups(parts: readonly Part[]): readonly Part[] {
  const grouped: Part[] = [];
  for (const part of parts) {
    const before = grouped.at(-1);
    if (before && !hasSites(before.sites) && !hasSites(part.sites)) grouped[grouped.length - 1] = { code: block(before.code, part.code), sites: part.sites };
    else grouped.push(part);
  }
  return grouped;
}
